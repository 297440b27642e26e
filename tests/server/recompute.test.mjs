// What a server learns of a document that a customer's browser handed over, and of one that somebody has changed on the way.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { estimate } from "upfront-terms";
import { recompute } from "upfront-terms/server";
import { CLOSURES, changed, RATES, submitted } from "./documents.mjs";

/** All that the page of documents.mjs brings to the form, known to the host too. */
const KNOWN = {
  asOf: "2026-11-20",
  rateCard: RATES,
  calendar: CLOSURES,
  interpretations: {},
  editions: {},
  vatPercent: 25,
};
const document = submitted();

const at = (found, path) => found.find((difference) => difference.path === path);
const paths = (found) => found.map(({ path }) => path);

test("A document as the form hands it over is the same, as text and parsed", async () => {
  for (const given of [document, JSON.stringify(document)]) {
    const { result, differences, reasons, asSent, effects, ...rest } = await recompute(given, KNOWN);
    assert.deepEqual({ result, differences, reasons, asSent, effects }, SAME);
    assert.deepEqual(rest.estimate, estimate(rest.facts));
  }
});
const SAME = { result: "same", differences: [], reasons: [], asSent: "same", effects: undefined };

test("What is for the service desk, the files and the page's own fields are no business of the answer's", async () => {
  const more = { reference: "PO-1", invoice: { ean: "5790000123452" }, returnTo: "Depot", visit: { access: "Ring." } };
  const files = [{ name: "plate.jpg", type: "image/jpeg", size: 10 }];
  const whole = { ...document, ...more, files, more: { costCentre: "4711", sites: ["north", "south"] } };
  const { result, notChecked } = await recompute(whole, KNOWN);
  assert.equal(result, "same");
  const plain = (await recompute(document, KNOWN)).notChecked;
  assert.deepEqual(notChecked.used, plain.used);
  assert.deepEqual(notChecked.unused, plain.unused);
});

test("What is only the customer's word is named, and what was not looked at", async () => {
  const told = ["facts.customer", "facts.items", "facts.onSite", "facts.descriptionGiven", "facts.receivedOn"];
  const { notChecked } = await recompute(document, KNOWN);
  assert.deepEqual(notChecked.used, [...told, "editions.terms", "editions.privacy"]);
  assert.deepEqual(notChecked.unused, ["description", "products", "sampleRates"]);
  const believed = (await recompute(document, {})).notChecked.used;
  assert.deepEqual(
    new Set(believed),
    new Set([
      ...notChecked.used,
      "facts.asOf",
      "facts.rateCard",
      "facts.calendar",
      "facts.vatPercent",
      "interpretations",
    ]),
  );
});

test("Of all that a form hands over only what could say something else than the facts is named as not read", async () => {
  const url = import.meta.resolve("upfront-terms/request.schema.json");
  const names = Object.keys(JSON.parse(readFileSync(new URL(url), "utf8")).properties);
  const others = Object.fromEntries(names.filter((name) => !(name in document)).map((name) => [name, "anything"]));
  const { notChecked } = await recompute({ ...document, ...others, refrence: "PO-1" }, KNOWN);
  assert.deepEqual(notChecked.unused.toSorted(), ["consent", "description", "products", "refrence", "sampleRates"]);
});

test("A file that a customer has saved is a document; its answers, which say the same once more, are named as not read", async () => {
  const saved = { ...document, moduleVersion: "0.1.0", answers: { items: [{ service: "repair" }] } };
  const { result, notChecked } = await recompute(saved, KNOWN);
  assert.equal(result, "same");
  assert.deepEqual(notChecked.unused.toSorted(), ["answers", "description", "products", "sampleRates"]);
});

