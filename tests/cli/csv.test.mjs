// Rows of text, however they come in pieces and whatever is wrong with them. Needs `npm run build`.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";

let readRows;
let UNREADABLE;
let writeRows;

before(async () => {
  ({ readRows, UNREADABLE, writeRows } = await import("../../bin/csv.mjs"));
});

/** The rows of a text that comes in pieces of so many bytes. */
async function rowsOf(text, size = 1 << 16, delimiter = ",") {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const rows = [];
  for await (const some of readRows(chunks(), delimiter)) rows.push(...some);
  return rows;
}

const BAD = "bad";
const TEXTS = {
  "as it is": ["a,b\n1,2\n3,4\n", ["a,b", "1,2", "3,4"]],
  "without an end": ["a,b\n1,2", ["a,b", "1,2"]],
  nothing: ["", []],
  "a byte order mark": ["\uFEFFa,b\n1,2\n", ["a,b", "1,2"]],
  "Windows' line ends": ["a,b\r\n1,2\r\n\r\n3,4\r\n", ["a,b", "1,2", "", "3,4"]],
  "Windows' line ends after others": ['a,b\n1,2\r\n\r\n3,"4"\r\n5,6\n', ["a,b", "1,2", "", "3,4", "5,6"]],
  "other line ends after Windows'": ["a,b\r\n1,2\n3,4\r\n5,6", ["a,b", "1,2", "3,4", "5,6"]],
  "Windows' line ends in quoted cells": ['a,b\n1,"2\r\n3"\r\n4,"5\r"\r\n6,7\r\n', ["a,b", "1|2\r\n3", "4,5\r", "6,7"]],
  "line ends of old": ["a,b\r1,2\r", ["a,b", "1,2"]],
  "blank lines": ["a\n\nb\n\n", ["a", "", "b", ""]],
  "quoted signs": ['a,b\n"1;\n2","say ""hi"", x"\n3,4\n', ["a,b", '1;\n2|say "hi", x', "3,4"]],
  "quoted letters of two bytes": ['"Måler","ø"\n"\n","å"\n', ["Måler,ø", "\n|å"]],
  "a quotation mark inside a cell": ['a,b\n1,12" pipe\n3,4\n', ["a,b", '1,12" pipe', "3,4"]],
  "a quoted cell that goes on": ['a,b\n1,"x"y\n3,4\n', ["a,b", BAD, "3,4"]],
  "a quotation mark that is not closed": ['a,b\n1,"x\n3,4\n5,6\n', ["a,b", BAD, "3,4", "5,6"]],
  "one that seems to be closed later": ['a,b\n1,"x\n3,"y"\n5,6\n', ["a,b", BAD, "3,y", "5,6"]],
  "two of them": ['a,b\n1,"x\n3,"y\n5,6\n', ["a,b", BAD, BAD, "5,6"]],
  "one on the last line": ['a,b\n1,2\n3,"', ["a,b", "1,2", BAD]],
};
const shown = (row) => (row === UNREADABLE ? BAD : row.join(row.some((cell) => /[\n,]/.test(cell)) ? "|" : ","));

for (const [what, [text, expected]] of Object.entries(TEXTS)) {
  test(`Rows are read, in pieces of any size: ${what}`, async () => {
    for (const size of [1, 2, 3, 5, 1000])
      assert.deepEqual((await rowsOf(text, size)).map(shown), expected, `by ${size}`);
  });
}

test("Whatever is written is read back", async () => {
  const cell = fc.string({ unit: fc.constantFrom(..."ab ø\",;\t\r\n'=") });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(",", ";", "\t"),
      async (written, size, sign) => {
        // The first line says how lines end.
        const all = [["x", "y", "z"], ...written];
        assert.deepEqual(await rowsOf(writeRows(all, sign), size, sign), all);
      },
    ),
  );
});

test("A row that is not UTF-8 cannot be read; the others are", async () => {
  const latin1 = Buffer.concat([
    Buffer.from("a,b\n1,2\n"),
    Buffer.from("Måler,3\n", "latin1"),
    Buffer.from("Måler,4\n"),
  ]);
  assert.deepEqual((await rowsOf(latin1)).map(shown), ["a,b", "1,2", BAD, "Måler,4"]);
});

test("A quotation mark that is never closed costs its own line alone, in a file of any length", async () => {
  const rows = 300_000;
  const found = await rowsOf(`a,b\n1,"x\n${"12345,67890\n".repeat(rows)}`);
  assert.deepEqual(found.slice(0, 3).map(shown), ["a,b", BAD, "12345,67890"]);
  assert.equal(found.length, rows + 2);
});

test("Marks out of place on every other row cost those rows alone", async () => {
  const found = await rowsOf(`a,b\n${'x,"5"0","y\n"z",5\n'.repeat(30_000)}`);
  assert.equal(found.length, 60_001);
  assert.ok(found.every((row, i) => shown(row) === (i === 0 ? "a,b" : ["z,5", BAD][i % 2])));
});

test("How a text is cut into pieces changes no row", async () => {
  const text = fc.string({ unit: fc.constantFrom(...'",\n\rab '), maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 6 }), async (some, size) => {
      const [whole, pieces] = await Promise.all([rowsOf(`a,b\n${some}`), rowsOf(`a,b\n${some}`, size)]);
      assert.deepEqual(pieces.map(shown), whole.map(shown));
    }),
    { numRuns: 2000 },
  );
});

test("What has no lines is not kept in memory", async () => {
  await assert.rejects(rowsOf("x".repeat(2_000_000)), /no rows of text/);
  await assert.rejects(rowsOf(`a,b\n"${"x".repeat(2_000_000)}`), /no rows of text/);
});
