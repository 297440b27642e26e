// A charge in words: what, for which product, how much, who pays.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { certainty, chargeLine, chargeName, chargeTexts } = await load("charge");
const { matterOf } = await load("matter");
const words = await speak();

const facts = {
  asOf: "2026-11-20",
  vatPercent: "25",
  items: [{ service: "repair", warranty: "notCovered" }, { service: "sampleTest" }],
  rateCard: { products: { "Heat meter": "2450.00" } },
};
const { charges } = rules.estimate(facts);
const chargeOf = (code) => charges.find((charge) => charge.code === code);

test("A charge says what it is, how much with VAT beside it, who pays, and why", () => {
  const fee = chargeOf("investigationFee");
  const { because, ...told } = chargeLine(words, fee, matterOf(facts));
  assert.deepEqual(
    Object.fromEntries(Object.entries(told).map(([key, value]) => [key, key === "quiet" ? value : plain(value)])),
    {
      label: "investigation fee (product 1)",
      value: "DKK 1,000.00",
      quiet: false,
      note: "DKK 1,250.00 incl. VAT",
      meta: "you may have to pay",
      products: undefined,
    },
  );
  assert.equal(because, fee.because);
});

test("Among several products a charge names its own", () => {
  const rates = charges.find(({ code, item }) => code === "usualRates" && item === 1);
  assert.match(chargeName(words, rates, matterOf(facts)), /\(product 2\)$/);
  assert.doesNotMatch(chargeName(words, rates, { ...matterOf(facts), manyItems: false }), /product 2/);
});

test("A charge of the matter names the products that it comes from, by their names", () => {
  const named = matterOf({ ...facts, items: [{ ...facts.items[0], product: "Heat meter" }, facts.items[1]] });
  assert.equal(chargeName(words, chargeOf("investigationFee"), named), "investigation fee (Heat meter)");
  assert.equal(chargeName(words, chargeOf("investigationFee"), matterOf(facts)), "investigation fee (product 1)");
  assert.equal(chargeName(words, chargeOf("outboundShipping"), named), "shipping to the workshop");
  // Two of one name are told apart by their numbers.
  const twice = matterOf({ items: facts.items.map((item) => ({ ...item, product: "Heat meter" })) });
  assert.equal(chargeName(words, chargeOf("investigationFee"), twice), "investigation fee (product 1)");
});

test("A price that depends on the product says so, another one that there is none; what the provider pays has no value", () => {
  const [repair, test] = [0, 1].map((item) => charges.find((one) => one.code === "usualRates" && one.item === item));
  const matter = matterOf(facts);
  assert.notEqual(chargeTexts(words, repair, matter).first, chargeTexts(words, test, matter).first);
  assert.equal(chargeTexts(words, test, matter).first, words.t("estimate.scenarios.noPrice"));
  assert.equal(chargeTexts(words, { ...test, payer: "provider" }, matter), undefined);
});

test("A consumer sees the price with VAT first, and both say what they have of it", () => {
  const { first, beside } = chargeTexts(
    words,
    chargeOf("investigationFee"),
    matterOf({ ...facts, customer: "consumer" }),
  );
  assert.deepEqual([plain(first), plain(beside)], ["DKK 1,250.00 incl. VAT", "DKK 1,000.00 excl. VAT"]);
});

test("A consumer whose VAT rate nobody knows is told at a charge that VAT is added, and paper says it to everybody", () => {
  const fee = { code: "investigationFee", payer: "customer", modality: "may", amount: "1000.00" };
  const first = (onPaper, customer) => plain(chargeTexts({ ...words, onPaper }, fee, matterOf({ customer })).first);
  const told = "DKK 1,000.00 excl. VAT, which is added";
  assert.deepEqual([first(false, "consumer"), first(true, "business")], [told, told]);
  assert.equal(first(false, "business"), "DKK 1,000.00");
});

test("Only what the terms leave to the provider is a may; what the customer must pay names the fact that it hangs on", () => {
  const of = (more) => certainty({ payer: "customer", modality: "may", code: "investigationFee", ...more });
  assert.deepEqual([of({}), of({ code: "disposal" }), of({ onlyIf: "sentIn" })], ["may", "disposal", "sentIn"]);
  assert.equal(of({ modality: "will", code: "disposal" }), "will");
});

test("In every language each charge of the rules has a name, and no key in place of a word", async () => {
  for (const lang of ["en", "sv", "da"]) {
    const spoken = await speak(lang);
    for (const charge of charges)
      assert.doesNotMatch(JSON.stringify(chargeLine(spoken, charge, matterOf(facts))), /estimate\./);
  }
});
