// An outcome in words: its name and condition, what it comes to, and why its lines do not add up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { outcomeRow, outcomeTitle, outcomeWhen, readyIn, readyText, scaleText, shownCharges, totalNotes, totalTexts } =
  await load("outcome");
const { chargeName } = await load("charge");
const { matterKey, matterOf } = await load("matter");
const words = await speak();

const facts = {
  asOf: "2026-11-20",
  receivedOn: "2026-11-30",
  items: [{ service: "repair" }, { service: "sampleTest" }],
};
const estimate = rules.estimate(facts);
const outcome = (id) => estimate.scenarios.find((one) => one.id === id);

test("Each outcome has a name and a condition", () => {
  for (const one of estimate.scenarios) {
    assert.match(outcomeTitle(words, one.id), /^[A-Z]/);
    assert.match(outcomeWhen(words, one, matterOf(facts)), /\.$/);
  }
});

test("A possible cause and the place of work change the condition where it hangs on them", () => {
  const [one] = estimate.scenarios.filter(({ id }) => words.has(`estimate.scenario.${id}.whenCause`));
  const matter = matterOf(facts);
  assert.notEqual(outcomeWhen(words, one, { ...matter, cause: true }), outcomeWhen(words, one, matter));
  const caused = { ...facts, items: [{ service: "repair", causes: ["misuse"] }] };
  assert.equal(matterOf(caused).cause, true);
  assert.notEqual(matterKey(caused), matterKey(facts));
});

test("Why a product may not be worked on is said by the reason that the customer named", () => {
  const one = outcome("notWorkedOn");
  const when = (...items) =>
    outcomeWhen(words, one, matterOf({ items: items.map((item) => ({ service: "repair", ...item })) }));
  const key = "estimate.scenario.notWorkedOn.when";
  assert.equal(when({ contaminated: true }), words.t(`${key}Contaminated`));
  assert.equal(when({ thirdParty: true }), words.t(`${key}ThirdParty`));
  assert.equal(when({ causes: ["misuse"] }), words.t(`${key}Cause`));
  // Several reasons, or a reason of some of the products only, are not the reason of all.
  assert.equal(when({ contaminated: true, thirdParty: true }), words.t(key));
  assert.equal(when({ contaminated: true }, {}), words.t(key));
  assert.equal(when({}), words.t(key));
  // What is refused is not examined.
  assert.doesNotMatch(outcomeTitle(words, "notWorkedOn"), /[Ee]xamined/);
  const repair = outcomeWhen(words, outcome("repair"), matterOf({ items: [{ service: "repair", thirdParty: true }] }));
  assert.match(repair, /expressly agreed/);
});

test("Another maker's product is not told of as brought by the warranty, beside one of the manufacturer's own", () => {
  const own = { service: "repair", product: "Heat meter" };
  const other = { service: "repair", product: "Pump", thirdParty: true };
  const listed = (...items) => {
    const mixed = { ...facts, items };
    const answer = rules.estimate(mixed);
    const warranty = answer.scenarios.find(({ id }) => id === "warranty");
    const names = shownCharges(answer, warranty, matterOf(mixed)).map((one) => chargeName(words, one, matterOf(mixed)));
    return { names, total: warranty.total, when: outcomeWhen(words, warranty, matterOf(mixed)) };
  };
  const both = listed(own, other);
  assert.deepEqual(
    both.names.filter((name) => name.includes("Pump")),
    [],
  );
  assert.ok(both.names.includes("repair, replacement or refund (Heat meter)"), both.names.join());
  assert.match(both.when, /another maker’s product is part of this only if the examination finds otherwise/);
  // What the customer says rules nothing out: the figures are those of both.
  assert.deepEqual(both.total, listed(own, { ...own, product: "Pump" }).total);
  // Alone, the outcome is there only for an examination that finds otherwise, and brings the remedy then.
  assert.match(listed(other).when, /the manufacturer’s own/);
  assert.ok(listed(other).names.includes("repair, replacement or refund"), listed(other).names.join());
  assert.equal(listed({ ...other, examination: "covered" }).when, listed(own).when);
});

test("While a part has no price the total says that it can be more; where nothing has one no amount is made up", () => {
  assert.match(plain(totalTexts(words, outcome("repair"), matterOf(facts)).first), /^DKK [\d.,]+ to [\d.,]+ or more$/);
  const nothing = { ...outcome("repair").total, min: "0.00", pricedMax: "0.00" };
  assert.equal(
    totalTexts(words, { ...outcome("repair"), total: nothing }, matterOf(facts)).first,
    words.t("estimate.scenarios.noPrice"),
  );
});

test("Two ways back are charged once, and the lines say so", () => {
  const one = outcome("repair");
  const notes = totalNotes(words, one, shownCharges(estimate, one, matterOf(facts)));
  assert.ok(notes.includes(words.t("estimate.scenarios.oneReturn")), notes.join());
  assert.deepEqual(totalNotes(words, one, []), []);
});

test("The day on which it is ready is told of the outcomes for which the terms state it", () => {
  const repair = rules.estimate({ ...facts, items: [{ service: "repair" }] });
  assert.deepEqual(
    repair.scenarios.filter((one) => readyIn(repair, one)),
    [],
  );
  // A sample test has its day however the repair beside it ends.
  const ready = readyIn(estimate, outcome("repair"));
  assert.equal(
    readyText(words, ready.completedOn, facts.items, ready.items),
    "Expected to be ready on 28 Dec 2026, not binding (product 2)",
  );
  assert.equal(readyText(words, "2026-12-24"), "Expected to be ready on 24 Dec 2026, not binding");
});

test("In a row the day and that no time is stated name their products, where a repair stands beside a standard service", () => {
  const ready = (known) => {
    const given = { ...facts, ...known };
    const answer = rules.estimate(given);
    return answer.scenarios.map((one) => outcomeRow(words, answer, one, matterOf(given)).ready);
  };
  const each = (text) => estimate.scenarios.map(() => text);
  assert.deepEqual(ready({}), each("28 Dec 2026 (product 2), no time stated (product 1)"));
  assert.deepEqual(ready({ receivedOn: undefined }), each("not known yet (product 2), no time stated (product 1)"));
  const repair = { items: [{ service: "repair" }] };
  assert.deepEqual(new Set(ready(repair)), new Set(["no time stated"]));
  assert.deepEqual(ready({ items: [{ service: "sampleTest" }] }), ["28 Dec 2026"]);
});

test("The end of a scale says to a consumer what it has of VAT", () => {
  const scaled = (scenarios, vatFirst) => plain(scaleText(words, scenarios, "1250.00", vatFirst));
  const withVat = [{ total: { pricedMaxInclVat: "1250.00" } }];
  assert.deepEqual(
    [scaled(withVat, true), scaled(withVat, false), scaled(estimate.scenarios, true)],
    ["DKK 1,250.00 incl. VAT", "DKK 1,250.00", "DKK 1,250.00 excl. VAT, which is added"],
  );
});
