// Text files dropped on the form: what separates their cells, and how their letters are encoded.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { readFile, readPasted } = await load("tables");

const rowsOf = async (...parts) => {
  const { tables, problem } = await readFile(new Blob(parts));
  assert.equal(problem, undefined);
  return tables[0].rows;
};

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
  const [, ...withoutHead] = rounded;
  assert.deepEqual(
    await rowsOf(withoutHead.join("\r\n")),
    withoutHead.map((cell) => [cell]),
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

test("What was copied from a spreadsheet is a table too", async () => {
  assert.deepEqual((await readPasted("Serienr\tType\n1\tA\n")).tables[0].rows, [
    ["Serienr", "Type"],
    ["1", "A"],
  ]);
});
