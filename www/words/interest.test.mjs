// What paying late costs, in words and in figures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { customerText, interestOf, interestTable } = await load("interest");
const words = await speak();
const late = (customer) => rules.lateInterest({ principal: "1000", dueOn: "2026-01-30", asOf: "2026-03-30", customer });

test("Interest is told with its months, the whole sum, and what sets it", () => {
  const { interest, months, total, limit } = interestOf(words, late("business"));
  assert.match(plain(interest), /^DKK \d/);
  assert.match(months, /^\d+ months? begun$/);
  assert.match(plain(total), /^DKK 1,0/);
  assert.notEqual(limit, interestOf(words, late("consumer")).limit);
});

test("Where the clause sets the amount the table goes by month, where the law does by rate", () => {
  const [business, consumer] = ["business", "consumer"].map((kind) => interestTable(words, kind, late(kind)));
  assert.equal(business.columns.length, 3);
  assert.deepEqual(
    business.rows.map(([month]) => month),
    ["1", "2"],
  );
  assert.equal(consumer.columns.length, 5);
  for (const { columns, rows, caption } of [business, consumer]) {
    assert.ok(rows.every((row) => row.length === columns.length));
    assert.notEqual(caption, "");
  }
  assert.match(consumer.rows[0][2], /%/);
});

test("The kinds of customers have names", () => {
  assert.notEqual(customerText(words, "business"), customerText(words, "consumer"));
});
