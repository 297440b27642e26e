// Rows that are none of the list's: they are passed over, and each is told. No serial number is among them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { columnsOf, groupsOf } = await load("tables");

const group = (rows, besides) => groupsOf(rows, columnsOf(rows), besides);
const problemsOf = ({ problems }) => problems.map(({ code, row, cell }) => `${row} ${cell} ${code}`);
const numbersOf = ({ groups }) => groups.flatMap(({ serials }) => serials.map(({ number }) => number));

test("A printed list repeats its heads on each page, and what stands above them", () => {
  const rows = [
    ["Meters to send in", "", "Page 1 of 2"],
    ["Serienr.", "Produkt", "Øvrigt"],
    ["60000001", "Heat meter", "x"],
    ["Meters to send in", "", "Page 2 of 2"],
    [],
    ["Serie nr", "Produkt", "Øvrigt"],
    ["60000002", "Heat meter", ""],
    ["", "Produkt", ""],
  ];
  const answer = group(rows);
  assert.deepEqual(numbersOf(answer), ["60000001", "60000002"]);
  assert.deepEqual(problemsOf(answer), [
    "4 Meters to send in · Page 2 of 2 headAgain",
    "6 Serie nr · Produkt · Øvrigt headAgain",
    "8 Produkt headAgain",
  ]);
});

test("Heads in words that are not known are known again where they repeat, and heads far down where they name the numbers", () => {
  const rows = [
    ["Zählernummer", "Gerät"],
    ["60000001", "Pumpe"],
    ["Zählernummer", "Gerät"],
    ["60000002", "Pumpe"],
  ];
  const foreign = groupsOf(rows, { head: 0, at: { serial: 0, product: 1 } });
  assert.deepEqual(
    [numbersOf(foreign), problemsOf(foreign)],
    [["60000001", "60000002"], ["3 Zählernummer · Gerät headAgain"]],
  );
  const late = groupsOf([["60000001"], ["Serienr"], ["60000002"]], { at: { serial: 0 } });
  assert.deepEqual([numbersOf(late), problemsOf(late)], [["60000001", "60000002"], ["2 Serienr headAgain"]]);
});

test("A total is passed over in three languages, wherever its word and its number stand", () => {
  const totals = [
    ["Total", "2", ""],
    ["", "I alt", "2"],
    ["Summa: 2 st", "", ""],
    ["2", "Totalt", ""],
    ["", "", "Sum 2"],
  ];
  for (const total of totals) {
    const answer = group([["Serial number", "Product", "Note"], ["60000001", "A", ""], ["60000002", "A", ""], total]);
    const cell = total.filter(Boolean).join(" · ");
    assert.deepEqual([numbersOf(answer).length, ...problemsOf(answer)], [2, `4 ${cell} total`]);
  }
});

test("Totals of parts and of all are compared with the quantities above them", () => {
  const rows = [
    ["Product", "Qty"],
    ["A", "2"],
    ["B", "3"],
    ["Subtotal", "5"],
    ["C", "4"],
    ["Subtotal", "4"],
    ["Total", "9"],
    ["Total", "10"],
  ];
  const answer = group(rows);
  assert.equal(answer.pieces, 9);
  assert.deepEqual(
    problemsOf(answer).map((text) => text.split(" ").at(-1)),
    ["total", "total", "total", "totalDiffers"],
  );
  assert.equal(answer.problems.at(-1).read, 9);
});

test("A row with a serial number is no total, whatever its words, nor is a number that begins with one", () => {
  const rows = [
    ["Serial number", "Product"],
    ["60000001", "A"],
    ["60000002", "Total"],
    ["TOTAL123", "A"],
    ["SUM 60000003", "A"],
    ["60000004", "Summa"],
  ];
  const numbers = numbersOf(group(rows));
  for (const number of ["60000001", "60000002", "TOTAL123", "60000003", "60000004"]) {
    assert.ok(numbers.includes(number), number);
  }
  const zeros = group([
    ["Serial number", "Product"],
    ["0001", "A"],
    ["0002", "Total"],
    ["0003", "Sum"],
  ]);
  assert.deepEqual([numbersOf(zeros), problemsOf(zeros)], [["0001", "0002", "0003"], []]);
});

test("A product whose fault is total is no total, and a row without a product is one wherever its word stands", () => {
  const rows = [
    ["Product", "Qty", "Fault"],
    ["Valve", "4", "Total"],
    ["Pump", "1", ""],
    ["", "5", "Total"],
  ];
  const answer = group(rows);
  assert.deepEqual([answer.pieces, problemsOf(answer)], [5, ["4 5 · Total total"]]);
});