test("A rate card that was changed differs, though the document agrees with itself", async () => {
  const cheap = submitted({ rateCard: { ...RATES, services: { sampleTest: "18.00" } } });
  assert.equal((await recompute(cheap, {})).result, "same");
  const { result, asSent, differences, reasons, effects, facts } = await recompute(cheap, { rateCard: RATES });
  assert.deepEqual([result, asSent], ["differs", "same"]);
  assert.deepEqual(at(differences, "range.max"), { path: "range.max", customer: "226.00", ours: "550.00" });
  assert.deepEqual(at(differences, "charges.usualRates[0].amount"), {
    path: "charges.usualRates[0].amount",
    customer: "36.00",
    ours: "360.00",
  });
  assert.deepEqual(at(reasons, 'range.because.facts["rateCard.services.sampleTest"]'), {
    path: 'range.because.facts["rateCard.services.sampleTest"]',
    customer: "18.00",
    ours: "180.00",
  });
  assert.deepEqual(
    effects.each.map(({ name }) => name),
    ["rateCard"],
  );
  assert.deepEqual(effects.together.range.max, { from: "226.00", to: "550.00", by: "324.00" });
  assert.deepEqual(effects.each[0].differences, effects.together);
  assert.deepEqual(facts.rateCard, RATES);
});

test("Rates that a host has none of are not taken from the document", async () => {
  const { result, estimate: ours } = await recompute(document, { rateCard: {} });
  assert.equal(result, "differs");
  assert.equal(ours.range.max, undefined);
});

test("The same amounts written otherwise are the same", async () => {
  const rateCard = { ...RATES, services: { ...RATES.services, sampleTest: 180 } };
  const { result, effects } = await recompute(document, { ...KNOWN, rateCard });
  assert.deepEqual([result, effects], ["same", undefined]);
});

test("Facts that were changed after the estimate differ, and no knowledge of the host's explains it", async () => {
  const forged = changed(document, ({ facts }) => {
    facts.items[0].quantity = 20;
  });
  const { result, asSent, differences, effects } = await recompute(forged, KNOWN);
  assert.deepEqual([result, asSent, effects], ["differs", "differs", undefined]);
  assert.deepEqual(at(differences, "range.max"), { path: "range.max", customer: "550.00", ours: "3790.00" });
});

test("An estimate that was changed alone differs in that very place", async () => {
  const forged = changed(document, ({ estimate }) => {
    estimate.range.max = "95.00";
  });
  const { result, asSent, differences, reasons } = await recompute(forged, KNOWN);
  assert.deepEqual([result, asSent, reasons], ["differs", "differs", []]);
  assert.deepEqual(differences, [{ path: "range.max", customer: "95.00", ours: "550.00" }]);
});

test("What is added to an estimate, left out of it or put in another order differs", async () => {
  const forged = changed(document, ({ estimate }) => {
    estimate.promise = { free: true };
    delete estimate.range.min;
    estimate.timeline.pop();
    estimate.missing.reverse();
    estimate.scenarios[0].id = "warranty";
  });
  const { differences } = await recompute(forged, KNOWN);
  assert.deepEqual(at(differences, "promise"), { path: "promise", customer: { free: true } });
  assert.deepEqual(at(differences, "range.min"), { path: "range.min", ours: document.estimate.range.min });
  const gone = document.estimate.timeline.at(-1);
  assert.deepEqual(at(differences, `timeline.${gone.id}`), { path: `timeline.${gone.id}`, ours: gone });
  const { customer, ours } = at(differences, "missing");
  assert.ok(ours.length > 3);
  assert.deepEqual(customer, ours.toReversed());
  assert.ok(at(differences, "scenarios.warranty").customer && at(differences, "scenarios.standard").ours);
});

test("Charges of the same name are told apart by their number", async () => {
  const items = [{ ...ITEM, service: "repair", warranty: "unknown" }];
  const forged = changed(submitted({}, { items }), ({ estimate }) => {
    const [, second] = estimate.charges.filter(({ code }) => code === "returnShipping");
    second.payer = "provider";
    estimate.charges = estimate.charges.filter(({ code }) => code !== "outboundShipping");
  });
  const { differences } = await recompute(forged, KNOWN);
  assert.deepEqual(paths(differences), ["charges.outboundShipping", "charges.returnShipping#2.payer"]);
});

test("Reasons that were changed differ, and no figure does", async () => {
  const forged = changed(document, ({ estimate }) => {
    estimate.range.because.clauses = [];
    estimate.findings[0].because.parameters = { investigationFee: "0.00" };
  });
  const { result, differences, reasons } = await recompute(forged, KNOWN);
  assert.deepEqual([result, differences], ["differs", []]);
  assert.ok(paths(reasons).every((path) => path.includes("because")));
  assert.ok(at(reasons, "range.because.clauses[0]"));
});

