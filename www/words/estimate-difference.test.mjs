// What differs between an estimate of then and one of now, in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";
import { moduleLoader } from "./modules.mjs";

const { toldDifferences, toldPlace } = await load("estimate-difference");
const { differencesOf } = await (await moduleLoader())("www/server/differences.ts");
const words = await speak();

const FACTS = {
  asOf: "2026-11-20",
  onSite: false,
  vatPercent: "25",
  receivedOn: "2026-11-25",
  items: [
    { service: "sampleTest", product: "Heat meter DN 20" },
    { service: "repair", product: "Water meter" },
  ],
  rateCard: { services: { sampleTest: "180.00" }, outboundShipping: "95.00", returnShipping: "95.00" },
};

/** What is told where the same is asked with something else known. */
function told(change, { before = FACTS, spoken = words, ...of } = {}) {
  const { differences } = differencesOf(rules.estimate(before), rules.estimate({ ...before, ...change }));
  const found = differences.map(({ path, customer, ours }) => ({ path, before: customer, now: ours }));
  return toldDifferences(spoken, found, { products: before.items, vatFirst: false, ...of });
}
const lines = ({ figures }) => figures.map(({ what, before, now }) => plain(`${what}: ${before} > ${now}`));

test("A price that is another one is told by the charge and its product, in kroner, and what all of it can cost", () => {
  const rateCard = { ...FACTS.rateCard, services: { sampleTest: "210.00" } };
  const said = lines(told({ rateCard }));
  assert.ok(said.includes("Usual rates (Heat meter DN 20), excl. VAT: DKK 180.00 > DKK 210.00"), said.join("\n"));
  assert.ok(said.includes("The upper end of the priced part excl. VAT: DKK 1,370.00 > DKK 1,400.00"), said.join("\n"));
  assert.equal(said.filter((line) => line.includes("incl. VAT")).length, 0, said.join("\n"));
  const first = lines(told({ rateCard }, { vatFirst: true }));
  assert.ok(first.includes("Usual rates (Heat meter DN 20), incl. VAT: DKK 225.00 > DKK 262.50"), first.join("\n"));
  assert.equal(new Set(said).size, said.length);
  // An outcome that comes to the same as the whole is not told besides.
  const items = FACTS.items.slice(0, 1);
  const alone = lines(told({ rateCard }, { before: { ...FACTS, items } }));
  assert.equal(alone.filter((line) => line.includes("DKK 370.00 > DKK 400.00")).length, 1, alone.join("\n"));
});

test("A day is told as a day, and a price that has gone as none", () => {
  const later = lines(told({ receivedOn: "2026-12-02" }));
  assert.ok(later.includes("Product arrives: 25 Nov 2026 > 2 Dec 2026"), later.join("\n"));
  assert.ok(later.some((line) => line.startsWith("Expected to be ready: ")));
  const without = lines(told({ rateCard: {} }));
  assert.ok(
    without.includes("Usual rates (Heat meter DN 20), excl. VAT: DKK 180.00 > no price given"),
    without.join("\n"),
  );
  const open = without.filter((line) => line.includes("o price is known for"));
  assert.deepEqual(open, ["No price is known for: nothing else > shipping to the workshop and return shipping"]);
});

const CHANGES = {
  "no rates": { rateCard: {} },
  "on site": { onSite: true },
  "an answer to the repair estimate": { repairEstimate: { answer: "declined", afterDecline: "dispose" } },
  "an invoice": { customer: "business", deliveredOn: "2027-01-04", invoicedOn: "2027-01-05", asOf: "2027-03-20" },
  "other terms": { soldUnderOtherTerms: true, createdOnPortal: false },
  "one product fewer": { items: [FACTS.items[0]] },
  "other numbers": {
    editions: {
      terms: { id: "own", basedOn: "service-terms-en-undated", parameters: { investigationFee: "900.00" } },
    },
  },
};

