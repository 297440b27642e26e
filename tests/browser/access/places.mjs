// The pages that are looked at: the form in each of its states, and every page for integrators. What is done on a page
// goes by ids, for its words are in any of the languages.

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const INTEGRATE = fileURLToPath(new URL("../../../docs/integrate", import.meta.url));
const CONSENTS = ["marketingEmail", "tracking", "profiling", "events", "survey"];

const field = (page, id) => page.locator(`service-request #${id}`);
const submit = (page) => page.locator(".form-submit [type=submit]").click();

/** Opens what a field is folded up in. */
const reveal = (place) => place.evaluate((one) => one.closest("details")?.setAttribute("open", ""));

async function check(page, ...ids) {
  for (const id of ids) {
    await reveal(field(page, id));
    await field(page, id).check();
  }
}

async function fillRequired(page) {
  await check(page, "item-1-service");
  for (const id of ["item-1-product", "description", "contact-name", "contact-address"]) {
    await field(page, id).fill("Heat meter DN 20");
  }
  await field(page, "contact-email").fill("customer@example.com");
}

/** What is done to bring the form into a state. */
const STATES = {
  untouched: async () => {},
  "with every section there is": async (page) => {
    await fillRequired(page);
    await field(page, "add-item").click();
    await check(page, "item-2-service-reverification");
    await field(page, "receivedOn").fill("2026-11-25");
    await check(page, "repairEstimateRequested", "withSampleRates", "withVat");
    await reveal(field(page, "soldUnderOtherTerms"));
    await field(page, "add-closure").click();
  },
  "with mistakes": async (page) => {
    await check(page, "item-1-service");
    await field(page, "item-1-quantity").fill("two");
    await submit(page);
    await field(page, "error-summary").waitFor();
  },
  "with every consent given": (page) => check(page, ...CONSENTS.map((id) => `consent-${id}-yes`)),
  "with every consent refused": (page) => check(page, ...CONSENTS.map((id) => `consent-${id}-no`)),
  submitted: async (page) => {
    await fillRequired(page);
    await check(page, "consent-profiling-yes");
    await submit(page);
    await page.locator(".form-done").waitFor();
  },
};

const ready = (page) => page.locator(".details:not(:has([aria-busy]))").first().waitFor({ state: "attached" });

const forms = Object.entries(STATES).map(([state, reach]) => ({
  name: `the form ${state}`,
  path: (lang) => `?lang=${lang}`,
  async show(page) {
    await ready(page);
    await page.locator(".consents").waitFor();
    await reach(page);
  },
}));

/** The pages that are not simply shown in any language. */
const APART = {
  // It has the others in frames, and is in English. Each of the others is looked at by itself.
  "index.html": { ownLanguage: true, show: (page) => page.locator("details[open] pre").last().waitFor() },
  // It speaks several already. Some landmarks have one name in two of them.
  "languages.html": { ownLanguage: true, without: ["landmark-unique"] },
};

const pages = readdirSync(INTEGRATE)
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({
    name: `integrate/${file}`,
    path: () => `integrate/${file}`,
    show: ready,
    ...APART[file],
  }));

/** Every place: the path of its page by the language, and what is done there. */
export const PLACES = [...forms, ...pages];