test("A document without an estimate has nothing to compare, and is computed all the same", async () => {
  const { result, asSent, differences, estimate: ours } = await recompute(submitted({ loaded: false }), KNOWN);
  assert.deepEqual([result, asSent, differences], ["noEstimate", "noEstimate", []]);
  assert.deepEqual(ours, document.estimate);
});

test("Of an edition of the host's own, the one that the host names now counts", async () => {
  const edition = (id, investigationFee) => ({
    id,
    basedOn: "service-terms-en-undated",
    parameters: { investigationFee },
  });
  const items = [{ ...ITEM, service: "repair", warranty: "notCovered" }];
  const older = submitted({ editions: { terms: edition("ours-2026", "900.00") } }, { items });
  const { result, asSent, differences, notChecked } = await recompute(older, {
    ...KNOWN,
    editions: { terms: edition("ours-2027", "1100.00") },
  });
  assert.deepEqual([result, asSent], ["differs", "same"]);
  assert.deepEqual(at(differences, "editions.terms"), {
    path: "editions.terms",
    customer: "ours-2026",
    ours: "ours-2027",
  });
  assert.deepEqual(
    notChecked.used.filter((path) => path.startsWith("editions")),
    ["editions.privacy"],
  );
  assert.ok(notChecked.unused.includes("facts.editions"));
  assert.equal((await recompute(older, { rateCard: RATES })).result, "same");
});
const ITEM = {
  id: 1,
  product: "",
  serials: { text: "", kept: [] },
  quantity: "",
  causes: [],
  replacementValue: "",
  wearPercent: "",
};

test("An edition that only the document knows is no problem where the host names another", async () => {
  const unknown = changed(document, ({ editions }) => {
    editions.terms = "service-terms-en-2031";
  });
  await assert.rejects(recompute(unknown, {}), { name: "DocumentError" });
  const { result, asSent } = await recompute(unknown, { editions: { terms: "service-terms-en-undated" } });
  assert.deepEqual([result, asSent], ["same", "refused"]);
});

test("Other interpretations differ: of those that the host does not name the default counts", async () => {
  const chosen = submitted({ interpretations: { closedDays: "publicHolidays", commencedMonth: "dueAnniversary" } });
  const { result, differences, effects } = await recompute(chosen, { interpretations: {} });
  assert.equal(result, "differs");
  assert.equal(at(differences, "assumptions.closedDays.choice").ours, "statutory");
  assert.deepEqual(
    (effects?.each ?? []).map(({ name }) => name).filter((name) => name !== "interpretations"),
    [],
  );
});

test("Another day is told: the host's own today, and the day the product arrived", async () => {
  const late = await recompute(document, { asOf: "2027-01-02", receivedOn: "2026-12-04" });
  assert.deepEqual(at(late.differences, "asOf"), { path: "asOf", customer: "2026-11-20", ours: "2027-01-02" });
  // The rate card held until the end of 2026.
  assert.deepEqual(at(late.differences, "stale"), { path: "stale", ours: ["rateCard"] });
  const ready = late.effects.each.find(({ name }) => name === "receivedOn").differences.timeline;
  assert.ok(ready.some(({ id, days }) => id === "expectedCompletion" && days > 0));
});

test("Whether prices are shown with VAT is the customer's choice; the rate is the host's", async () => {
  const without = submitted({}, { customer: "" });
  assert.equal((await recompute(without, { vatPercent: "25" })).result, "same");
  const { differences } = await recompute(document, { vatPercent: "20" });
  assert.deepEqual(at(differences, "range.maxInclVat"), {
    path: "range.maxInclVat",
    customer: "687.50",
    ours: "660.00",
  });
});

test("Closures that the customer was told count as far as the host knows them", async () => {
  const closures = [{ id: 1, from: "2026-12-07", to: "2026-12-11", name: "Moving" }];
  const { differences, effects } = await recompute(submitted({}, { closures }), KNOWN);
  assert.ok(at(differences, "turnaround.completedOn"));
  assert.deepEqual(
    effects.each.map(({ name }) => name),
    ["calendar"],
  );
});

test("The answer is the same each time, and nothing that was given is changed", async () => {
  const [given, known] = [structuredClone(document), structuredClone(KNOWN)];
  const [first, second] = [await recompute(given, known), await recompute(given, known)];
  assert.deepEqual(first, second);
  assert.deepEqual([given, known], [document, KNOWN]);
  assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
});
