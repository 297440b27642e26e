// Ledgers in Arrow streams on the command line. Needs `npm run build`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import * as arrow from "apache-arrow";
import { at, file, mostMemory, PROGRAM } from "./program.mjs";

const { DateDay, Dictionary, Int32, Int64, RecordBatch, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } =
  arrow;
let tables;

before(async () => {
  const { default: init } = await import("../../dist/node.js");
  tables = await import("../../dist/arrow.js");
  await init();
});

/** Runs with bytes in and out. */
function run(args, input, program = PROGRAM) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, maxBuffer: 2 ** 28 });
  return { status, stdout, stderr: String(stderr) };
}

const SAME = { asOf: "2026-11-20", customer: "business" };
const LATE = ["ledger", "late-interest", "--arrow", "--as-of", SAME.asOf, "--customer", SAME.customer];
const NAMED = ["--map", "principal=amount,dueOn=due_date", "--keep", "invoice_no"];
const COLUMNS = { principal: "amount", dueOn: "due_date" };

/** Invoices, with a column that has the name of a field and is none. */
const invoices = () =>
  new Table({
    invoice_no: vectorFromArray(["a", "b", "a"], new Dictionary(new Utf8(), new Int32())),
    amount: vectorFromArray([100_000n, null, 5n], new Int64()),
    due_date: vectorFromArray([new Date("2026-01-30"), new Date("2026-01-30"), new Date("2026-09-01")], new DateDay()),
    customer: vectorFromArray(["Hansen ApS", "Jensen", "Olsen"], new Utf8()),
  });

/** The same rows in so many batches. */
function streamOf(batches) {
  const table = invoices();
  const all = Array.from({ length: batches }, () => table.batches).flat();
  return Buffer.from(tableToIPC(new Table(table.schema, all), "stream"));
}

test("A stream is answered batch by batch as its tables are, and the rows that could not be are counted", (t) => {
  const expected = tables.lateInterest(invoices(), { asOf: "2026-11-20" }, { columns: COLUMNS, keep: ["invoice_no"] });
  assert.deepEqual([...expected.getChild("error")], ["unknownChoice", "missing", "unknownChoice"]);
  const asked = invoices().select(["invoice_no", "amount", "due_date"]);
  const rows = tables.lateInterest(asked, SAME, { columns: COLUMNS, keep: ["invoice_no"] });
  const path = file(t, streamOf(4));
  for (const { status, stdout, stderr } of [run([...LATE, ...NAMED, path]), run([...LATE, ...NAMED], streamOf(4))]) {
    const [unread, counted] = stderr.split("\n");
    assert.deepEqual([status, counted], [1, "4 of 12 rows could not be answered: 4 missing"]);
    assert.match(unread, /^customer: given for every row, so the column/);
    const found = tableFromIPC(stdout);
    assert.deepEqual(found.schema.names, rows.schema.names);
    assert.equal(found.numRows, 12);
    for (let i = 0; i < 12; i += 1) assert.equal(String(found.get(i)), String(rows.get(i % 3)), `row ${i}`);
  }
});

test("A stream without rows has the answers' schema; a stream of one is read where it is a file too", () => {
  const empty = new Table(invoices().schema, []);
  const { status, stdout } = run([...LATE, ...NAMED], tableToIPC(empty, "stream"));
  assert.deepEqual([status, tableFromIPC(stdout).numRows], [0, 0]);
  assert.ok(tableFromIPC(stdout).schema.names.includes("error"));
  const whole = run([...LATE, ...NAMED], tableToIPC(invoices(), "file"));
  assert.equal(tableFromIPC(whole.stdout).numRows, 3);
});

const UNUSABLE = {
  "no Arrow": [LATE, Buffer.from("principal,dueOn\n5,2026-01-30\n"), 2, /Arrow stream|cannot be read/],
  nothing: [LATE, Buffer.alloc(0), 2, /Arrow stream|cannot be read/],
  "a column that is not there": [
    [...LATE, "--map", "dueOn=due"],
    streamOf(1),
    2,
    /there is no column due: there are invoice_no, /,
  ],
  "a column of another type": [
    [...LATE, "--map", "principal=invoice_no,dueOn=due_date"],
    streamOf(1),
    1,
    /^principal: expected a column of Int64/,
  ],
  "a field that is required": [LATE, streamOf(1), 1, /dueOn|column/],
};
for (const [what, [args, input, code, message]] of Object.entries(UNUSABLE)) {
  test(`Refused: ${what}`, () => {
    const { status, stderr } = run(args, input);
    assert.equal(status, code, stderr);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /, "a stack is not for users");
  });
}

test("A stream that breaks off is not one that has ended", () => {
  const whole = streamOf(40);
  const { status, stderr } = run([...LATE, ...NAMED], whole.subarray(0, whole.length - 300));
  assert.equal(status, 2, stderr);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test("Without apache-arrow it says what to install", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-cli-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const part of ["bin", "dist", "package.json"])
    cpSync(at(`../../${part}`), join(folder, part), { recursive: true });
  const { status, stderr } = run(LATE, streamOf(1), join(folder, "bin/upfront-terms.mjs"));
  assert.equal(status, 2);
  assert.match(stderr, /npm install apache-arrow/);
});

test("Ten times the batches need no more memory", (t) => {
  const path = file(t, "");
  const length = 20_000;
  const rows = new Table({
    principal: new arrow.Vector([arrow.makeData({ type: new Int64(), data: new BigInt64Array(length).fill(5n) })]),
    dueOn: new arrow.Vector([arrow.makeData({ type: new DateDay(), data: new Int32Array(length).fill(20_000) })]),
  });
  const memory = [20, 200].map((batches) => {
    const all = Array.from({ length: batches }, () => new RecordBatch(rows.schema, rows.batches[0].data));
    writeFileSync(path, tableToIPC(new Table(rows.schema, all), "stream"));
    return mostMemory([...LATE, path]);
  });
  assert.ok(memory[1] < 1.6 * memory[0], `${memory.join(" kB, then ")} kB`);
});
