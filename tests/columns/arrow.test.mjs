// Arrow tables are answered as the same columns are; what is null says so. Needs `npm run build`.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as arrow from "apache-arrow";
import { drawing, LEDGERS } from "./ledgers.mjs";
import { memoryOf } from "./memory.mjs";

const { Bool, DateDay, Dictionary, Int32, Int64, makeData, Table, Uint8, Utf8, Vector, vectorFromArray } = arrow;
let columns;
let tables;
let memory;

before(async () => {
  columns = await import("../../dist/columns.node.js");
  tables = await import("../../dist/arrow.js");
  memory = await memoryOf(columns.default);
});

const KINDS = ["business", "consumer"];
const ROWS = 20_000;

/** A column of two chunks of unequal length, in which every null is one. */
function vectorOf(type, values, none) {
  const part = (from, to) => {
    const data = values.slice(from, to);
    const nullBitmap = new Uint8Array((data.length + 7) >> 3);
    data.forEach((value, i) => {
      if (value !== none) nullBitmap[i >> 3] |= 1 << (i & 7);
    });
    // The value behind a null must not be read.
    const hidden = data.map((value) => (value === none ? values[0] : value));
    return makeData({ type, length: data.length, nullBitmap, data: hidden });
  };
  return new Vector([part(0, 1001), part(1001, values.length)]);
}

/** The same ledger as an Arrow table. */
function tableOf({ principal, customer, ...days }) {
  const children = Object.entries(days).filter(([, value]) => value instanceof Int32Array);
  return new Table({
    ...Object.fromEntries(
      children.map(([name, values], i) => [
        name,
        vectorOf(i % 2 ? new Int32() : new DateDay(), values, columns.NO_DAY),
      ]),
    ),
    ...(principal && { principal: vectorOf(new Int64(), principal, columns.NO_AMOUNT) }),
    ...(customer && { customer: customerOf(customer) }),
  });
}

const customerOf = (codes) =>
  vectorFromArray(
    Array.from(codes, (code) => (code === 255 ? null : (KINDS[code] ?? "neither"))),
    new Dictionary(new Utf8(), new Int32()),
  );

const CHOICES = {
  lateInterest: { limitedBy: ["contract", "law"] },
  paymentDue: { limitedBy: ["agreed", "latestPayment"] },
  repairEstimateValidity: { status: ["valid", "expired"] },
};
const FLAGS = ["stale", "mayKeep"];
const NONE = new Set([-(2 ** 31), -(2n ** 63n), 255]);

/** A value of a typed column as Arrow gives it. */
function inArrow(name, field, value, error) {
  if (field === "error") return value === 0 ? null : columns.ISSUE_CODES[value];
  if (NONE.has(value) || error !== 0) return null;
  if (FLAGS.includes(field)) return value === 1;
  return CHOICES[name]?.[field]?.[value] ?? value;
}

/** The value of a vector, a Date32 as its number. */
function at(vector, i) {
  const value = vector.get(i);
  return arrow.DataType.isDate(vector.type) && value !== null ? value.valueOf() / 86_400_000 : value;
}

for (const name of Object.keys(LEDGERS)) {
  test(`${name} of an Arrow table is that of its columns, nulls included`, () => {
    const question = LEDGERS[name].make(drawing(2026), ROWS);
    const isColumn = ([, value]) => ArrayBuffer.isView(value);
    const same = Object.fromEntries(
      Object.entries(question).filter(([, value]) => value && !ArrayBuffer.isView(value)),
    );
    const typed = columns[name]({ ...Object.fromEntries(Object.entries(question).filter(isColumn)), ...same });
    const found = tables[name](tableOf(question), same);
    assert.equal(found.numRows, ROWS);
    const { rows, failed, ...answers } = typed;
    assert.ok(failed > 0 && failed < rows);
    for (const [field, values] of Object.entries(answers)) {
      const vector = found.getChild(field);
      for (let i = 0; i < rows; i += 1) {
        const expected = inArrow(name, field, values[i], typed.error[i]);
        if (at(vector, i) !== expected) assert.equal(at(vector, i), expected, `${field} of row ${i}`);
      }
    }
  });
}

const ledger = () => ({
  principal: vectorFromArray([100_000n, null, 5n], new Int64()),
  dueOn: vectorFromArray([20_000, 20_001, 20_002], new DateDay()),
});
const SAME = { asOf: "2026-03-01", customer: "consumer" };

test("The answer survives Arrow's own file format, and joins the table it came from", () => {
  const rows = new Table({
    ...ledger(),
    dueOn: new Vector([makeData({ type: new DateDay(), data: Int32Array.of(20_000, 20_001, 20_002) })]),
  });
  const joined = rows.assign(tables.lateInterest(rows, SAME));
  const read = arrow.tableFromIPC(arrow.tableToIPC(joined));
  assert.deepEqual(read.schema.names, [
    ...["principal", "dueOn", "monthsCommenced", "contractual", "legalMaximum", "interest", "total"],
    ...["limitedBy", "stale", "error"],
  ]);
  assert.deepEqual([...read.getChild("error")], [null, "missing", null]);
  assert.equal(read.getChild("interest").get(1), null);
  assert.ok(read.getChild("stale").type instanceof Bool || arrow.DataType.isBool(read.getChild("stale").type));
  assert.equal(typeof read.getChild("total").get(0), "bigint");
});

