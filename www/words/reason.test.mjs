// Why: clauses, facts, parameters and interpretations in sentences.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { reasonOf } = await load("reason");
const { clauseSource, clauseTexts } = await load("clause-text");
const { clauseNumbers, clauseTitles } = await load("clause");
const { clausesOf, interpretationText } = await load("interpretation");
const words = await speak();

const because = {
  clauses: ["terms/6.1b", "terms/6.1a", "terms/10.1"],
  facts: { "items[0].warranty": "unknown", "items[1].quantity": 3 },
  parameters: { investigationFee: "1000.00" },
  interpretations: { investigationFee: "oncePerMatter" },
};

test("A reason is told in sentences: what the clauses say, what was answered, what is set, and how it is taken", () => {
  const source = clauseSource(rules, rules.estimate({ asOf: "2026-11-21" }).editions);
  const says = clauseTexts(words, source, because.clauses);
  assert.deepEqual(reasonOf(words, because, says).map(plain), [
    "Because clause 6.1 says: If the matter is neither covered by the warranty nor a standard service, the manufacturer may charge its usual rates for what is repaired or replaced. Together with its usual rates for such a matter the manufacturer may charge DKK 1,000.00 for its work in investigating the fault that you claim.",
    "Because clause 10.1 says: All prices that concern these terms are in DKK, without VAT.",
    "You answered: Warranty claim: not known; Quantity (product 2): 3.",
    "The terms or the law set: Investigation fee: DKK 1,000.00 excl. VAT.",
    "We interpret “How often the investigation fee can be charged” as “once for the whole matter”.",
  ]);
});

test("What late interest is worked out with is neither an answer nor the day of the estimate", () => {
  const question = { principal: "1000.00", dueOn: "2026-12-01", asOf: "2027-02-01", customer: "business" };
  const told = reasonOf(words, rules.lateInterest(question).because).map(plain);
  const how = "Amount: DKK 1,000.00; To be paid by: 1 Dec 2026; Paid on: 1 Feb 2027; Business or consumer: business";
  assert.ok(told.includes(`Worked out with: ${how}.`), told.join(" "));
  assert.doesNotMatch(told.join(" "), /You answered|Day of the estimate|Known so far/);
});

test("Where the words of the clauses have not come, the clauses are named by their titles", () => {
  assert.deepEqual(reasonOf(words, { clauses: ["terms/9.1"] }), ["Because of clause 9.1 Place and time."]);
});

test("Where there are many clauses these are named, and not all told at once", () => {
  const source = clauseSource(rules, rules.estimate({ asOf: "2026-11-21" }).editions);
  const many = { clauses: ["terms/3.1", "terms/4.3", "terms/6.1b", "terms/6.2c"] };
  const told = (reason) => reasonOf(words, reason, clauseTexts(words, source, reason.clauses));
  assert.deepEqual(told(many), ["It follows from clauses 3.1, 4.3, 6.1 and 6.2 together. Each opens below."]);
  assert.equal(told({ clauses: many.clauses.slice(1) }).length, 3);
});

test("What no customer has answered is not called an answer", () => {
  const facts = { "items[0].examination": "covered", vatPercent: "25", invoicedOn: "2026-11-21", onSite: true };
  const [, answered, known] = reasonOf(words, { clauses: ["terms/9.1"], facts });
  assert.equal(answered, "You answered: At your premises: yes.");
  assert.match(known, /^Known so far: .*25%.*21 Nov 2026/);
});

test("An edition of the host's own is told", () => {
  const [, edition] = reasonOf(words, { clauses: ["terms/9.1"], edition: "our-terms-2027" });
  assert.match(edition, /“our-terms-2027”: not the published edition/);
});

test("Rates that change are told with the days from which they hold", () => {
  const lawfulInterest = [
    { from: "2026-06-30", annualPercent: "9.75" },
    { from: "2026-07-01", annualPercent: "10" },
  ];
  const [, set] = reasonOf(words, { clauses: ["terms/11.1"], parameters: { lawfulInterest } });
  assert.match(set, /30 Jun 2026: 9\.75%; 1 Jul 2026: 10%\.$/);
});

test("In every language every reason of every example is sentences, and no key stands for a word", async () => {
  const facts = {
    asOf: "2026-11-21",
    customer: "consumer",
    vatPercent: "25",
    invoicedOn: "2026-09-21",
    receivedOn: "2026-11-25",
    items: [{ service: "repair", causes: ["misuse"], contaminated: true }, { service: "reverification" }],
  };
  const estimate = rules.estimate(facts);
  const source = clauseSource(rules, estimate.editions);
  const reasons = [estimate.charges, estimate.findings, estimate.timeline, estimate.scenarios].flat();
  for (const lang of ["en", "sv", "da"]) {
    const spoken = await speak(lang);
    for (const { because } of reasons) {
      const sentences = reasonOf(spoken, because, clauseTexts(spoken, source, because.clauses));
      assert.ok(sentences.length > 0);
      for (const one of sentences) assert.doesNotMatch(one, /estimate\.\w|clauses\.\w|undefined|NaN/, one);
    }
  }
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
