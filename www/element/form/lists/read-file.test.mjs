// Files dropped on the form, and files to take back.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { zipSync } from "fflate";
import { load, SEED } from "./load.mjs";
import { workbook, workbookFiles, zipped } from "./workbook.mjs";

const { readSerials, textFile } = await load("index");
const { groupsOf, readFile, MOST_BYTES, MOST_COLUMNS, MOST_ROWS } = await load("tables");
const { csvFile } = await load("write-file");
const check = (property, runs = 200) => fc.assert(property, { seed: SEED, numRuns: runs });

const read = (...parts) => readFile(new Blob(parts));
const rowsOf = async (...parts) => {
  const { tables, problem } = await read(...parts);
  assert.equal(problem, undefined);
  return tables[0].rows;
};
const problemOf = async (...parts) => (await read(...parts)).problem;

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

test("The corrected list as a text or CSV file, dropped on the form again, is the same list", async () => {
  const serial = fc.stringMatching(/^[A-Z0-9=+@-][A-Z0-9/.:_-]{2,10}\d$/);
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

test("A table written as a CSV file is the same table when it is read, whatever its cells begin with", async () => {
  const cells = ["+45 pump", "-20 °C sensor", "=A1", "@home", "'=A1", "'quoted'", "''+1"];
  const table = [["Serial number", "Product"], ...cells.map((cell, at) => [`6012000${at}`, cell])];
  assert.deepEqual(await rowsOf(csvFile(table, "list.csv")), table);
});

test("A cell that a spreadsheet would compute is text in the CSV file", async () => {
  const file = csvFile([["Serienr"], ["=1+1"], ["@SUM(A1)"], ["0012"], ['a";b']], "list.csv");
  assert.deepEqual([file.name, file.type], ["list.csv", "text/csv"]);
  const text = Buffer.from(await file.arrayBuffer()).toString();
  assert.deepEqual(text.split("\r\n"), ["\ufeffSerienr", `"'=1+1"`, `"'@SUM(A1)"`, "0012", '"a"";b"', ""]);
});
