// What columns of each type of Arrow mean: a day, an amount, a customer, or a problem by name. Needs `npm run build`.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as arrow from "apache-arrow";

const { Data, DateDay, DateMillisecond, Decimal, Dictionary, Int32, Int64, makeData, Table, Utf8, Vector } = arrow;
const { vectorFromArray } = arrow;
let RulesError;
let tables;

before(async () => {
  const columns = await import("../../dist/columns.node.js");
  tables = await import("../../dist/arrow.js");
  await columns.default();
  RulesError = columns.RulesError;
});

const DAY = 86_400_000;
const FRIDAY = Date.UTC(2026, 10, 20);
const SAME = { asOf: "2026-11-20", customer: "business" };
const errors = (table) => [...table.getChild("error")];
const issuesOf = (run) => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof RulesError, error);
    return error.issues.map(({ path, code }) => `${path} ${code}`);
  }
  assert.fail("nothing was refused");
};

const TIMES = {
  "a Date64": [new DateMillisecond(), 1n],
  "a Timestamp in seconds": [new arrow.TimestampSecond(), 1n],
  "a Timestamp in milliseconds": [new arrow.TimestampMillisecond(), 1n],
  "a Timestamp in microseconds": [new arrow.TimestampMicrosecond(), 1000n],
  "a Timestamp in nanoseconds": [new arrow.TimestampNanosecond(), 1_000_000n],
};
for (const [what, [type, part]] of Object.entries(TIMES)) {
  const perMillisecond = type instanceof arrow.TimestampSecond ? (ms) => BigInt(ms / 1000) : (ms) => BigInt(ms) * part;
  const ticks = (list) => BigInt64Array.from(list, perMillisecond);

  test(`The midnights of ${what} are days; another time of day is none`, () => {
    const data = ticks([FRIDAY, FRIDAY + 23 * 3_600_000, -DAY, FRIDAY + 1000]);
    const receivedOn = new Vector([makeData({ type, data })]);
    const found = tables.turnaround(new Table({ receivedOn }));
    assert.deepEqual(errors(found), [null, "invalidDate", null, "invalidDate"]);
    const days = new Vector([makeData({ type: new DateDay(), data: Int32Array.of(FRIDAY / DAY, -1) })]);
    const [first, last] = tables.turnaround(new Table({ receivedOn: days })).getChild("completedOn");
    assert.deepEqual([...found.getChild("completedOn")], [first, null, last, null]);
  });

  test(`A slice of ${what} and its nulls are read from where they begin`, () => {
    const data = ticks([FRIDAY, FRIDAY + 1000, 0, FRIDAY]);
    const receivedOn = new Vector([makeData({ type, data, nullCount: 1, nullBitmap: Uint8Array.of(0b1011) })]);
    const found = tables.turnaround(new Table({ receivedOn }).slice(1, 4));
    assert.deepEqual(errors(found), ["invalidDate", "missing", null]);
  });
}

test("A Timestamp with a time zone is a moment and no day, and is refused", () => {
  const receivedOn = vectorFromArray([new Date(FRIDAY)], new arrow.TimestampMillisecond("Europe/Copenhagen"));
  assert.deepEqual(
    issuesOf(() => tables.turnaround(new Table({ receivedOn }))),
    ["receivedOn wrongType"],
  );
});

test("A time that is further away than any number of days is no day", () => {
  const data = BigInt64Array.of(2n ** 63n - 1n, -(2n ** 63n), 2n ** 33n * 86_400n, -(2n ** 31n) * 86_400n);
  const receivedOn = new Vector([makeData({ type: new arrow.TimestampSecond(), data })]);
  assert.deepEqual(errors(tables.turnaround(new Table({ receivedOn }))), Array(4).fill("invalidDate"));
});

/** A column of decimals from whole numbers of their last place. */
function decimals(type, values) {
  const words = values.flatMap((value) =>
    Array.from({ length: type.bitWidth / 32 }, (_, i) => Number(BigInt.asUintN(32, value >> BigInt(32 * i)))),
  );
  return new Vector([makeData({ type, length: values.length, nullCount: 0, data: Uint32Array.from(words) })]);
}
const interest = (principal) => {
  const dueOn = new Vector([makeData({ type: new DateDay(), data: new Int32Array(principal.length).fill(20_000) })]);
  return tables.lateInterest(new Table({ principal, dueOn }), SAME);
};

for (const bits of [128, 256]) {
  test(`A Decimal of ${bits} bits is an amount in kroner, to the øre`, () => {
    const ore = [0n, 5n, 100_055n, 10n ** 17n - 1n];
    const found = interest(decimals(new Decimal(2, 20, bits), ore));
    const expected = interest(vectorFromArray(ore, new Int64()));
    assert.deepEqual(found.toArray().map(String), expected.toArray().map(String));
    assert.deepEqual(errors(found), Array(4).fill(null));
  });

  test(`A Decimal of ${bits} bits with parts of an øre is an amount only where there are none`, () => {
    const found = interest(
      decimals(new Decimal(4, 30, bits), [1_000_500n, 1_000_501n, -100n, 10n ** 19n - 100n, 10n ** 19n]),
    );
    assert.deepEqual(errors(found), [null, "invalidMoney", "invalidMoney", null, "invalidMoney"]);
  });
}

test("A slice of decimals is read from where it begins", () => {
  const table = new Table({ principal: decimals(new Decimal(2, 20), [1n, 100n, 100_000n]) }).slice(1, 3);
  const found = tables.lateInterest(table, { ...SAME, dueOn: "2026-01-30" });
  const whole = tables.lateInterest(new Table({ principal: vectorFromArray([100n, 100_000n], new Int64()) }), {
    ...SAME,
    dueOn: "2026-01-30",
  });
  assert.deepEqual(found.toArray().map(String), whole.toArray().map(String));
});

