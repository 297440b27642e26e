// What is still to be asked, in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { missingClauses, missingReason, questionOfItem, questionsOf, questionText } = await load("missing");
const words = await speak();
const { missing } = rules.estimate({ asOf: "2026-11-20", items: [{ service: "repair" }, { service: "repair" }] });

test("Only what the customer can answer is asked", () => {
  const asked = questionsOf(words, { missing });
  assert.ok(asked.length > 5 && asked.length < missing.length);
  assert.ok(asked.every(({ ask }) => ask === "customer"));
});

test("A question names its product where that is not the first", () => {
  const fact = "items[1].warranty";
  assert.equal(questionText(words, fact), questionText(words, "items[0].warranty"));
  assert.equal(questionOfItem(words, "items[0].warranty"), questionText(words, fact));
  assert.equal(questionOfItem(words, fact), `product 2: ${questionText(words, fact)}`);
});

test("Why it is asked says by how much the answer narrows the range, else what it changes; its clauses are told apart", () => {
  const because = {
    fact: "onSite",
    narrows: "range",
    ask: "customer",
    clauses: ["terms/9.1a", "terms/9.1b", "terms/6.1"],
  };
  const reason = plain(missingReason(words, { ...because, byUpTo: "250.00" }, {}));
  assert.match(reason, /DKK 250\.00/);
  assert.equal(missingClauses(words, because), "Terms 9.1 and 6.1");
  assert.equal(missingClauses(words, { ...because, clauses: [] }), undefined);
  assert.equal(missingReason(words, { ...because, clauses: [] }, {}), words.t("estimate.missing.narrows.range"));
});

test("Who sees prices with VAT first is not told an amount without", () => {
  const one = { fact: "onSite", narrows: "range", byUpTo: "250.00", ask: "customer", clauses: [] };
  assert.equal(missingReason(words, one, { customer: "consumer" }), words.t("estimate.missing.narrows.range"));
});

test("While nothing is known of what is to be done, that is asked first", () => {
  const [first] = questionsOf(words, rules.estimate({ asOf: "2026-11-20" }));
  assert.equal(first.fact, "items");
});
