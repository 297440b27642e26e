// What would be otherwise, in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { furtherLines, lateInterestLine, mainLines, supposedText } = await load("what-if");
const words = await speak();

const facts = { asOf: "2026-03-20", receivedOn: "2026-03-30", items: [{ service: "sampleTest" }] };
function variantOf(change, of = facts) {
  const { base, variants } = rules.compare(of, [change]);
  return { base, ...variants[0] };
}

test("What is supposed is told with its day, another interpretation by its name", () => {
  assert.match(supposedText(words, { words: "arrivesBy", date: "2026-03-27" }), /Friday, 27 March 2026/);
  const read = supposedText(words, { name: "investigationFee", choice: "oncePerMatter" });
  assert.match(read, /once for the whole matter$/);
});

test("Money comes first, with how its ends move; then the day, and by how many days", () => {
  const variant = variantOf({ items: [{ service: "repair" }] });
  const [cost] = mainLines(words, variant, {});
  assert.equal(cost.label, words.t("estimate.range.title"));
  assert.match(plain(cost.meta), /DKK 1,000\.00 higher/);
  const later = mainLines(words, variantOf({ receivedOn: "2026-04-07" }), {});
  assert.equal(later.length, 1);
  assert.match(later[0].meta, /later/);
});

test("Outcomes and findings that come or go are told once each", () => {
  const lines = furtherLines(words, variantOf({ items: [{ service: "repair" }] }), facts);
  const labels = lines.map(({ label }) => label);
  assert.ok(labels.includes(words.t("estimate.scenario.repair.title")), labels.join("; "));
  assert.equal(new Set(labels).size, labels.length);
});

test("Interest is told where it is another one, with what it was", () => {
  const late = (customer) =>
    rules.lateInterest({ principal: "1000", dueOn: "2026-01-30", asOf: "2026-03-30", customer });
  const line = lateInterestLine(words, late("consumer"), late("business"), {});
  assert.ok(line.meta.includes(words.money(late("business").interest)));
  assert.equal(lateInterestLine(words, late("consumer"), late("consumer"), {}), undefined);
});