const REFUSED = {
  "kroner or øre, one cannot tell": { principal: decimals(new Decimal(0, 20), [100n]) },
  "a float": { principal: vectorFromArray([1.5], new arrow.Float64()) },
  "an amount in text": { principal: vectorFromArray(["1.50"], new Utf8()) },
  "an integer without a sign": { principal: vectorFromArray([1n], new arrow.Uint64()) },
  "a day in text": { dueOn: vectorFromArray(["2026-01-30"], new Utf8()) },
  "a day as a time of day": { dueOn: vectorFromArray([5], new arrow.TimeSecond()) },
  "a day in 16 bits": { dueOn: vectorFromArray([5], new arrow.Int16()) },
  "a dictionary of numbers": { customer: vectorFromArray([1, 0], new Dictionary(new Int32(), new Int32())) },
};
for (const [what, columns] of Object.entries(REFUSED)) {
  test(`Refused by name: ${what}`, () => {
    const [field] = Object.keys(columns);
    const all = { principal: "1.00", dueOn: "2026-01-30", ...SAME };
    const { [field]: _, ...same } = all;
    assert.deepEqual(
      issuesOf(() => tables.lateInterest(new Table(columns), same)),
      [`${field} wrongType`],
    );
  });
}

const TO_DO = {
  "an amount in text": [{ principal: vectorFromArray(["1.50"], new Utf8()) }, /found Utf8: read text by kroner\(\)/],
  "a day in text": [{ dueOn: vectorFromArray(["2026-01-30"], new Utf8()) }, /found Utf8: read text by day\(\)/],
  "a day in a dictionary": [
    { dueOn: vectorFromArray(["2026-01-30"], new Dictionary(new Utf8(), new Int32())) },
    /: read text by day\(\)/,
  ],
  "a moment": [
    { dueOn: vectorFromArray([new Date(FRIDAY)], new arrow.TimestampMillisecond("Europe/Copenhagen")) },
    /found Timestamp.*: cast it to Date32 first, in the zone/,
  ],
  "a float": [{ principal: vectorFromArray([1.5], new arrow.Float64()) }, /found Float64: cast it to Decimal/],
};
for (const [what, [columns, message]] of Object.entries(TO_DO)) {
  test(`What to do is said with what is refused: ${what}`, () => {
    const [field] = Object.keys(columns);
    const { [field]: _, ...same } = { principal: "1.00", dueOn: "2026-01-30", ...SAME };
    assert.throws(() => tables.lateInterest(new Table(columns), same), { name: "RulesError", message });
  });
}

/** A dictionary of customers in which the values stand as given. */
function customers(values, indices) {
  const type = new Dictionary(new Utf8(), new Int32());
  return new Vector([
    makeData({ type, data: Int32Array.from(indices), dictionary: vectorFromArray(values, new Utf8()) }),
  ]);
}

test("A value of a dictionary that is null is missing, and a place that it does not have is no customer", () => {
  const rows = new Table({ customer: customers(["business", null, "neither", "consumer"], [0, 1, 2, 3, 4, -1]) });
  const found = tables.lateInterest(rows, { principal: "1000", dueOn: "2026-01-30", asOf: "2026-11-20" });
  assert.deepEqual(errors(found), [null, "missing", "unknownChoice", null, "unknownChoice", "unknownChoice"]);
});

test("Columns have the names that the host says, also where the table has one of the field's own", () => {
  const rows = new Table({
    invoice_no: vectorFromArray(["a", "b"], new Utf8()),
    amount: vectorFromArray([100_000n, 5n], new Int64()),
    due_date: vectorFromArray([new Date("2026-01-30"), null], new DateDay()),
    dueOn: vectorFromArray(["when", "ever"], new Utf8()),
  });
  const columns = { principal: "amount", dueOn: "due_date" };
  const found = tables.lateInterest(rows, SAME, { columns, keep: ["invoice_no"] });
  assert.deepEqual(found.schema.names.slice(0, 2), ["invoice_no", "monthsCommenced"]);
  assert.deepEqual([...found.getChild("invoice_no")], ["a", "b"]);
  assert.deepEqual(errors(found), [null, "missing"]);
  const alone = tables.lateInterest(rows, SAME, { columns });
  assert.deepEqual([...found.getChild("total")], [...alone.getChild("total")]);
  assert.equal(alone.schema.names[0], "monthsCommenced");
});

test("Names that the table has not, has twice or must not have are refused, each by its path", () => {
  const receivedOn = vectorFromArray([new Date(FRIDAY)], new DateDay());
  const rows = new Table({ receivedOn, error: receivedOn });
  const of = (options) => issuesOf(() => tables.turnaround(rows, {}, options));
  assert.deepEqual(of({ columns: { receivedOn: "received" } }), ["columns.receivedOn missing"]);
  assert.deepEqual(of({ columns: { received: "receivedOn" } }), ["columns.received unknownField"]);
  assert.deepEqual(of({ columns: { toString: "receivedOn" } }), ["columns.toString unknownField"]);
  assert.deepEqual(of({ keep: ["receivedOn", "number", "error"] }), ["keep[1] missing", "keep[2] conflict"]);
  const { schema, batches } = rows;
  const twice = new arrow.Schema(schema.fields.map((field) => field.clone({ name: "receivedOn" })));
  const double = new Table(
    twice,
    batches.map(({ data }) => new arrow.RecordBatch(twice, data)),
  );
  assert.ok(double.batches[0].data instanceof Data);
  assert.deepEqual(
    issuesOf(() => tables.turnaround(double)),
    ["receivedOn conflict"],
  );
});
