// Rows of a table as groups of products about which the same is said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { hostCheck, isTable } = await load("index");
const { columnsOf, groupsOf, tableWithSerials, MOST_ROWS } = await load("tables");

const group = (rows, more) => groupsOf(rows, columnsOf(rows), more);
/** Problems as "2/0 60000001 repeated": row, column, what stands there, code. */
const problemsOf = ({ problems }) => problems.map(({ code, row, column, cell }) => `${row}/${column} ${cell} ${code}`);
const numbersOf = ({ groups }) => groups.map(({ serials }) => serials.map(({ number }) => number));

test("Columns are recognised by their heads in three languages", () => {
  const heads = [
    ["Serial No.", "Product", "Service", "Fault description", "Under warranty", "Contaminated"],
    ["SERIENUMMER", "Mätartyp", "Åtgärd", "Felbeskrivning", "Garanti", "Förorenad"],
    ["Serie nr.", "Målertype", "Ydelse", "Fejlbeskrivelse", "Garanti?", "Forurenet"],
    ["Målernr", "Varenavn", "Ønsket ydelse", "Årsag", "Garantikrav", "Forurening"],
    ["Ma\u030alernr", "varenavn", "onsket ydelse", "ARSAG", "garantikrav", "forurening"],
    ["s/n", "model", "task", "comment", "warranty claim", "contamination"],
  ];
  for (const row of heads) {
    const { by, head, at } = columnsOf([row, ["60000001"]]);
    assert.deepEqual(
      [by, head, at],
      ["heads", 0, { serial: 0, product: 1, service: 2, fault: 3, warranty: 4, contamination: 5 }],
      row.join(),
    );
  }
});

test("Heads need not stand in the first row, nor in this order, and other columns are left alone", () => {
  const rows = [
    ["Meters to send in, week 12", "", "", ""],
    [],
    ["No.", "Address", "Type", "Serial number (8 digits)", "Serienr."],
    ["1", "Main Street 1", "Heat meter", "60000001", "60000009"],
  ];
  const { head, at, choices } = columnsOf(rows);
  assert.deepEqual([head, at], [2, { product: 2, serial: 3 }]);
  assert.deepEqual(choices[1], { at: 1, head: "Address", first: ["Main Street 1"] });
});

test("Without heads a single column is that of serial numbers, and so is the only one that looks like it", () => {
  assert.deepEqual(
    columnsOf([
      ["", "60000001"],
      ["", "60000002"],
    ]).at,
    { serial: 1 },
  );
  const rows = [
    ["Heat meter", "1", "60000001", "Repair"],
    ["Heat meter", "1", "60000002", "Repair"],
  ];
  assert.deepEqual([columnsOf(rows).by, columnsOf(rows).at], ["guess", { serial: 2 }]);
});

test("Where two columns look like serial numbers, or none, the customer chooses", () => {
  const two = columnsOf([
    ["60000001", "70000001", "a b"],
    ["60000002", "70000002", "a b"],
  ]);
  assert.deepEqual([two.by, two.at, two.choices.map(({ at }) => at)], ["unknown", {}, [0, 1, 2]]);
  assert.equal(columnsOf([["a b", "c d"]]).by, "unknown");
  assert.deepEqual(columnsOf([]).choices, []);
  assert.deepEqual(groupsOf([["a b", "c d"]], { at: {} }), { groups: [], problems: [], meters: 0, pieces: 0 });
  assert.deepEqual(numbersOf(groupsOf([["A1", "B1"]], { at: { serial: 1 } })), [["B1"]]);
});

test("Rows with the same product and answers are one group, whatever the words and the language", () => {
  const rows = [
    ["Serial number", "Product", "Service", "Warranty", "Contaminated", "Fault"],
    ["60000001", "Heat meter DN\u00a020", "Repair", "yes", "no", "Display dead"],
    ["60000002", "Heat meter  DN 20", "reparation", "Ja", "nej", "Leaks"],
    ["60000003", "Heat meter DN 20", "Stickprov", "", "", ""],
    ["60000004", "Heat meter DN 20", "stikprøvekontrol", "-", "", ""],
    ["60000005", "", "Kontrolmåling", "Vet ej", "X", ""],
    ["60000006", "", "kontrollmätning", "ved ikke", "förorenad", ""],
  ];
  const { groups, problems, meters } = group(rows);
  assert.deepEqual(problemsOf({ problems }), ["6/1  noProduct"]);
  assert.equal(meters, 6);
  assert.deepEqual(
    groups.map(({ serials, ...answers }) => [answers, serials.map(({ row }) => row)]),
    [
      [{ product: "Heat meter DN 20", service: "repair", warranty: "covered", contaminated: false }, [2, 3]],
      [{ product: "Heat meter DN 20", service: "sampleTest" }, [4, 5]],
      [{ service: "controlMeasurement", warranty: "unknown", contaminated: true }, [6, 7]],
    ],
  );
  assert.deepEqual(groups[0].serials[1], { number: "60000002", row: 3, faults: ["Leaks"] });
});

