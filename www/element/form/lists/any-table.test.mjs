// Whatever stands in a table: what holds of every one, and that nothing hangs.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load, SEED } from "./load.mjs";
import { workbook } from "./workbook.mjs";

const { columnsOf, groupsOf, readFile, tableWithSerials, MOST_COLUMNS } = await load("tables");
const { quantityIn } = await load("quantities");
const { serialKey, tokensOf } = await load("token");
const check = (property, numRuns = 200) => fc.assert(property, { seed: SEED, numRuns });

const HEADS = ["Serienr", "Product", "Antal", "Service", "Fault", "Warranty", "Contaminated"];
const cell = fc.oneof(
  fc.constantFrom(
    "",
    "",
    "yes",
    "nej",
    "Repair",
    "A1",
    "a1",
    "60000001",
    "1,23E+10",
    "#",
    "Total",
    "I alt",
    "2",
    "1.000",
  ),
  fc.constantFrom(...HEADS, "Telefon", "60000002 60000003", "Total: 2", "TOTAL12345"),
  fc.string(),
);
const table = fc.array(fc.oneof(fc.array(cell, { maxLength: 6 }), fc.constant([]), fc.constant(HEADS)), {
  maxLength: 30,
});
const columns = ["serial", "product", "quantity", "service", "fault", "warranty", "contamination"];
const at = fc.record(Object.fromEntries(columns.map((name) => [name, fc.nat(6)])), { requiredKeys: [] });

/** The rows that are in a group or told. */
function namedRows({ groups, problems }) {
  const named = new Set(groups.flatMap(({ serials, pieces = [] }) => [...serials, ...pieces].map(({ row }) => row)));
  for (const { row, last = row } of problems) for (let one = row; one <= last; one += 1) named.add(one);
  return named;
}

test("Of any table, each serial number is in one group, quantities add up, and every row is in a group or told", () => {
  check(
    fc.property(table, at, fc.boolean(), (rows, chosen, whole) => {
      for (const columns of [columnsOf(rows), { at: chosen }]) {
        const answer = groupsOf(rows, columns, { whole });
        const serials = answer.groups.flatMap((one) => one.serials);
        assert.equal(serials.length, answer.meters);
        assert.equal(new Set(serials.map(({ number }) => number.toUpperCase())).size, answer.meters);
        const pieces = answer.groups.flatMap((one) => one.pieces ?? []);
        assert.equal(
          pieces.reduce((sum, { quantity }) => sum + quantity, 0),
          answer.pieces,
        );
        for (const group of answer.groups) {
          if (group.pieces)
            assert.equal(
              group.quantity,
              group.pieces.reduce((sum, { quantity }) => sum + quantity, 0),
            );
        }
        if (columns.at.serial === undefined && columns.at.quantity === undefined) continue;
        const named = namedRows(answer);
        for (const [place, row] of rows.entries()) {
          const isAbove = place <= (columns.head ?? -1);
          const key = row[columns.at.serial ?? columns.at.quantity] ?? "";
          const counts = isAbove
            ? place !== columns.head && /^\d{4,}$/.test(key)
            : row.some((text) => /[\p{L}\d]/u.test(text));
          assert.ok(!counts || named.has(place + 1), `row ${place + 1}`);
        }
      }
    }),
    500,
  );
});

test("A list with totals, heads once more and a second table loses no serial number, and takes none from elsewhere", () => {
  const serial = fc.oneof(fc.stringMatching(/^[A-Z0-9]{4,8}\d{2}$/), fc.stringMatching(/^000\d{2}$/));
  const between = fc.constantFrom("head", "total", "blank", "named", "row");
  check(
    fc.property(
      fc.uniqueArray(serial, { minLength: 1, maxLength: 40, selector: serialKey }),
      fc.array(between),
      (all, kinds) => {
        const rows = [["Serial number", "Product", "Qty"]];
        for (const [index, number] of all.entries()) {
          const kind = kinds[index];
          if (kind === "head") rows.push(rows[0]);
          if (kind === "blank") rows.push([]);
          if (kind === "total") rows.push(["", "Total", String(index)]);
          // One that is called so is one of the list's all the same.
          rows.push([number, kind === "named" ? "Total" : "Meter", "1"]);
        }
        rows.push(["Total", "", String(all.length)], [], ["Name", "Telephone"], ["A. Customer", "12345678"]);
        const { groups, problems } = groupsOf(rows, columnsOf(rows));
        const found = groups.flatMap(({ serials }) => serials).sort((one, other) => one.row - other.row);
        assert.deepEqual(
          found.map(({ number }) => number),
          all,
        );
        assert.ok(groups.every(({ quantity }) => quantity === undefined));
        const passed = problems.filter(({ code }) => ["headAgain", "total", "otherTable"].includes(code));
        const expected = kinds.slice(0, all.length).filter((kind) => kind === "head" || kind === "total").length + 2;
        assert.equal(passed.length, expected);
      },
    ),
  );
});

