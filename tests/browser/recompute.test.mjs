// What the form hands over, computed again as a server does it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { recompute } from "upfront-terms/server";
import { fillRequired, openForm, openSite, submit, TODAY } from "./site.mjs";

const RATES = { services: { repair: "650.00" }, outboundShipping: "95.00", returnShipping: "95.00" };

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A request for a repair by a consumer, from a page with these properties. */
async function requested(properties) {
  const { page, close } = await openForm(site);
  const facts = { customer: "consumer", onSite: false };
  await page.locator("service-request").evaluate((form, set) => Object.assign(form, set), { facts, ...properties });
  await fillRequired(page);
  const document = await submit(page);
  await close();
  return document;
}

test("A request from the form is the same in Node, with all that the page knew", async () => {
  const known = { asOf: TODAY, rateCard: RATES, vatPercent: "25", interpretations: { closedDays: "banks" } };
  const { result, asSent, differences, reasons, notChecked } = await recompute(await requested(known), known);
  assert.deepEqual([result, asSent, differences, reasons], ["same", "same", [], []]);
  assert.ok(!notChecked.used.some((path) => /asOf|rateCard|vatPercent|interpretations/.test(path)), notChecked.used);
});

test("A page with old rates, its clock a week behind, is told by what the server knows", async () => {
  const old = { ...RATES, services: { repair: "610.00" }, validUntil: "2026-11-20" };
  const document = await requested({ asOf: "2026-11-14", rateCard: old, editions: EDITIONS });
  const { result, asSent, effects, differences } = await recompute(document, {
    asOf: TODAY,
    rateCard: RATES,
    editions: { terms: "service-terms-en-undated" },
  });
  assert.deepEqual([result, asSent], ["differs", "same"]);
  assert.ok(effects.each.some(({ name }) => name === "rateCard"));
  const told = (wanted) => differences.find(({ path }) => path === wanted);
  for (const [path, customer, ours] of [
    ["asOf", "2026-11-14", TODAY],
    ["editions.terms", "ours-2026", "service-terms-en-undated"],
    ["charges.usualRates[0].amount", "610.00", "650.00"],
  ]) {
    assert.deepEqual(told(path), { path, customer, ours });
  }
});
const EDITIONS = {
  terms: { id: "ours-2026", basedOn: "service-terms-en-undated", parameters: { investigationFee: "900.00" } },
};
