// Serial numbers typed, pasted and scanned, as a list.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { readSerials, hostCheck, correctSerial, takeOut, takeOutRepeated, keepSerials } = await load("index");

const read = (text, kept = [], ask) => readSerials({ text, kept }, ask);
const numbersIn = (text) => read(text).serials.map(({ number }) => number);
/** The doubts of a list, "2 1,23E+10 scientific". */
const problemsIn = (text, ...more) =>
  read(text, ...more).problems.map(({ code, number, lines }) => `${lines.join("+")} ${number} ${code}`);
const column = (count, from = 60_000_000) => Array.from({ length: count }, (_, index) => String(from + index));

test("A column of 300 pasted from a spreadsheet is 300 serial numbers, with the line of each", () => {
  const list = read(column(300).join("\r\n"));
  assert.equal(list.count.given, 300);
  assert.equal(list.serials[299].line, 300);
  assert.deepEqual(list.problems, []);
});

test("A scanner ends each with Enter, and the last line is empty", () => {
  assert.deepEqual(numbersIn("60000001\n60000002\n60000003\n"), ["60000001", "60000002", "60000003"]);
});

test("Commas, semicolons, tabs and spaces separate, also several of them", () => {
  assert.deepEqual(numbersIn("A1, A2;A3\tA4 A5 ; , A6\u3000A7\r\rA8"), [
    "A1",
    "A2",
    "A3",
    "A4",
    "A5",
    "A6",
    "A7",
    "A8",
  ]);
  assert.equal(read("A1\r\nA2\rA3\nA4").serials.at(-1).line, 4);
});

test("What nobody typed is not part of a number", () => {
  const typed = {
    "\ufeff60000001": "60000001",
    "6000\u200b0001\u00ad": "60000001",
    "\u200f60000001\u202c": "60000001",
    '"60000001"': "60000001",
    "”60000001”": "60000001",
    "'0012": "0012",
    '="0012"': "0012",
    "KAM\u20112\u2013B": "KAM-2-B",
    "A\u030a1": "Å1",
    "\u00a060000001\u00a0": "60000001",
    "60\u00a0000\u202f001": "60000001",
  };
  for (const [text, number] of Object.entries(typed)) assert.deepEqual(numbersIn(text), [number], JSON.stringify(text));
  assert.deepEqual(numbersIn("\"\" \u200b ''"), []);
});

test("The head of a pasted column is not a serial number", () => {
  for (const head of ["Serienr.", "Serial number", "Målernr.:", '"Mätarnummer"', "Zählernummer", "\u200bSarjanumero"]) {
    const list = read(`\n${head}\n60000001`);
    assert.deepEqual([list.count.given, list.head?.line], [1, 2], head);
  }
  assert.equal(read("Serial number\n1").head.text, "Serial number");
  assert.deepEqual(problemsIn("Serienummer"), ["1 Serienummer noDigit"]);
  assert.deepEqual(problemsIn("60000001\nSerienummer"), ["2 Serienummer noDigit"]);
  assert.equal(read("A1 number\nA2").count.given, 3);
});

test("A number that a spreadsheet has rounded is one doubtful number, and not two", () => {
  for (const number of ["1,23E+10", "1.23E+10", "1,23456789012E+11", "6e+07", "1.5e10"]) {
    assert.deepEqual(problemsIn(`60000001\n${number}`), [`2 ${number} scientific`], number);
  }
  assert.deepEqual(numbersIn("1,23E+10,60000001"), ["1,23E+10", "60000001"]);
  assert.deepEqual(problemsIn("12E4567\n5E10"), []);
});

test("Decimals, days and what has no digit are doubtful", () => {
  const doubts = {
    "12345678.0": "decimal",
    "12345678,00": "decimal",
    "12345678.50": "decimal",
    "2026-03-01": "date",
    "01.03.2026": "date",
    "1/3/2026": "date",
    "#N/A": "noDigit",
    "#12345": "characters",
    "12345-": "characters",
    "(21)12345": "characters",
    "☃1": "characters",
    [`1${"2".repeat(40)}`]: "tooLong",
  };
  for (const [number, code] of Object.entries(doubts)) assert.deepEqual(problemsIn(number), [`1 ${number} ${code}`]);
  assert.equal(read("(21)12(3)").problems[0].characters, "()");
  assert.deepEqual(problemsIn("KAM-12/3.4_B:7\nÆ1"), []);
});

test("Numbers that have lost zeros at their beginning are doubtful among the others", () => {
  const list = read([...column(20), "1234567", "345"].join("\n"));
  assert.deepEqual(
    list.problems.map(({ code, number, digits }) => [code, number, digits]),
    [
      ["shorter", "1234567", 8],
      ["shorter", "345", 8],
    ],
  );
  // One in ten begins with a zero where any digit can be the first.
  assert.equal(read([...column(90), ...column(10, 1_000_000)].join("\n")).count.doubtful, 10);
  // Two kinds of meters, and a few numbers, are no list with a mistake in it.
  assert.deepEqual(problemsIn([...column(20), ...column(10, 1_000)].join("\n")), []);
  assert.deepEqual(problemsIn("60000001\n60000002\n60000003\n123"), []);
  assert.deepEqual(problemsIn([...column(20), "A123"].join("\n")), []);
});

