// Nobody but the rules computes money.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findSums, PIXELS, sumsIn } from "../../../scripts/sums.mjs";
import { root } from "../../words/sources.mjs";

test("No page, statement or command makes a number of an amount", () => {
  assert.deepEqual(findSums(), []);
});

test("Whatever makes a number of an amount is found", () => {
  const ways = [
    'const least = BigInt(range.min.replace(".", ""));',
    "if (ore(pricedMax) > 0n) return;",
    "const dearer = Number(range.max) > 100;",
    "const sum = charges.map(({ amount }) => amount).map(Number);",
    "return Number.parseFloat(total.min);",
    "const days = parseInt(text, 10);",
    "const all = +range.min + +range.max;",
    "return words.money(total.toFixed(2));",
  ];
  assert.deepEqual(
    ways.filter((way) => sumsIn(way).length === 0),
    [],
  );
});

test("What only names a number is none: a comment, a type, a message, an amount that is printed", () => {
  const fine = [
    "// Number(amount) would be one.",
    " * BigInt knows them.",
    "const money = new Intl.NumberFormat(locale);",
    "function count(number: number): number {",
    "const price = words.money(range.min);",
    "return Number.isNaN(count) ? text : count;",
  ];
  assert.deepEqual(
    fine.filter((line) => sumsIn(line).length > 0),
    [],
  );
});

test("The one file that makes lengths of amounts is one that would be found", () => {
  assert.ok(sumsIn(readFileSync(join(root, PIXELS), "utf8")).length > 0);
});
