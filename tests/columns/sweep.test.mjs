// What holds for every sweep: bad columns, progress, stopping, blocks, memory. Needs `npm run build`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { memoryOf } from "./memory.mjs";

const DAY = 20_000;
let columns;
let memory;

before(async () => {
  columns = await import("../../dist/columns.node.js");
  memory = await memoryOf(columns.default);
});

const days = (...values) => Int32Array.from(values);
const many = (rows) => new Int32Array(rows).fill(DAY);
const detached = () => {
  const array = days(1, 2);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
};

/** The paths and codes of a refusal. */
function refusal(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof columns.RulesError, `${error}`);
    return error.issues.map(({ path, code }) => `${path} ${code}`);
  }
  return assert.fail("nothing was refused");
}

const good = () => ({ principal: Float64Array.of(1, 2), dueOn: days(1, 2), asOf: days(3, 4), customer: "business" });

const BAD = {
  "a column of another type": [{ dueOn: new Float64Array(2) }, ["dueOn wrongType"]],
  "a view without elements": [{ dueOn: new DataView(new ArrayBuffer(8)) }, ["dueOn wrongType"]],
  "a plain array": [{ dueOn: [1, 2] }, ["dueOn wrongType"]],
  null: [{ dueOn: null }, ["dueOn wrongType"]],
  "amounts of 32 bits": [{ principal: new Int32Array(2) }, ["principal wrongType"]],
  "columns of different lengths": [
    { asOf: days(1, 2, 3), customer: new Uint8Array(1) },
    ["asOf conflict", "customer conflict"],
  ],
  "a column whose memory is gone": [{ asOf: detached }, ["asOf unreadable"]],
  "a field that is not known": [{ dueon: days(1, 2) }, ["dueon unknownField"]],
  "a value that is wrong for all rows": [{ asOf: "2026-02-30" }, ["asOf invalidDate"]],
  "a field that is missing": [{ asOf: undefined }, ["asOf missing"]],
  "several at once": [
    { dueOn: new Uint8Array(2), asOf: "soon", interpretations: { rounding: "down" } },
    ["dueOn wrongType", "asOf invalidDate", "interpretations.rounding unknownChoice"],
  ],
  "two maxima": [{ legalMaximum: { annualPercent: "8", monthlyPercent: "1" } }, ["legalMaximum conflict"]],
};
for (const [what, [change, expected]] of Object.entries(BAD)) {
  test(`Refused before anything is computed: ${what}`, () => {
    const made = Object.fromEntries(Object.entries(change).map(([k, v]) => [k, typeof v === "function" ? v() : v]));
    const options = { progress: () => assert.fail("rows were computed") };
    assert.deepEqual(
      refusal(() => columns.lateInterest({ ...good(), ...made }, options)),
      expected,
    );
  });
}

test("A question that is not an object, or has no column, is refused", () => {
  for (const question of [undefined, null, 7, [], "turnaround"]) {
    assert.ok(refusal(() => columns.turnaround(question)).length > 0);
  }
  assert.deepEqual(
    refusal(() => columns.turnaround({ receivedOn: "2026-01-05" })),
    [" missing"],
  );
});

test("A getter that throws is a problem of its field", () => {
  const question = Object.defineProperty(good(), "asOf", { enumerable: true, get: () => assert.fail("no") });
  assert.ok(refusal(() => columns.lateInterest(question)).some((issue) => issue.endsWith("unreadable")));
});

test("A row that is wrong has its code, and the others are computed", () => {
  const { error, interest, monthsCommenced, limitedBy, failed } = columns.lateInterest({
    principal: Float64Array.of(1e5, -1, 0.5, Number.NaN, 1e5, 1e5, 1e5, 2 ** 53, 1e5, 2 ** 53 - 2),
    dueOn: days(DAY, DAY, DAY, DAY, 2 ** 31 - 1, columns.NO_DAY, 0, DAY, DAY, DAY),
    asOf: days(DAY + 1, DAY, DAY, DAY, DAY, DAY, DAY, DAY, DAY, DAY + 300),
    customer: Uint8Array.of(1, 0, 0, 0, 0, 0, 1, 0, 9, 0),
  });
  assert.deepEqual(
    Array.from(error, (code) => columns.ISSUE_CODES[code]),
    [
      ...[undefined, "invalidMoney", "invalidMoney", "missing", "outOfRange", "missing", "noRate", "invalidMoney"],
      ...["unknownChoice", "overflow"],
    ],
  );
  assert.equal(failed, 9);
  // One day of 2024 at 3.5 + 8 per cent of 1000 kroner: 31.5 øre, rounded up.
  assert.equal(interest[0], 32);
  assert.deepEqual([interest[1], monthsCommenced[1], limitedBy[1]], [Number.NaN, columns.NO_DAY, columns.NO_CODE]);
});

test("Floats and integers give the same", () => {
  const dueOn = Int32Array.from({ length: 3000 }, (_, i) => 18_000 + i);
  const same = { dueOn, asOf: "2026-11-20", customer: "consumer" };
  const floats = columns.lateInterest({ principal: Float64Array.from(dueOn, (day) => day * 977), ...same });
  const integers = columns.lateInterest({ principal: BigInt64Array.from(dueOn, (day) => BigInt(day * 977)), ...same });
  for (const name of ["contractual", "legalMaximum", "interest", "total"]) {
    assert.deepEqual(Array.from(integers[name], Number), Array.from(floats[name]));
  }
  const none = columns.lateInterest({
    ...same,
    customer: "business",
    principal: BigInt64Array.of(1n),
    dueOn: days(DAY),
  });
  assert.equal(none.legalMaximum[0], columns.NO_AMOUNT);
});