test("Long numbers of which a spreadsheet has made zeros are doubtful; one that ends in a zero among others is not", () => {
  const rounded = ["12345678901234500", "12345678901234600", "12345678901234700"];
  assert.deepEqual(
    problemsIn(rounded.join("\n")),
    rounded.map((number, index) => `${index + 1} ${number} digitsLost`),
  );
  assert.deepEqual(problemsIn("1234567890123450\n1234567890123451\n1234567890123452"), []);
});

test("The same number twice is told once, with all its lines, whatever its letter case", () => {
  const list = read("ab1\nA2\nAB1\n\nAb1 A2");
  assert.deepEqual(
    list.problems.map(({ code, number, lines, at }) => [code, number, lines, at]),
    [
      ["repeated", "ab1", [1, 3, 5], [0, 2, 3]],
      ["repeated", "A2", [2, 5], [1, 4]],
    ],
  );
  assert.deepEqual(list.count, { given: 5, good: 2, repeated: 3, doubtful: 0, meters: 2 });
});

test("297 of 300, 2 twice, 1 doubtful", () => {
  const numbers = column(300);
  numbers[10] = numbers[5];
  numbers[11] = numbers[6];
  numbers[20] = "1,23E+10";
  assert.deepEqual(read(numbers.join("\n")).count, { given: 300, good: 297, repeated: 2, doubtful: 1, meters: 298 });
});

test("A doubtful one that stands there twice is one doubtful and one repeated", () => {
  const { count, problems } = read("1,23E+10\n1,23E+10\nA1");
  assert.deepEqual(count, { given: 3, good: 1, repeated: 1, doubtful: 1, meters: 2 });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["repeated", "scientific"],
  );
});

test("A doubtful one can be kept as it is, put right in place, or taken out", () => {
  const typed = { text: "A1; 1,23E+10 A2\nA3", kept: [] };
  const [, doubtful, , last] = readSerials(typed).serials;
  const kept = readSerials(keepSerials(typed, [doubtful.number]));
  assert.deepEqual([kept.count.good, kept.problems, kept.serials[1].kept], [4, [], true]);
  assert.equal(correctSerial(typed, doubtful, " A9 ").text, "A1; A9 A2\nA3");
  assert.equal(correctSerial(typed, doubtful, " ").text, "A1; A2\nA3");
  assert.equal(takeOut(typed, [last]).text, "A1; 1,23E+10 A2\n");
  const repeated = { text: "A1\r\nA2, a1\r\nA1\r\nA3", kept: [] };
  assert.equal(takeOutRepeated(repeated, readSerials(repeated)).text, "A1\r\nA2\r\nA3");
});

test("A host's pattern must match the whole number, and its doubt is the customer's to keep", () => {
  for (const eight of ["\\d{8}", /\d{8}/g, "[0-9]{8}"]) {
    const ask = hostCheck(eight);
    assert.deepEqual(problemsIn("60000001 600000012 a60000001", [], ask), [
      "1 600000012 rejected",
      "1 a60000001 rejected",
    ]);
    assert.equal(read("600000012", ["600000012"], ask).count.good, 1);
  }
  assert.deepEqual(problemsIn("ab", [], hostCheck(/AB|CD/i)), ["1 ab noDigit"]);
  assert.deepEqual(problemsIn("a1", [], hostCheck(/A1|B1/i)), []);
  assert.deepEqual(problemsIn("a-1", [], hostCheck(/a-1/)), []);
});

test("A host's function tells product and year, and what is wrong in its own words", () => {
  const ask = hostCheck((serial) =>
    serial.startsWith("6") ? { product: "Heat meter", year: 2019 } : { problem: "Not one of ours" },
  );
  const { serials, problems } = read("60000001\n70000001", [], ask);
  assert.deepEqual([serials[0].product, serials[0].year], ["Heat meter", 2019]);
  assert.deepEqual(problems[0], { code: "rejected", text: "Not one of ours", number: "70000001", at: [1], lines: [2] });
});

test("A host's mistake is told to the host once, and never to the customer", () => {
  const wrong = [
    "(",
    8,
    { pattern: "A1" },
    () => {
      throw new Error("no");
    },
    () => {
      throw Symbol("no text can be made of this without asking for one");
    },
    () => {
      throw Object.create(null);
    },
    () => true,
    () => "a product",
    () => ({ year: "2019" }),
    () => ({ product: 7 }),
    () => ({ produkt: "A" }),
    () => ({ year: 19 }),
    () => ({ product: "A", year: "2019" }),
    async () => ({ product: "A" }),
  ];
  for (const mistake of wrong) {
    const told = [];
    const ask = hostCheck(mistake, (what) => told.push(what));
    const { count, serials } = read("A1 A2 A3", [], ask);
    assert.deepEqual([count.good, serials[0].product, told.length], [3, undefined, 1], String(mistake));
  }
  const told = [];
  const tell = (what) => told.push(what);
  read(
    "A1",
    [],
    hostCheck(() => undefined, tell),
  );
  read(
    "A1",
    [],
    hostCheck(() => null, tell),
  );
  assert.deepEqual(told, []);
});