for (const lang of ["en", "sv", "da"]) {
  test(`Amounts and days that differ all have words, and no name of the data is among them: ${lang}`, async () => {
    const spoken = await speak(lang);
    for (const [name, change] of Object.entries(CHANGES)) {
      const all = told(change, { spoken });
      assert.ok(all.figures.length > 0, name);
      for (const line of lines(all)) assert.ok(!/kept\.|estimate\.|undefined|[{}"]|NaN/.test(line), `${name}: ${line}`);
      const missed = all.untold.filter(({ path }) =>
        /^(range|charges|mostOwed|scenarios\.\w+\.total)\b|^timeline\.\w+(\.date)?$/.test(path),
      );
      const known = /\.(items|charges|onlyIf|closedDay|beyondScenarios|vatOnSum)\b|^range\.because/;
      assert.deepEqual(
        missed.map(({ path }) => path).filter((path) => !known.test(path)),
        [],
        name,
      );
    }
  });
}

test("Findings, interpretations and how a period is counted are told in words, each where it stands", async () => {
  const differing = (change, facts = FACTS) =>
    differencesOf(rules.estimate(facts), rules.estimate({ ...facts, ...change })).differences.map(
      ({ path, customer, ours }) => ({ path, before: customer, now: ours }),
    );
  const placed = (found, spoken = words) =>
    found.map((one) => ({ path: one.path, ...toldPlace(spoken, one, { products: FACTS.items }) }));
  const of = (found, path) => found.find((one) => one.path === path) ?? {};
  const invoiced = { customer: "business", deliveredOn: "2026-11-20", invoicedOn: "2026-11-20" };
  const gone = placed(differing({ invoicedOn: undefined }, { ...FACTS, receivedOn: undefined, ...invoiced }));
  const found = gone.filter(({ path }) => /^findings\.\w+$/.test(path));
  assert.ok(found.length > 0, gone.map(({ path }) => path).join());
  // Its words are the rules' own: nothing that stands in a file is put into them.
  for (const { what } of found) assert.ok(what === undefined || !/\d/.test(what), what);
  const contaminated = placed(differing({ items: [{ ...FACTS.items[0], contaminated: true }] }));
  const finding = contaminated.find(({ path }) => path.startsWith("findings.contaminatedProduct"));
  assert.match(finding.what, /^What is said: “[A-Z].+[^.]”$/);
  assert.deepEqual([finding.before, finding.now], ["nothing", "listed"]);
  const rule = placed(differing({ receivedOn: "2026-11-25" }, { ...FACTS, receivedOn: undefined }));
  assert.deepEqual(of(rule, "timeline.expectedCompletion.rule"), {
    path: "timeline.expectedCompletion.rule",
    what: "Expected to be ready, how it is counted",
    before: "The rest of the week in which it arrives, then 14 working days.",
    now: "nothing",
  });
  const read = placed(differing({ interpretations: { closedDays: "banks" } }));
  assert.deepEqual(of(read, "assumptions.closedDays.choice"), {
    path: "assumptions.closedDays.choice",
    what: "Days that are not working days",
    before: "weekends, public holidays, 5 June, 24 and 31 December",
    now: "the days on which the banks are closed",
  });
  for (const lang of ["sv", "da"]) {
    const spoken = await speak(lang);
    for (const change of Object.values(CHANGES)) {
      for (const { path, ...told } of placed(differing(change), spoken)) {
        assert.ok(!/kept\.|estimate\.|undefined|[{}]|NaN/.test(JSON.stringify(Object.values(told))), `${lang} ${path}`);
      }
    }
  }
});

test("What somebody has written into a file is told as a figure only where it is one", () => {
  const hostile = [
    { path: "range.max", before: "<b>free</b>", now: "400.00" },
    { path: "timeline.expectedCompletion.date", before: "2026-02-30", now: "2026-12-09" },
    { path: "charges.constructor[0].amount", before: "1.00", now: "2.00" },
    { path: "scenarios.__proto__", before: {}, now: undefined },
    { path: "applicability.answer", before: "yes, free of charge", now: "applies" },
    { path: "lateInterest.monthsCommenced", before: 1e300, now: 2 },
    { path: "charges.usualRates[0]", before: { amount: { min: "1.00" } }, now: undefined },
    { path: "range.min", before: { min: "1.00", max: { toString: "x" } }, now: "1.00" },
    { path: "findings.constructor", before: {}, now: undefined },
    { path: "findings.sendToAddress", before: { values: { serviceAddress: "Elsewhere" } }, now: undefined },
    { path: "timeline.paymentDue.rule", before: { count: 1, unit: "toString", after: "invoicedOn" }, now: undefined },
    { path: "assumptions.closedDays.choice", before: "never", now: "banks" },
  ];
  const { figures, untold } = toldDifferences(words, hostile, { products: [], vatFirst: false });
  assert.deepEqual(figures, []);
  assert.deepEqual(untold, hostile);
});
