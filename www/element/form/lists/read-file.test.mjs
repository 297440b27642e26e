// Files dropped on the form, and files to take back.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { zipSync } from "fflate";
import { load, SEED } from "./load.mjs";
import { day, number, workbook, workbookFiles, zipped } from "./workbook.mjs";

const { groupsOf, readSerials, tableWithSerials } = await load("index");
const { readFile } = await load("read-file");
const { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } = await load("file");
const { readTable } = await load("read-text");
const { csvFile, textFile } = await load("write-file");
const check = (property, runs = 200) => fc.assert(property, { seed: SEED, numRuns: runs });

const read = (...parts) => readFile(new Blob(parts));
const rowsOf = async (...parts) => {
  const { tables, problem } = await read(...parts);
  assert.equal(problem, undefined);
  return tables[0].rows;
};
const problemOf = async (...parts) => (await read(...parts)).problem;

const TABLE = [
  ["Serienr", "Målertype"],
  ["0012345", "Varmemåler"],
  ["0012346", "Ålborg; 20"],
];

test("A CSV file is read whatever separates its cells, with leading zeros", async () => {
  for (const separator of [",", ";", "\t", "|"]) {
    const csv = TABLE.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join("\r\n");
    assert.deepEqual(await rowsOf(csv, "\r\n\r\n"), TABLE, separator);
  }
});

test("Whatever wrote the file, its letters are right", async () => {
  const csv = TABLE.map((row) => row.join("\t")).join("\n");
  const wide = (bytes) => Buffer.from(csv, "utf16le")[bytes]();
  assert.deepEqual(await rowsOf(csv), TABLE);
  assert.deepEqual(await rowsOf("\ufeff", csv), TABLE);
  assert.deepEqual(await rowsOf(Buffer.from(csv, "latin1")), TABLE);
  assert.deepEqual(await rowsOf(Uint8Array.of(0xff, 0xfe), wide("valueOf")), TABLE);
  assert.deepEqual(await rowsOf(Uint8Array.of(0xfe, 0xff), wide("swap16")), TABLE);
});

test("A column of numbers that a spreadsheet has rounded stays one column", async () => {
  const rounded = ["Serienummer", "1,23E+10", "1,24E+10", "1,25E+10"];
  assert.deepEqual(
    await rowsOf(rounded.join("\r\n")),
    rounded.map((cell) => [cell]),
  );
  assert.deepEqual(await rowsOf("60000001\n60000002 \n"), [["60000001"], ["60000002"]]);
  assert.deepEqual(await rowsOf("Serienr;Type\n1,23E+10;A\n60000002;B"), [
    ["Serienr", "Type"],
    ["1,23E+10", "A"],
    ["60000002", "B"],
  ]);
});

test("The heads tell what separates the cells, whatever stands above and below them", async () => {
  const rows = ["Meters to send in, week 12", "", "Best regards, the stores", "Serienr;Type, size", "1;A, b", "2;C, d"];
  const [head, ...below] = (await rowsOf(rows.join("\n"))).slice(3);
  assert.deepEqual(
    [head, below],
    [
      ["Serienr", "Type, size"],
      [
        ["1", "A, b"],
        ["2", "C, d"],
      ],
    ],
  );
  const several = ["Serienr", "60000001; 60000002", "60000003; 60000004"];
  assert.deepEqual(
    await rowsOf(several.join("\n")),
    several.map((line) => [line]),
  );
});

test("Excel's line that names the separator is none of the table's, and rows count as in the file", async () => {
  assert.deepEqual(await rowsOf("sep=,\r\nSerienr,Type\r\n\r\n1,a;b;c"), [
    [""],
    ["Serienr", "Type"],
    [""],
    ["1", "a;b;c"],
  ]);
});

test("A quotation mark that is never closed takes no other row with it", async () => {
  assert.deepEqual(await rowsOf('Serienr;Type\n1;"20\n2;B\n'), [
    ["Serienr", "Type"],
    ["1", '"20'],
    ["2", "B"],
  ]);
  assert.deepEqual(await rowsOf('Serienr;Type\n1;"a\nb"\n2;B"'), [
    ["Serienr", "Type"],
    ["1", "a\nb"],
    ["2", 'B"'],
  ]);
});

test("What was copied from a spreadsheet is a table too", () => {
  assert.deepEqual(readTable("Serienr\tType\n1\tA\n").tables[0].rows, [
    ["Serienr", "Type"],
    ["1", "A"],
  ]);
});

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
        [number("1.23E+20")],
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
    "1.23E+20",
  ]);
  assert.deepEqual(doubts, [
    { code: "digitsLost", row: 3, column: 0 },
    { code: "date", row: 4, column: 0 },
  ]);
  assert.deepEqual(
    groupsOf(rows, { head: 0, at: { serial: 0 } }, { doubts }).problems.map(({ code, row }) => [row, code]),
    [
      [4, "digitsLost"],
      [5, "date"],
      [6, "noDigit"],
      [7, "scientific"],
    ],
  );
});

