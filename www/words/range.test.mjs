// The headline in words, and prices.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { rangeBrief, rangeFigure, rangeOf, rangeSentence, whoDecides } = await load("range");
const { priceText, shortRange } = await load("price");
const words = await speak();

const estimateOf = (facts) => rules.estimate({ asOf: "2026-11-20", ...facts });
const REPAIR = { items: [{ service: "repair" }] };
const PRICED = {
  onSite: false,
  items: [{ service: "sampleTest" }],
  rateCard: { services: { sampleTest: "310.00" }, outboundShipping: "95.00", returnShipping: "95.00" },
};

const told = (facts) => rangeOf(words, estimateOf(facts), facts);

test("While something has no price the upper figure is no end, with VAT neither, and what is open is named", () => {
  const { price, open } = told({ ...REPAIR, vatPercent: "25" });
  assert.equal(plain(price.figure), "DKK 0.00 to 1,000.00 or more");
  assert.equal(plain(price.beside), "DKK 0.00 to 1,250.00 or more incl. VAT");
  for (const part of ["return shipping", "usual rates"]) assert.ok(open.includes(part), open);
});

test("A consumer sees the figure with VAT first; without a rate it is said that VAT is added", () => {
  const { price } = told({ ...REPAIR, customer: "consumer", vatPercent: "25" });
  assert.equal(plain(`${price.figure} ${price.vat}`), "DKK 0.00 to 1,250.00 or more incl. VAT");
  assert.equal(told(REPAIR).price.vat, words.t("estimate.range.vatAdded"));
});

test("Where nothing has a price there is no amount, and the sentence makes none up", () => {
  const estimate = estimateOf({ items: [{ service: "sampleTest" }] });
  const is = rangeOf(words, estimate, {});
  assert.deepEqual([is.price, rangeFigure(words, is)], [undefined, words.t("estimate.range.none")]);
  assert.equal(rangeSentence(words, estimate, {}), words.t("form.live.none"));
});

test("The sentence has the figures, and what is without a price by name; in little room only that something is", () => {
  const [sentence, brief] = [rangeSentence, rangeBrief].map((say) => plain(say(words, estimateOf(REPAIR), {})));
  for (const text of [sentence, brief]) assert.match(text, /DKK 0\.00 to 1,000\.00 or more/);
  assert.match(sentence, /usual rates/);
  assert.doesNotMatch(brief, /usual rates/);
  assert.doesNotMatch(rangeSentence(words, estimateOf(PRICED), {}), /or more/);
});

test("Who decides is said where the terms leave a charge to the provider", () => {
  assert.equal(whoDecides(words, estimateOf(REPAIR)), words.t("estimate.range.who"));
  assert.equal(whoDecides(words, { charges: [] }), undefined);
});

test("A range names the currency once, on the side where the language has it", async () => {
  assert.equal(plain(shortRange(words, "0.00", "1000.00")), "DKK 0.00 to 1,000.00");
  assert.equal(plain(priceText(words, { min: "60.00", max: "75.00" })), "DKK 60.00 to 75.00");
  const danish = await speak("da");
  assert.equal(plain(shortRange(danish, "0.00", "1000.00")), "0,00 til 1.000,00 DKK");
  assert.equal(plain(priceText(danish, "5.00")), "5,00 DKK");
});
