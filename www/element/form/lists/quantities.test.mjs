// Tables with quantities, in place of serial numbers or beside them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { columnsOf, groupsOf, mayHaveSerials, tableWithSerials } = await load("tables");
const { quantityIn } = await load("quantities");

const group = (rows) => groupsOf(rows, columnsOf(rows));
const problemsOf = ({ problems }) => problems.map(({ code, row, cell }) => `${row} ${cell} ${code}`);

test("The head of a quantity is known in three languages", () => {
  for (const head of [
    "Qty",
    "Quantity",
    "No. of meters",
    "Antal",
    "Antal mätare",
    "Antal (st)",
    "Stk.",
    "Antal målere",
  ]) {
    assert.deepEqual(
      columnsOf([
        ["Type", head],
        ["A", "1"],
      ]).at,
      { product: 0, quantity: 1 },
      head,
    );
  }
});

test("Quantities are read as people type them, and what is no whole number is none", () => {
  const whole = { 12: 12, " 1 200 ": 1200, "1.200": 1200, "1,200": 1200, "12,00": 12, "12.0": 12, 0: 0 };
  const named = { "12 st.": 12, "12stk": 12, "1.200 STK": 1200, x12: 12, "12 ×": 12, "3 pcs": 3, "1 pc.": 1 };
  for (const [cell, number] of Object.entries({ ...whole, ...named })) assert.equal(quantityIn(cell), number, cell);
  for (const cell of ["", "-", "ten", "2,5", "-3", "ca 10", "1-2", "2026-03-01", "1e3", "12 kg"]) {
    assert.equal(quantityIn(cell), undefined, cell);
  }
});

test("A list without serial numbers counts by its quantities, and a row without one is told", () => {
  const rows = [
    ["Produkt", "Antal", "Ydelse", "Fejl"],
    ["Varmemåler", "1.000", "Reparation", "Mørkt display"],
    ["Vandmåler", "12", "", ""],
    ["Varmemåler", "2 stk.", "Reparation", ""],
    ["Ventil", "ca 5", "", ""],
    ["Pumpe", "", "", ""],
    ["Filter", "0", "", ""],
  ];
  const answer = group(rows);
  assert.deepEqual([answer.meters, answer.pieces], [0, 1014]);
  assert.deepEqual(
    answer.groups.map(({ product, quantity, pieces }) => [product, quantity, pieces.map(({ row }) => row)]),
    [
      ["Varmemåler", 1002, [2, 4]],
      ["Vandmåler", 12, [3]],
    ],
  );
  assert.deepEqual(answer.groups[0].pieces[0], { row: 2, quantity: 1000, fault: "Mørkt display" });
  assert.deepEqual(problemsOf(answer), ["5 ca 5 noQuantity", "6  noQuantity", "7 0 noQuantity"]);
});

test("A quantity of one beside a serial number says nothing more; another one is told, and is the group's for the customer to decide", () => {
  const rows = [
    ["Serial number", "Product", "Qty"],
    ["60000001", "Heat meter", "1"],
    ["60000002", "Heat meter", ""],
    ["60000003", "Water meter", "3"],
    ["60000004; 60000005", "Water meter", "2"],
    ["60000006", "Valve", "0"],
    ["60000007", "Pump", "some"],
    ["60000007", "Pump", "9"],
  ];
  const answer = group(rows);
  assert.deepEqual(
    answer.groups.map(({ product, serials, quantity }) => [product, serials.length, quantity]),
    [
      ["Heat meter", 2, undefined],
      ["Water meter", 3, 5],
      ["Valve", 1, 0],
      ["Pump", 1, undefined],
    ],
  );
  assert.deepEqual(problemsOf(answer), [
    "4 60000003 quantityDiffers",
    "6 60000006 quantityDiffers",
    "7 some quantityUnread",
    "8 60000007 repeated",
    "8 60000007 quantityDiffers",
  ]);
  const [{ quantity, numbers }] = answer.problems;
  assert.deepEqual([quantity, numbers], [3, 1]);
});

test("What a row says beyond its serial numbers counts where one of them stands elsewhere too, and one that stands twice in it is one", () => {
  const heads = ["Serial number", "Product", "Qty"];
  const again = group([heads, ["60000001", "A", "1"], ["60000001; 60000002", "A", "5"]]);
  assert.deepEqual(
    again.groups.map(({ serials, quantity }) => [serials.length, quantity]),
    [[2, 5]],
  );
  const twice = group([heads, ["60000001; 60000001", "A", "1"], ["60000002 60000002", "A", "0"]]);
  assert.deepEqual(
    twice.groups.map(({ serials, quantity }) => [serials.length, quantity]),
    [[2, 1]],
  );
  assert.deepEqual(
    problemsOf(twice).filter((text) => text.endsWith("quantityDiffers")),
    ["3 60000002 60000002 quantityDiffers"],
  );
});

test("A row without a serial number counts by its quantity where it has one, as a group of its own, and is told", () => {
  const rows = [
    ["Serial number", "Product", "Qty"],
    ["60000001", "Valve", "1"],
    ["", "Valve", "10"],
    ["", "Valve", ""],
    ["", "Valve", "many"],
  ];
  const answer = group(rows);
  assert.deepEqual(
    answer.groups.map(({ serials, quantity }) => [serials.length, quantity]),
    [
      [1, undefined],
      [0, 10],
    ],
  );
  assert.deepEqual(problemsOf(answer), ["3  pieces", "4  noSerial", "5 many noQuantity"]);
});

test("Whether a column without a head that is known may have the serial numbers is seen by its cells", () => {
  const may = (head, ...cells) => {
    const rows = [["Type", "Antal", head], ...cells.map((cell, at) => [`Meter ${at}`, "1", cell])];
    return mayHaveSerials(rows, columnsOf(rows));
  };
  assert.equal(may("Nummer", "60000001", "60000002"), true);
  assert.equal(may("Nummer", "60000001; 60000002", "60000003 60000004"), true);
  assert.equal(may("Telephone", "12 34 56 78", "23 45 67 89"), false);
  assert.equal(may("Address", "Main Street 1", "Main Street 2"), false);
  assert.equal(may("Antal", "1000", "1000"), false);
});

test("Of several sheets one with serial numbers goes before one with quantities, which is told, and that before words alone", () => {
  const sheet = (name, rows) => ({ name, rows, doubts: [] });
  const counted = sheet("Counted", [
    ["Type", "Antal"],
    ["A", "2"],
  ]);
  const listed = sheet("Listed", [["Serienr"], ["60000001"]]);
  const bare = sheet("Bare", [["For the workshop"]]);
  const { table, others } = tableWithSerials([bare, counted, listed]);
  assert.deepEqual([table.name, others], ["Listed", ["Counted"]]);
  assert.equal(tableWithSerials([bare, counted]).table.name, "Counted");
});