test("A second table below is told by its rows, and none of it is taken for products of the first", () => {
  const first = [["Serial number", "Product"], ["60000001", "Heat meter"], []];
  const second = [["Contact", "Telephone"], ["A. Customer", "12345678"], [], ["B. Customer", "87654321"]];
  const answer = group([...first, ...second]);
  assert.deepEqual(numbersOf(answer), ["60000001"]);
  assert.deepEqual(problemsOf(answer), ["4 Contact · Telephone otherTable"]);
  assert.equal(answer.problems[0].last, 7);
  // It may be one of serial numbers, or have its own heads at other places: told, and read where the customer wants it.
  const other = [
    ["Antal", "Målernr", "Typ"],
    ["1", "70000001", "B"],
  ];
  assert.deepEqual(problemsOf(group([...first, ...other])), ["4 Antal · Målernr · Typ otherTable"]);
  const sameColumns = group([...first, ["Serial number", "Owner"], ["60000002", "B"]], { whole: true });
  assert.deepEqual(numbersOf(sameColumns).slice(0, 1).concat(numbersOf(sameColumns).slice(-1)), [
    "60000001",
    "60000002",
  ]);
});

test("Titles within the list are passed over by name, and the rows below them are the list's", () => {
  const rows = [
    ["Serial number", "Product", "Qty"],
    ["North"],
    ["60000001", "Heat meter", "1"],
    [],
    ["Building", "South", ""],
    ["60000002", "Water meter", "1"],
    ["60000003", "Water meter", "1"],
    [],
    ["Building 2"],
    ["60000004", "Water meter", "1"],
  ];
  const answer = group(rows);
  assert.deepEqual(numbersOf(answer), ["60000001", "60000002", "60000003", "60000004"]);
  assert.deepEqual(problemsOf(answer), ["2 North title", "5 Building · South title", "9 Building 2 noSerial"]);
  // A column alone has no titles: what has no digit may be one of its numbers.
  assert.deepEqual(problemsOf(group([["Serial number"], ["North"], ["60000001"]])), ["2 North noDigit"]);
});

test("Words above telephone numbers begin a table of others, though those look like serial numbers", () => {
  const first = [["Serienr", "Produkt"], ["60000001", "Heat meter"], []];
  for (const heads of [
    ["Telefon", "Kontakt"],
    ["Kunde nr.", "Navn"],
    ["Phone", "Who"],
    ["Kundnummer", "Ort"],
  ]) {
    const answer = group([...first, heads, ["12345678", "A. Customer"], [], ["87654321", "B. Customer"]]);
    assert.deepEqual(
      [numbersOf(answer), answer.problems.map(({ code, row, last, rows }) => [code, row, last, rows])],
      [["60000001"], [["otherTable", 4, 7, 3]]],
    );
  }
});

test("After a second table the heads of the first lead back to it", () => {
  const heads = ["Serial number", "Product"];
  const rows = [heads, ["60000001", "A"], [], ["Contact", "Telephone"], ["C", "12345678"], heads, ["60000002", "A"]];
  const answer = group(rows);
  assert.deepEqual(numbersOf(answer), ["60000001", "60000002"]);
  assert.deepEqual(
    answer.problems.map(({ code, row, last }) => [code, row, last]),
    [
      ["otherTable", 4, 5],
      ["headAgain", 6, undefined],
    ],
  );
});

test("A row of the list that has no serial number, after an empty one too, ends nothing", () => {
  const rows = [
    ["Serial number", "Product", "Fault"],
    ["60000001", "Heat meter", ""],
    [],
    ["", "Device", "Defect"],
    ["Water meters", "", ""],
    ["60000002", "Water meter", ""],
  ];
  const answer = group(rows);
  assert.deepEqual(numbersOf(answer), ["60000001", "60000002"]);
  assert.deepEqual(problemsOf(answer), ["4  noSerial", "5 Water meters title"]);
});

test("What looks like a serial number above the heads is told", () => {
  const rows = [
    ["60000001", "A"],
    ["Customer", "12"],
    ["Serial number", "Product"],
    ["60000002", "A"],
  ];
  assert.deepEqual(problemsOf(group(rows)), ["1 60000001 · A aboveHead"]);
  // Read after all it is a row of the list; the rest of what stands there, and the heads, are not.
  const whole = group(rows, { whole: true });
  assert.deepEqual([numbersOf(whole), problemsOf(whole)], [["60000001", "60000002"], []]);
});

test("A total can say what it is the total of, and what follows the list below an empty row is no serial number", () => {
  for (const total of [
    ["Totalt antal mätare", "2"],
    ["Antal målere i alt: 2"],
    ["Total number of meters", "2"],
    ["I alt stk.", "2"],
  ]) {
    const rows = [["Serienr", "Antal"], ["60000001", "1"], ["60000002", "1"], total];
    const answer = group(rows);
    assert.deepEqual([answer.meters, answer.pieces, ...problemsOf(answer)], [2, 0, `4 ${total.join(" · ")} total`]);
  }
  const ends = [["* taken down 2026"], ["Service department, tel. 12345678"]];
  const answer = group([["Serienr", "Produkt"], ["60000001", "A"], ["SUM 60000002", "A"], [], ...ends]);
  assert.deepEqual(numbersOf(answer), ["60000001", "SUM", "60000002"]);
  assert.deepEqual(problemsOf(answer).slice(-2), [`5 ${ends[0]} noSerial`, `6 ${ends[1]} noSerial`]);
});