test("What is not understood is told by row and column, and is as if it were not there", () => {
  const rows = [
    ["Service", "Serial number", "Warranty", "Contaminated"],
    ["Polish", "60000001", "perhaps", "not sure"],
    ["", "", "yes"],
    ["", "", ""],
    ["repair", "60000002; 60000003", "no"],
    ["", "60000001", ""],
    ["repair", "1,23E+10", "no"],
  ];
  const answer = group(rows);
  assert.deepEqual(problemsOf(answer), [
    "2/0 Polish notUnderstood",
    "2/2 perhaps notUnderstood",
    "3/1  noSerial",
    "5/1 60000002; 60000003 several",
    "6/1 60000001 repeated",
    "7/1 1,23E+10 scientific",
  ]);
  assert.equal(answer.problems[4].first, 2);
  assert.deepEqual(numbersOf(answer), [["60000001"], ["60000002", "60000003", "1,23E+10"]]);
});

test("A number that stands twice keeps the faults of both rows, and what the second says otherwise is told", () => {
  const rows = [
    ["Serial number", "Product", "Service", "Fault"],
    ["60000001", "Heat meter", "Repair", "Dark"],
    ["60000001", "Heat  meter", "", "Leaks"],
    ["60000001", "", "Sample test", "Dark"],
  ];
  const { groups, problems } = group(rows);
  assert.deepEqual(
    groups.map(({ serials }) => serials),
    [[{ number: "60000001", row: 2, faults: ["Dark", "Leaks"] }]],
  );
  assert.deepEqual(
    problems.map(({ code, row, first, differs }) => [code, row, first, differs]),
    [
      ["repeated", 3, 2, undefined],
      ["repeatedOtherwise", 4, 2, ["service"]],
    ],
  );
});

test("What the file knows of a cell, and what the host knows of a number, is told", () => {
  const rows = [
    ["Serienr", "Type"],
    ["12345678901234567", ""],
    ["60000002", "Valve"],
    ["7", ""],
  ];
  const ask = hostCheck((serial) => (serial === "7" ? { problem: "Unknown" } : { product: "Heat meter" }));
  const doubts = [
    { code: "digitsLost", row: 1, column: 0 },
    { code: "date", row: 1, column: 1 },
  ];
  const answer = group(rows, { doubts, ask });
  assert.deepEqual(problemsOf(answer), ["2/0 12345678901234567 digitsLost", "4/0 7 rejected", "4/1  noProduct"]);
  assert.deepEqual(
    answer.groups.map(({ product }) => product),
    ["Heat meter", "Valve", undefined],
  );
});

test("What has a tab in nearly every line is a table", () => {
  assert.ok(isTable("Serienr\tType\r\n1\tA\r\n2\tB\r\n\r\n"));
  assert.ok(!isTable("60000001\n60000002"));
  assert.ok(!isTable("60000001\t60000002"));
  assert.ok(!isTable("\t60000001\n\t60000002\n"));
});

test("Of several sheets the one with a head for serial numbers is taken, then one that looks like it", () => {
  const sheet = (name, rows) => ({ name, rows, doubts: [] });
  const cover = sheet("Cover", [["For the", "workshop"]]);
  const bare = sheet("Bare", [["60000001"]]);
  const headed = sheet("List", [["Serienr"], ["60000001"]]);
  const named = (...tables) => tableWithSerials(tables)?.table.name;
  assert.deepEqual(
    [named(cover, bare, headed), named(cover, bare), named(cover), named()],
    ["List", "Bare", "Cover", undefined],
  );
  // What is left out is told; a sheet without serial numbers is none of it.
  assert.deepEqual(tableWithSerials([cover, bare, headed])?.others, ["Bare"]);
});

test("As many rows as a file may have, with something to tell of each, are read all the same", () => {
  const rows = Array.from({ length: MOST_ROWS }, (_, row) => [`#${row}`, "Polish"]);
  const { meters, problems } = groupsOf(rows, { at: { serial: 0, service: 1 } });
  assert.deepEqual([meters, problems.length], [MOST_ROWS, 2 * MOST_ROWS]);
});

test("A number whose digits stand in threes is one, which is told, and so is a product that only the first of its rows names", () => {
  const rows = [
    ["Serial number", "Product"],
    ["60 120 001", "A"],
    ["60,120,002", ""],
    ["60120003 60120004", ""],
    ["60120005 - 60120006", "A"],
  ];
  const { groups, problems } = groupsOf(rows, columnsOf(rows));
  assert.deepEqual(
    groups.map(({ product, serials }) => [product, ...serials.map(({ number }) => number)]),
    [
      ["A", "60120001", "60120005", "60120006"],
      [undefined, "60120002", "60120003", "60120004"],
    ],
  );
  assert.deepEqual(
    problems.map(({ code, row, rows }) => [code, row, rows]),
    [
      ["inGroups", 2, undefined],
      ["inGroups", 3, undefined],
      ["noProduct", 3, 2],
      ["several", 4, undefined],
      ["several", 5, undefined],
    ],
  );
  const named = groupsOf(rows, columnsOf(rows), { ask: () => ({ product: "B" }) });
  assert.equal(named.problems.filter(({ code }) => code === "noProduct").length, 0);
});
