// Why: clauses, facts, parameters and interpretations as lines.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { reasonsOf } = await load("reason");
const { clauseNumbers, clauseTitles } = await load("clause");
const { clausesOf, interpretationText } = await load("interpretation");
const words = await speak();

const because = {
  clauses: ["terms/6.1b", "terms/6.1a", "terms/10.1"],
  facts: { "items[0].warranty": "unknown", "items[1].quantity": 3 },
  parameters: { investigationFee: "1000.00" },
  interpretations: { investigationFee: "oncePerMatter" },
};

test("A reason is told by the clauses with their sections, the facts, the parameters and the interpretations", () => {
  const told = reasonsOf(words, because).map(({ title, lines }) => [title, ...lines.map(plain)]);
  assert.deepEqual(told, [
    ["Clauses of the terms", "6.1 Repairs and repair estimates", "10.1 Prices"],
    ["Worked out from", "Warranty claim: not known", "Quantity (product 2): 3"],
    ["Set by the terms or the law", "Investigation fee: DKK 1,000.00 excl. VAT"],
    ["How it was interpreted", "How often the investigation fee can be charged: once for the whole matter"],
  ]);
});

test("What a reason does not have is not told; an edition of the host's own is", () => {
  assert.deepEqual(
    reasonsOf(words, { clauses: ["terms/9.1"] }).map(({ lines }) => lines),
    [["9.1 Place and time"]],
  );
  const [, edition] = reasonsOf(words, { clauses: ["terms/9.1"], edition: "our-terms-2027" });
  assert.match(edition.lines.join(), /our-terms-2027/);
});

test("Rates that change are told with the days from which they hold", () => {
  const lawfulInterest = [
    { from: "2026-06-30", annualPercent: "9.75" },
    { from: "2026-07-01", annualPercent: "10" },
  ];
  const [, parameters] = reasonsOf(words, { clauses: ["terms/11.1"], parameters: { lawfulInterest } });
  assert.match(parameters.lines[0], /30 Jun 2026: 9\.75%; 1 Jul 2026: 10%$/);
});

test("A clause is told as it is printed, once, those of one section together", () => {
  assert.deepEqual(clauseNumbers({ clauses: ["terms/6.1b", "terms/6.1a", "terms/6.3"] }), ["6.1", "6.3"]);
  assert.deepEqual(clauseTitles(words, { clauses: ["terms/6.1b", "terms/9.1", "terms/6.3"] }), [
    "6.1, 6.3 Repairs and repair estimates",
    "9.1 Place and time",
  ]);
});

test("An interpretation tells its choice, and the clauses that leave it", () => {
  const table = rules.interpretations();
  for (const { name, choices } of table) {
    for (const choice of choices) assert.doesNotMatch(interpretationText(words, name, choice), /estimate\./);
  }
  assert.deepEqual(clausesOf("investigationFee", table), ["6.1", "6.2", "6.3"]);
  assert.deepEqual(clausesOf("investigationFee", []), []);
});
