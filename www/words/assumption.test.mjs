// How the documents were read, and what differs between two estimates, in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { assumptionOf } = await load("assumption");
const { differenceTexts } = await load("difference");
const { applicabilityText, applicabilityTitle } = await load("applicability");
const { basisText, ownEditionText } = await load("basis");
const words = await speak();

test("An assumption says how it was read, by which clauses, and what the other choice would have given", () => {
  const facts = { asOf: "2026-03-20", items: [{ service: "repair", quantity: 2 }] };
  const { assumptions } = rules.estimate(facts);
  const fee = assumptions.find(({ interpretation }) => interpretation === "investigationFee");
  const { title, choice, clauses, otherwise } = assumptionOf(words, fee, rules.interpretations());
  assert.deepEqual(
    [title, choice, clauses],
    ["How often the investigation fee can be charged", "once for the whole matter", ["6.1", "6.2", "6.3"]],
  );
  const [other] = otherwise;
  assert.equal(other.choice, "Otherwise: once for each product");
  assert.ok(
    other.changes.some((text) => plain(text).includes("DKK 2,000.00 instead of DKK 1,000.00")),
    other.changes.join(),
  );
  assert.deepEqual(assumptionOf(words, fee).clauses, []);
});

test("A difference is named as the estimate names it: an answer, an end of the range, an outcome, a date, the interest", () => {
  const texts = differenceTexts(words, {
    applicability: { from: "check", to: "applies" },
    range: {
      pricedMax: { from: "1000.00", to: "1080.00", by: "80.00" },
      pricedMaxInclVat: { from: "1250.00", to: "1350.00", by: "100.00" },
      opened: ["returnShipping"],
      closed: ["disposal", "usualRates"],
    },
    scenarios: [{ id: "repair", is: "gone", total: { max: { from: "1000.00" } } }],
    timeline: [{ id: "expectedCompletion", is: "changed", from: "2026-04-24", to: "2026-04-17", days: -7 }],
    lateInterest: { monthsCommenced: { from: 1, to: 2 }, interest: { from: "20.00", to: "40.00", by: "20.00" } },
  });
  assert.deepEqual(texts.map(plain), [
    "whether the terms apply: they apply instead of to be checked",
    "the upper end of the priced part excl. VAT: DKK 1,080.00 instead of DKK 1,000.00",
    "the upper end of the priced part incl. VAT: DKK 1,350.00 instead of DKK 1,250.00",
    "more parts without a price: return shipping",
    "no longer among the parts without a price: disposal and usual rates",
    "Repaired without a repair estimate, at most, excl. VAT: open instead of DKK 1,000.00",
    "Expected to be ready: 17 Apr 2026 instead of 24 Apr 2026",
    "months begun: 2 instead of 1",
    "late interest: DKK 40.00 instead of DKK 20.00",
  ]);
});

test("A period that comes without a day is not said to be none", () => {
  assert.deepEqual(differenceTexts(words, { timeline: [{ id: "expectedCompletion", is: "new" }] }), [
    "Expected to be ready: not known yet instead of none",
  ]);
  const toRule = { unit: "workingDaysAfterWeek", count: 14, after: "receivedOn" };
  assert.deepEqual(differenceTexts(words, { timeline: [{ id: "expectedCompletion", is: "new", toRule }] }), [
    "Expected to be ready: The rest of the week in which it arrives, then 14 working days instead of none",
  ]);
});

test("Whether the terms apply has a title and a text for each answer", () => {
  for (const answer of ["applies", "check", "doesNotApply"]) {
    assert.notEqual(applicabilityTitle(words, answer), applicabilityText(words, answer));
    assert.doesNotMatch(applicabilityText(words, answer), /estimate\./);
  }
});

test("What an estimate was worked out from is its day and its terms, and that the terms are the host's own", () => {
  const published = rules.estimate({ asOf: "2026-03-20" });
  assert.match(basisText(words, published), /20 Mar 2026/);
  assert.equal(ownEditionText(words, published.editions), undefined);
  const terms = { id: "our-terms", basedOn: published.editions.terms, parameters: { investigationFee: "900.00" } };
  const own = rules.estimate({ asOf: "2026-03-20", editions: { terms } });
  assert.match(ownEditionText(words, own.editions), /our-terms/);
  assert.match(basisText(words, own), /“our-terms”/);
});

test("The ends with VAT stand first for who sees prices so, and after those without for everybody else", () => {
  const change = { from: "1.00", to: "2.00", by: "1.00" };
  const range = { min: change, minInclVat: change };
  const [first, then] = [true, false].map((vatFirst) => differenceTexts(words, { range }, vatFirst)[0]);
  assert.match(first, /incl\. VAT/);
  assert.match(then, /excl\. VAT/);
});