test("A large workbook needs no worker, which a strict page forbids", async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => [`S${index}`, "Heat meter DN 20", "Repair"]);
  globalThis.Worker = class {
    constructor() {
      throw new Error("no worker here");
    }
  };
  try {
    assert.equal((await rowsOf(workbook({ A: rows }))).length, 12_000);
  } finally {
    delete globalThis.Worker;
  }
});

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

test("A file that cannot be read is told by a code", async () => {
  assert.equal(await problemOf(), "empty");
  assert.equal(await problemOf(" \r\n\n"), "empty");
  assert.equal(await problemOf(workbook({ A: [], B: [[""]] })), "empty");
  assert.equal(await problemOf(OLE, new Uint8Array(2048)), "oldExcel");
  assert.equal(await problemOf(OLE, new Uint8Array(120), Buffer.from("EncryptedPackage", "utf16le")), "locked");
  assert.equal(await problemOf("%PDF-1.7\n"), "otherFormat");
  assert.equal(await problemOf("<html><table><tr><td>1"), "otherFormat");
  assert.equal(await problemOf("{\\rtf1 60000001}"), "otherFormat");
  assert.equal(await problemOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1)), "otherFormat");
  assert.equal(
    await problemOf(zipped({ "content.xml": "<a/>", mimetype: "application/vnd.oasis.opendocument" })),
    "otherFormat",
  );
  const whole = workbook({ A: [["60000001"]] });
  assert.equal(await problemOf(whole.slice(0, -30)), "damaged");
  assert.equal(await problemOf(workbook({ A: "<worksheet><sheetData><row r='1'><c r='A1'><v>1</x>" })), "damaged");
  const { "xl/worksheets/sheet1.xml": _, ...without } = workbookFiles({ A: [["1"]] });
  assert.equal(await problemOf(zipped(without)), "damaged");
  const gone = { size: 5, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
  assert.equal((await readFile(gone)).problem, "unreadable");
});

test("A file that is too large, or would be, is refused before it is unpacked", async () => {
  assert.equal((await readFile({ size: MOST_BYTES + 1 })).problem, "tooLarge");
  assert.equal(await problemOf("1\n".repeat(MOST_ROWS + 1)), "tooManyCells");
  assert.equal((await rowsOf("1\n".repeat(MOST_ROWS))).length, MOST_ROWS);
  assert.equal(await problemOf("1;".repeat(MOST_COLUMNS)), "tooManyCells");
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(65 * 1024 * 1024) });
  assert.ok(bomb.length < 100_000);
  assert.equal(await problemOf(bomb), "tooLarge");
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

test("Whatever the bytes, reading them answers", async () => {
  const good = workbook({ A: [["Serienr"], ["60000001"]] });
  const damaged = fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
    const bytes = good.slice();
    bytes[at] = byte;
    return bytes;
  });
  const start = fc.constantFrom([], [...OLE], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]);
  const any = fc
    .tuple(start, fc.uint8Array({ maxLength: 300 }))
    .map(([first, rest]) => Uint8Array.from([...first, ...rest]));
  await check(
    fc.asyncProperty(fc.oneof(any, damaged), async (bytes) => {
      const { tables, problem } = await read(bytes);
      assert.ok((tables === undefined) !== (problem === undefined));
      for (const { rows } of tables ?? []) assert.ok(rows.flat().every((cell) => typeof cell === "string"));
    }),
    1000,
  );
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

test("The corrected list as a text or CSV file, dropped on the form again, is the same list", async () => {
  const serial = fc.stringMatching(/^[A-Z0-9=+@-][A-Z0-9/.:_-]{2,10}[A-Z0-9]$/);
  await check(
    fc.asyncProperty(fc.array(serial, { minLength: 2, maxLength: 30 }), async (numbers) => {
      const list = readSerials({ text: numbers.join("\n"), kept: [] });
      const written = list.serials.map(({ number: one }) => one);
      const again = readSerials({ text: await textFile(list, "list.txt").text(), kept: [] });
      assert.deepEqual(
        again.serials.map(({ number: one }) => one),
        written,
      );
      const csv = csvFile([["Serienr", "Type"], ...written.map((one) => [one, "A"])], "list.csv");
      const { groups } = groupsOf(await rowsOf(csv), { head: 0, at: { serial: 0 } });
      const once = written.filter(
        (one, at) => written.findIndex((other) => other.toUpperCase() === one.toUpperCase()) === at,
      );
      assert.deepEqual(
        groups.flatMap(({ serials }) => serials.map(({ number: one }) => one)),
        once,
      );
    }),
  );
});

test("A cell that a spreadsheet would compute is text in the CSV file", async () => {
  const file = csvFile([["Serienr"], ["=1+1"], ["@SUM(A1)"], ["0012"], ['a";b']], "list.csv");
  assert.deepEqual([file.name, file.type], ["list.csv", "text/csv"]);
  const text = Buffer.from(await file.arrayBuffer()).toString();
  assert.deepEqual(text.split("\r\n"), ["\ufeffSerienr", `"'=1+1"`, `"'@SUM(A1)"`, "0012", '"a"";b"', ""]);
});
