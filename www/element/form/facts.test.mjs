// The facts that answers amount to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleLoader } from "../../words/modules.mjs";

const load = await moduleLoader();
const { toFacts } = await load("www/element/form/facts.ts");
const { newItem, noAnswers } = await load("www/element/form/answers.ts");

/** The names of products in the facts, of those that were typed, with a card that lists some. */
function named(typed, listed) {
  const answers = noAnswers();
  const items = typed.map((product) => ({ ...newItem([]), service: "repair", product }));
  const products = Object.fromEntries(listed.map((name) => [name, "900.00"]));
  const facts = toFacts({ ...answers, items }, { asOf: "2026-11-21", rateCard: { products } });
  return facts.items.map(({ product }) => product);
}

test("A product is named as the rate card spells it, whichever way it was typed, and another one as it was typed", () => {
  const listed = ["Målare\u00a020 ", "Heat meter"];
  assert.deepEqual(named(["Ma\u030alare 20", " Heat  meter", "heat METER", "heat meters", " "], listed), [
    "Målare\u00a020 ",
    "Heat meter",
    "Heat meter",
    "heat meters",
    undefined,
  ]);
});

test("Of names that the card lists twice the first counts", () => {
  assert.deepEqual(named(["Heat meter"], ["Heat  meter", "Heat meter"]), ["Heat  meter"]);
});

test("Another rate card has other names", () => {
  assert.deepEqual([named(["A  B"], ["A B"]), named(["A  B"], ["A  B"])], [["A B"], ["A  B"]]);
});