for (const rows of [0, 1, 8191, 8192, 8193, 30_000]) {
  test(`${rows} rows are answered, each in its place`, () => {
    const receivedOn = Int32Array.from({ length: rows }, (_, i) => DAY + (i % 700));
    const { weekEndsOn, rows: answered, failed } = columns.turnaround({ receivedOn });
    assert.deepEqual([answered, failed, weekEndsOn.length], [rows, 0, rows]);
    // 1970-01-04 was a Sunday.
    weekEndsOn.forEach((day, i) => {
      if ((day - 3) % 7 !== 0 || day - receivedOn[i] < 0 || day - receivedOn[i] > 6) assert.fail(`row ${i}`);
    });
  });
}

test("A part of a larger array is a column", () => {
  const all = days(DAY, DAY + 7, DAY + 14, DAY + 21);
  const { weekEndsOn } = columns.turnaround({ receivedOn: all.subarray(1, 3) });
  assert.deepEqual(weekEndsOn, columns.turnaround({ receivedOn: days(DAY + 7, DAY + 14) }).weekEndsOn);
});

test("The codes of errors are those of the rules, in their order", () => {
  const rust = readFileSync(new URL("../../src/base/error.rs", import.meta.url), "utf8");
  const [, body] = rust.match(/pub enum IssueCode \{(.*?)\n {4}\}/s);
  const names = [...body.matchAll(/^ {8}\w+ "(\w+)",$/gm)].map(([, name]) => name);
  assert.deepEqual(columns.ISSUE_CODES, [undefined, ...names]);
});

test("Progress is told block by block, to the end", () => {
  const told = [];
  columns.turnaround({ receivedOn: many(20_000) }, { progress: (...told_) => void told.push(told_) });
  assert.deepEqual(
    told,
    [8192, 16_384, 20_000].map((done) => [done, 20_000]),
  );
});

const stopped = {
  "by answering false": [{ progress: () => false }, { name: "AbortError" }],
  "by a signal that was given before": [{ signal: AbortSignal.abort() }, { name: "AbortError" }],
  "by the signal's own reason": [{ signal: AbortSignal.abort(new RangeError("enough")) }, /RangeError: enough/],
  "by an error of the progress function": [{ progress: () => assert.fail("mine") }, /mine/],
};
for (const [how, [options, expected]] of Object.entries(stopped)) {
  test(`A sweep can be stopped ${how}, and the next one runs`, () => {
    assert.throws(() => columns.turnaround({ receivedOn: many(20_000) }, options), expected);
    assert.equal(columns.turnaround({ receivedOn: many(3) }).rows, 3);
  });
}

test("A column that is transferred during the sweep stops it", () => {
  const receivedOn = many(20_000);
  const progress = () => void structuredClone(receivedOn.buffer, { transfer: [receivedOn.buffer] });
  assert.throws(() => columns.turnaround({ receivedOn }, { progress }), TypeError);
});

test("In turns the answers are the same, and others have the thread in between", async () => {
  const receivedOn = Int32Array.from({ length: 600_000 }, (_, i) => DAY + (i % 999));
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  const found = await columns.inTurns("turnaround", { receivedOn });
  clearInterval(others);
  assert.ok(turns > 0);
  assert.deepEqual(found, columns.turnaround({ receivedOn }));
});

test("In turns every row is answered by the question as it was asked, whatever the host changes meanwhile", async () => {
  const terms = { id: "ours", basedOn: "service-terms-en-undated", parameters: { latestPayment: 40 } };
  const interpretations = { paymentOnClosedDay: "nextWorkingDay" };
  const question = { invoicedOn: many(600_000), editions: { terms }, interpretations };
  const expected = columns.paymentDue(question);
  const sweep = columns.inTurns("paymentDue", question);
  terms.parameters.latestPayment = 0;
  interpretations.paymentOnClosedDay = "notMoved";
  assert.deepEqual(await sweep, expected);
});

test("In turns a signal stops a sweep that is under way", async () => {
  const controller = new AbortController();
  const sweep = columns.inTurns("turnaround", { receivedOn: many(2_000_000) }, { signal: controller.signal });
  setTimeout(() => controller.abort());
  await assert.rejects(sweep, { name: "AbortError" });
  await assert.rejects(columns.inTurns("estimate", {}), RangeError);
  await assert.rejects(columns.inTurns("turnaround", {}), columns.RulesError);
});

test("The module's memory does not grow with the ledger", () => {
  const principal = new Float64Array(1_000_000).fill(12_345);
  const question = { dueOn: many(1_000_000), asOf: "2026-11-20", customer: "consumer", principal };
  const part = Object.fromEntries(
    Object.entries(question).map(([k, v]) => [k, ArrayBuffer.isView(v) ? v.subarray(0, 9000) : v]),
  );
  columns.lateInterest(part);
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 3; i += 1) columns.lateInterest(question);
  assert.equal(memory.buffer.byteLength, before);
});

test("In turns progress is told once of each block", async () => {
  const told = [];
  const rows = 600_000;
  await columns.inTurns("turnaround", { receivedOn: many(rows) }, { progress: (done) => void told.push(done) });
  assert.deepEqual(
    told,
    Array.from({ length: Math.ceil(rows / 8192) }, (_, i) => Math.min((i + 1) * 8192, rows)),
  );
});

test("A block has as many rows here as in the rules", () => {
  const rows = readFileSync(new URL("../../src/ledger/block.rs", import.meta.url), "utf8").match(
    /ROWS: usize = (\d+);/,
  );
  const block = readFileSync(new URL("../../www/lib/sweep.js", import.meta.url), "utf8").match(/BLOCK = (\d+);/);
  assert.equal(block[1], rows[1]);
});
