// Workbooks dropped on the form.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { zipSync } from "fflate";
import { load, SEED } from "./load.mjs";
import { day, number, workbook } from "./workbook.mjs";

const { groupsOf, readFile, tableWithSerials } = await load("tables");

const read = (...parts) => readFile(new Blob(parts));
const problemOf = async (...parts) => (await read(...parts)).problem;
const rowsOf = async (...parts) => {
  const { tables, problem } = await read(...parts);
  assert.equal(problem, undefined);
  return tables[0].rows;
};
const check = (property) => fc.assert(property, { seed: SEED, numRuns: 200 });

test("A workbook is read with each sheet, and rows count as in the spreadsheet", async () => {
  const { tables } = await read(
    workbook({
      Forside: [["Til værkstedet"]],
      Tom: [],
      Liste: [[], ["Serienr", "Type & <mål>"], ["0012345", ""], [], ["0012346", "B"]],
    }),
  );
  assert.deepEqual(tables, [
    { name: "Forside", rows: [["Til værkstedet"]], doubts: [] },
    {
      name: "Liste",
      rows: [
        ["", ""],
        ["Serienr", "Type & <mål>"],
        ["0012345", ""],
        ["", ""],
        ["0012346", "B"],
      ],
      doubts: [],
    },
  ]);
  const { table, columns } = tableWithSerials(tables);
  assert.deepEqual(
    groupsOf(table.rows, columns).groups[0].serials.map(({ row }) => row),
    [3, 5],
  );
});

test("A number in a workbook keeps its digits, and is doubtful where the spreadsheet cannot have kept them", async () => {
  const { tables } = await read(
    workbook({
      A: [
        ["Serial no"],
        ["012345678901234567"],
        [number("12345678")],
        [number("12345678901234500")],
        [day(46082)],
        [true],
        [number("1.2345678E7")],
        [number("1.23E+22")],
        [day("1E+20")],
        [number("0.57999999999999996")],
      ],
    }),
  );
  const [{ rows, doubts }] = tables;
  assert.deepEqual(rows.flat(), [
    "Serial no",
    "012345678901234567",
    "12345678",
    "12345678901234500",
    "2026-03-01",
    "true",
    "12345678",
    "1.23e+22",
    "####",
    "0.58",
  ]);
  assert.deepEqual(doubts, [
    { code: "digitsLost", row: 3, column: 0 },
    { code: "date", row: 4, column: 0 },
    { code: "date", row: 8, column: 0 },
    { code: "decimal", row: 9, column: 0 },
  ]);
  assert.deepEqual(
    groupsOf(rows, { head: 0, at: { serial: 0 } }, { doubts }).problems.map(({ code, row }) => [row, code]),
    [
      [4, "digitsLost"],
      [5, "date"],
      [6, "noDigit"],
      [7, "repeated"],
      [8, "scientific"],
      [9, "date"],
      [10, "decimal"],
    ],
  );
});

test("A quantity with decimals, or that a spreadsheet has taken for a day, is none, however it looks as a text", async () => {
  const sheet = {
    A: [
      ["Product", "Antal"],
      ["Valve", number("1.125")],
      ["Pump", day(46082)],
      ["Meter", number("12")],
    ],
  };
  const { table, columns } = tableWithSerials((await read(workbook(sheet))).tables);
  const { groups, problems } = groupsOf(table.rows, columns, table);
  assert.deepEqual(
    problems.map(({ code, row, cell }) => [code, row, cell]),
    [
      ["noQuantity", 2, "1.125"],
      ["noQuantity", 3, "2026-03-01"],
    ],
  );
  assert.deepEqual(
    groups.map(({ product, quantity }) => [product, quantity]),
    [["Meter", 12]],
  );
});

test("A large workbook needs no worker, which a strict page forbids", async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => [`S${index}`, "Heat meter DN 20", "Repair"]);
  let workers = 0;
  const count = () => {
    workers += 1;
  };
  process.on("worker", count);
  assert.equal((await rowsOf(workbook({ A: rows }))).length, 12_000);
  process.off("worker", count);
  assert.equal(workers, 0);
});

test("A file that lies about its size takes no more memory than it says", async () => {
  const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(8 * 1024 * 1024) });
  const view = new DataView(bytes.buffer);
  const entry = bytes.findLastIndex((_, at) => at < bytes.length - 4 && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 1000, true);
  assert.equal(await problemOf(bytes), "damaged");
});

test("A cell far off is refused, and not reached by filling what is before it", async () => {
  const sheet = (cells) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
  const far = [
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    "<row r='1048576'><c r = 'AA1048576'><v>1</v></c></row>",
    '<row r="99999999999"><c><v>1</v></c></row>',
    '<row r="1"><c r="AAAAAAA1"><v>1</v></c></row>',
  ];
  for (const cells of far) assert.equal(await problemOf(workbook({ A: sheet(cells) })), "tooManyCells", cells);
  const empty = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" hidden="1"/>';
  assert.deepEqual(await rowsOf(workbook({ A: sheet(empty) })), [["1"]]);
});

const cell = fc.string({ unit: fc.constantFrom(..."0123AÅæ\u00e9-/;,\t\"|'E+."), minLength: 1, maxLength: 8 });

test("Any table in a workbook is read as it was written", async () => {
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
  await check(
    fc.asyncProperty(table, async (rows) => {
      const trimmed = rows.map((row) => row.map((text) => text.trim()));
      fc.pre(trimmed.at(-1).every((text) => text !== ""));
      assert.deepEqual(
        await rowsOf(workbook({ A: rows })),
        trimmed.map((row) => row.map((text) => text)),
      );
    }),
  );
});
