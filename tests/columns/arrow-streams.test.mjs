// Answers join the tables that they are of, and are written batch after batch, whichever copy of Arrow made the rows.
// Needs `npm run build`.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import * as own from "apache-arrow";
import * as older from "apache-arrow-17";

let tables;

before(async () => {
  const { default: init } = await import("../../dist/node.js");
  tables = await import("../../dist/arrow.js");
  await init();
});

const SAME = { asOf: "2026-11-20", customer: "business" };
const required = createRequire(import.meta.url)("apache-arrow");

/** Copies of Arrow, and the functions for their tables. */
const COPIES = {
  "the one that is imported": [own, () => tables],
  "the one that is required": [required, () => tables.withArrow(required)],
  "version 17": [older, () => tables.withArrow(older)],
};

/** A ledger in batches as a file gives them, some with nulls and some without, with dictionaries of its own. */
function streamOf(arrow, batches = 4) {
  const { DateDay, Dictionary, Field, Int32, Int64, RecordBatchStreamWriter, Utf8 } = arrow;
  const code = new Dictionary(new Utf8(), new Int32());
  const status = new Dictionary(new Utf8(), new Int32());
  const writer = new RecordBatchStreamWriter();
  const schema = new arrow.Schema(
    Object.entries({ code, status, principal: new Int64(), dueOn: new DateDay() }).map(
      ([name, type]) => new Field(name, type, true),
    ),
  );
  const [codes, statuses] = [["a", "b"], ["open"]].map((names) => arrow.vectorFromArray(names, new Utf8()));
  for (let batch = 0; batch < batches; batch += 1) {
    const length = 3 + batch;
    const children = [
      arrow.makeData({ type: code, length, nullCount: 0, data: new Int32Array(length), dictionary: codes }),
      arrow.makeData({ type: status, length, nullCount: 0, data: new Int32Array(length), dictionary: statuses }),
      arrow.makeData({ type: new Int64(), length, nullCount: 0, data: new BigInt64Array(length).fill(100_000n) }),
      arrow.makeData({
        type: new DateDay(),
        length,
        data: new Int32Array(length).fill(20_000),
        ...(batch % 2 && { nullCount: 1, nullBitmap: Uint8Array.of(0b1111_1110) }),
      }),
    ];
    const data = arrow.makeData({ type: new arrow.Struct(schema.fields), length, nullCount: 0, children });
    writer.write(new arrow.RecordBatch(schema, data));
  }
  return writer.finish().toUint8Array(true);
}

for (const [what, [arrow, functions]] of Object.entries(COPIES)) {
  test(`Answers to the tables of a copy of Arrow join them: ${what}`, () => {
    const rows = arrow.tableFromIPC(streamOf(arrow));
    const answer = functions().lateInterest(rows, SAME);
    assert.ok(answer instanceof arrow.Table);
    const joined = arrow.tableFromIPC(arrow.tableToIPC(rows.assign(answer)));
    assert.equal(joined.numRows, 18);
    assert.deepEqual([...joined.getChild("error")].map(Boolean).indexOf(true), 3);
    assert.deepEqual([joined.get(3).error, joined.get(4).limitedBy, joined.get(0).code], ["missing", "contract", "a"]);
    assert.deepEqual([...joined.getChild("interest")], [...answer.getChild("interest")]);
  });

  test(`Rows are answered and written batch after batch, as one stream: ${what}`, () => {
    const writer = new arrow.RecordBatchStreamWriter();
    let schema;
    for (const batch of arrow.RecordBatchReader.from(streamOf(arrow))) {
      const rows = new arrow.Table([batch]);
      const answered = rows.assign(functions().lateInterest(rows, SAME));
      for (const part of answered.batches) writer.write(part);
      schema ??= answered.schema;
      assert.equal(String(answered.schema), String(schema));
    }
    const read = arrow.tableFromIPC(writer.finish().toUint8Array(true));
    assert.equal(read.batches.length, 4);
    assert.deepEqual([...read.getChild("error")].filter(Boolean), ["missing", "missing"]);
  });

  test(`Columns are kept beside the answers to a record batch: ${what}`, () => {
    const [batch] = arrow.tableFromIPC(streamOf(arrow, 1)).batches;
    const found = functions().lateInterest(batch, SAME, { keep: ["code"] });
    assert.ok(found instanceof arrow.Table);
    assert.deepEqual([...found.getChild("code")], ["a", "a", "a"]);
    assert.equal(found.schema.names.at(-1), "error");
  });
}

test("A table of another copy is refused by name, and says what to do", async () => {
  for (const arrow of [required, older]) {
    const rows = arrow.tableFromIPC(streamOf(arrow));
    const isNamed = (error) => error instanceof TypeError && /another copy.*withArrow/.test(error.message);
    assert.throws(() => tables.lateInterest(rows, SAME), isNamed);
    assert.throws(() => tables.lateInterest(rows.batches[0], SAME), isNamed);
    await assert.rejects(tables.inTurns("lateInterest", rows, SAME), isNamed);
  }
  for (const rows of [undefined, {}, [], { getChild() {} }, own.vectorFromArray([1])]) {
    assert.throws(() => tables.lateInterest(rows, SAME), TypeError);
  }
});

test("The schema of the answers never changes, and no two columns of any answer share a dictionary", () => {
  const rows = (dueOn) => new own.Table({ dueOn: own.vectorFromArray(dueOn, new own.DateDay()) });
  const question = { ...SAME, principal: "1000" };
  const [some, none] = [[new Date("2026-01-30")], [null]].map((days) => tables.lateInterest(rows(days), question));
  assert.equal(some.schema, none.schema);
  assert.ok(some.schema.fields.every(({ nullable }) => nullable));
  const day = own.vectorFromArray([new Date("2026-01-30")], new own.DateDay());
  const answers = [
    some,
    tables.paymentDue(new own.Table({ invoicedOn: day })),
    tables.turnaround(new own.Table({ receivedOn: day })),
    tables.repairEstimateValidity(new own.Table({ sentOn: day, asOf: day })),
    tables.retention(new own.Table({ lastMarketingSentOn: day, asOf: day })),
  ];
  const ids = answers.flatMap(({ schema }) => [...schema.dictionaries.keys()]);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length > 5 && ids.every((id) => id > 1_000_000_000));
});

test("Answers of two functions stand in one table", () => {
  const day = own.vectorFromArray([new Date("2026-01-30")], new own.DateDay());
  const rows = own.tableFromIPC(own.tableToIPC(new own.Table({ sentOn: day, asOf: day, lastMarketingSentOn: day })));
  const first = rows.assign(tables.repairEstimateValidity(rows));
  const renamed = new own.Schema(first.schema.fields.map((f) => (f.name === "error" ? f.clone({ name: "first" }) : f)));
  const named = new own.Table(
    renamed,
    first.batches.map(({ data }) => new own.RecordBatch(renamed, data)),
  );
  const both = own.tableFromIPC(own.tableToIPC(named.assign(tables.retention(named))));
  assert.deepEqual([both.get(0).status, both.get(0).mayKeep, both.get(0).error], ["valid", true, null]);
});