test("A sliced table and a record batch are read from where they begin", () => {
  const question = LEDGERS.repairEstimateValidity.make(drawing(7), 3000);
  const table = tableOf(question);
  const whole = tables.repairEstimateValidity(table);
  const part = tables.repairEstimateValidity(table.slice(995, 2005));
  assert.equal(part.numRows, 1010);
  for (let i = 0; i < 1010; i += 1) assert.deepEqual(part.get(i).toJSON(), whole.get(995 + i).toJSON());
  const batch = tables.repairEstimateValidity(table.batches[1]);
  assert.deepEqual(batch.get(0).toJSON(), whole.get(table.batches[0].numRows).toJSON());
});

test("A customer can be a dictionary, text or a number", () => {
  const kinds = ["consumer", null, "business", "neither"];
  const dueOn = new Vector([makeData({ type: new DateDay(), data: new Int32Array(4).fill(20_000) })]);
  const same = { principal: "1000.00", asOf: "2026-03-01" };
  const of = (customer) =>
    tables
      .lateInterest(new Table({ dueOn, customer }), same)
      .toArray()
      .map((row) => row.toJSON());
  const text = of(vectorFromArray(kinds, new Utf8()));
  assert.deepEqual(
    text.map(({ error }) => error),
    [null, "missing", null, "unknownChoice"],
  );
  assert.deepEqual(of(vectorFromArray(kinds, new Dictionary(new Utf8(), new Int32()))), text);
  assert.deepEqual(of(vectorFromArray([1, null, 0, 2], new Uint8())), text);
});

test("Columns of other types, and fields given twice, are one RulesError", () => {
  const rows = new Table({
    dueOn: vectorFromArray(["2026-01-01"], new Utf8()),
    principal: vectorFromArray([1.5], new arrow.Float64()),
    customer: vectorFromArray([1], new Uint8()),
  });
  assert.throws(
    () => tables.lateInterest(rows, SAME),
    (error) => {
      assert.ok(error instanceof columns.RulesError);
      const found = error.issues.map(({ path, code }) => `${path} ${code}`);
      assert.deepEqual(found, ["principal wrongType", "dueOn wrongType", "customer conflict"]);
      return true;
    },
  );
});

test("A table without any of the columns is refused; one without rows is answered", () => {
  assert.throws(() => tables.turnaround(new Table({ other: ledger().principal })), columns.RulesError);
  const empty = new Table({ receivedOn: new Vector([makeData({ type: new DateDay(), data: new Int32Array(0) })]) });
  assert.equal(tables.turnaround(empty).numRows, 0);
});

test("A misspelt option is refused, and those that there are are named", async () => {
  const question = LEDGERS.turnaround.make(drawing(3), 5);
  const colums = { colums: { receivedOn: "arrived" } };
  const refusal = { name: "TypeError", message: /^colums: no such option; expected columns, keep, signal, progress$/ };
  assert.throws(() => tables.turnaround(tableOf(question), {}, colums), refusal);
  await assert.rejects(tables.inTurns("turnaround", tableOf(question), {}, colums), refusal);
});

test("A table can be answered in turns", async () => {
  const question = LEDGERS.turnaround.make(drawing(3), 5000);
  const inTurns = await tables.inTurns("turnaround", tableOf(question));
  assert.deepEqual(inTurns.get(77).toJSON(), tables.turnaround(tableOf(question)).get(77).toJSON());
  await assert.rejects(tables.inTurns("toString", tableOf(question)), RangeError);
});

test("A host that turns the list of customers round changes no answer", () => {
  const rows = new Table({
    ...ledger(),
    principal: vectorFromArray([50_000n, 50_000n, 50_000n], new Int64()),
    customer: vectorFromArray(["business", "consumer", "business"], new Utf8()),
  });
  const totals = () => [...tables.lateInterest(rows, { asOf: "2026-03-01" }).getChild("total")];
  const before = totals();
  try {
    columns.CUSTOMERS.reverse();
  } catch {
    // Frozen.
  }
  assert.deepEqual(totals(), before);
});

test("The module's memory may grow while a chunk of a column is read", () => {
  const rows = new Table(ledger());
  const expected = tables.lateInterest(rows, SAME);
  let grown = 0;
  const [data] = rows.getChild("principal").data;
  const { values } = data;
  Object.defineProperty(data, "values", {
    get() {
      grown += memory.grow(1) > 0;
      return values;
    },
  });
  const found = tables.lateInterest(rows, SAME);
  assert.ok(grown > 0);
  assert.deepEqual(found.toArray().map(String), expected.toArray().map(String));
});