test("The sum of the quantities is what was typed, however it was typed", () => {
  const grouped = (mark) => (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, mark);
  const written = fc.constantFrom(
    String,
    grouped("."),
    grouped(","),
    grouped(" "),
    grouped("\u00a0"),
    (one) => `${one} stk.`,
  );
  check(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 99_999 }), written), { minLength: 1 }), (typed) => {
      const rows = [["Produkt", "Antal"], ...typed.map(([number, write]) => ["Ventil", write(number)])];
      assert.equal(
        groupsOf(rows, columnsOf(rows)).pieces,
        typed.reduce((sum, [number]) => sum + number, 0),
      );
    }),
  );
  check(fc.property(fc.string(), (text) => assert.ok(quantityIn(text) === undefined || quantityIn(text) >= 0)));
});

/** Reads a file as the form does, and answers how many serial numbers and pieces there are, or why none. */
async function countOf(...parts) {
  const { tables, problem } = await readFile(new Blob(parts));
  const found = tables && tableWithSerials(tables);
  if (found === undefined) return problem;
  const { meters, pieces } = groupsOf(found.table.rows, found.columns, found.table);
  return [meters, pieces];
}

test("Hostile files are answered at once", async () => {
  assert.equal(await countOf("\ufeff"), "empty");
  assert.deepEqual(await countOf("Serienr;Produkt;Antal\r\n"), [0, 0]);
  assert.deepEqual(await countOf("60000001"), [1, 0]);
  assert.equal(await countOf(`${"Antal;".repeat(10_000)}\n1`), "tooManyCells");
  assert.deepEqual(await countOf(`Serienr;${"Antal;".repeat(MOST_COLUMNS - 2)}\n60000001;1`), [1, 0]);
  assert.deepEqual(await countOf('Serienr;Antal;Fejl\n60000001;1;"Mørkt\n\ndisplay; ""helt"""\n60000002;1;\n'), [2, 0]);
  assert.deepEqual(await countOf('="60000001"\n=1+1\n=HYPERLINK("x")\n'), [3, 0]);
  const utf16 = Buffer.from("\ufeffProdukt\tAntal\nMåler\t1\u00a0000\n", "utf16le");
  assert.deepEqual(await countOf(utf16), [0, 1000]);
  assert.deepEqual(await countOf(utf16.swap16()), [0, 1000]);
  // A merged cell has its text in the first of its rows only.
  const merged = workbook({
    A: [
      ["Serienr", "Produkt"],
      ["60000001", "Heat meter"],
      ["60000002", ""],
    ],
  });
  assert.deepEqual(await countOf(merged), [2, 0]);
});

test("Very many rows are read in a time that grows with their number only, whatever they are", () => {
  const many = (row) => [["Serienr", "Produkt", "Antal"], ...Array.from({ length: 30_000 }, (_, at) => row(at))];
  const rows = [
    (at) => [String(60_000_000 + at), `Meter ${at % 200}`, "1"],
    (at) => ["", `Meter ${at % 200}`, "1"],
    () => ["Serienr", "Produkt", "Antal"],
    () => ["Total", "", "1"],
    (at) => (at % 2 ? [] : ["Contact", "Telephone", ""]),
    () => ["60000001", "Meter", "2"],
  ];
  for (const row of rows) {
    const all = many(row);
    const { meters, pieces, problems } = groupsOf(all, columnsOf(all));
    assert.ok(meters + pieces + problems.length > 0);
  }
  assert.equal(tokensOf(many(rows[0]).at(-1)[0]).length, 1);
});
