// A request as the form hands it over, made by the form's own functions from what a customer has answered.

import init, * as rules from "upfront-terms";
import { moduleLoader } from "../../www/words/modules.mjs";

await init();

const loadModule = await moduleLoader();
const [{ noAnswers, newItem }, { toFacts }, { estimateDocument, serviceRequest }] = await Promise.all(
  ["answers", "facts", "request"].map((file) => loadModule(`www/element/form/${file}.ts`)),
);

export const RATES = {
  validUntil: "2026-12-31",
  services: { repair: "650.00", sampleTest: "180.00" },
  outboundShipping: "95.00",
  returnShipping: "95.00",
};
export const CLOSURES = { closures: [{ from: "2026-12-01", to: "2026-12-02", name: "Stocktaking" }] };

/** What a page brings to the form. */
const PAGE = { asOf: "2026-11-20", rateCard: RATES, calendar: CLOSURES, vatPercent: "25" };

/** A request for a sample test of two meters by a business, submitted as JSON and parsed again as a server does. */
export function submitted(page = {}, answered = {}) {
  const blank = noAnswers();
  const item = { ...newItem([]), service: "sampleTest", product: "Heat meter DN 20", quantity: "2" };
  const contact = { ...blank.contact, name: "A. Customer", email: "customer@example.com" };
  const told = { customer: "business", description: "No reading over radio.", receivedOn: "2026-11-27", onSite: "no" };
  const answers = { ...blank, items: [item], contact, ...told, ...answered };
  const facts = toFacts(answers, { ...PAGE, ...page });
  const defaults = Object.fromEntries(rules.interpretations().map(({ name, choices }) => [name, choices[0]]));
  const computed = { language: "en", facts, interpretations: defaults, sampleRates: false };
  const estimate = page.loaded === false ? undefined : rules.estimate(facts);
  return JSON.parse(JSON.stringify(serviceRequest(answers, estimateDocument({ ...computed, estimate }), undefined)));
}

/** A copy of a document with something done to it. */
export function changed(document, change) {
  const copy = structuredClone(document);
  change(copy);
  return copy;
}
