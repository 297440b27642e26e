// What the page's main thread does for one key with two hundred products in the form, beside one: a key is to take at most twice as
// long. All of it counts, until the page rests: with so many products a frame may come between the key and what it changes.

import { openDesk } from "./in-chromium.mjs";
import { workOfAKey } from "./work-of-key.mjs";

const SERVICES = ["repair", "sampleTest", "controlMeasurement", "reverification"];
const COUNTS = [1, 200];

/** So many products, of which no two are alike. */
const items = (count) =>
  Array.from({ length: count }, (_, place) => {
    const service = SERVICES[place % SERVICES.length];
    const of = { service, product: `Heat meter ${place + 1}`, quantity: 1 + (place % 7), contaminated: place % 3 > 0 };
    return service === "repair" ? { ...of, warranty: place % 8 ? "covered" : "notCovered" } : of;
  });

async function open(browser, address, count) {
  const opened = await openDesk(browser, address);
  const form = opened.page.locator("service-request");
  await form.evaluate((form, items) => {
    Object.assign(form, { asOf: "2026-11-21", rateCard: form.sampleRates });
    form.facts = { customer: "business", items, receivedOn: "2026-12-16", repairEstimateRequested: true };
  }, items(count));
  await opened.page.locator(".peek-range").waitFor({ state: "attached" });
  await form.evaluate((form) => form.focusFact("items[0].quantity"));
  await opened.page.keyboard.press("End");
  return opened;
}

/** Medians of one product and of many; a row each. */
export async function manyBesideOne(browser, address) {
  const opened = [];
  for (const count of COUNTS) opened.push(await open(browser, address, count));
  const works = await workOfAKey(opened);
  return COUNTS.map((products, place) => ({ products, work: Number(works[place].toFixed(1)) }));
}
