// Findings in words, each said once for the products that it concerns.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, plain, rules, speak } from "./load.mjs";

const { FINDING_KINDS, findingLine, findingsTitle, findingText, groupFindings, ourNote } = await load("finding");
const { figuresOf } = await load("figures");
const { findingValues } = await load("finding-values");
const words = await speak();

const finding = (item, facts) => ({
  id: "contaminatedProduct",
  kind: "warning",
  modality: "may",
  item,
  because: { clauses: ["terms/7.4"], ...(facts && { facts }) },
});

test("One finding about several products is said once, with the facts of all, and changes nothing of the answer", () => {
  const findings = [0, 3].map((index) => finding(index, { [`items[${index}].contaminated`]: true }));
  const [group, ...others] = groupFindings(findings, "warning");
  assert.deepEqual(others, []);
  assert.deepEqual(group.items, [0, 3]);
  assert.deepEqual(group.because.facts, { "items[0].contaminated": true, "items[3].contaminated": true });
  assert.deepEqual(findings[0].because.facts, { "items[0].contaminated": true });
});

test("A finding that rests on no fact can be said together with one that does", () => {
  const fact = { "items[1].contaminated": true };
  const because = (findings) => groupFindings(findings, "warning")[0].because;
  assert.deepEqual(because([finding(0)]), { clauses: ["terms/7.4"] });
  assert.deepEqual(because([finding(0), finding(1, fact)]).facts, fact);
  assert.deepEqual(because([finding(1, fact), finding(0)]).facts, fact);
});

test("A finding says of which products it speaks, where it does not speak of all", () => {
  const items = [{ service: "repair" }, { service: "repair" }, { service: "repair" }];
  const [some] = groupFindings([finding(0), finding(2)], "warning");
  assert.match(findingText(words, some, { charges: [] }, { items }), / \(product 1 and product 3\)\.$/);
  // By their names, where they have one.
  const named = [{ ...items[0], product: "Heat meter" }, items[1], items[2]];
  assert.match(findingText(words, some, { charges: [] }, { items: named }), / \(Heat meter and product 3\)\.$/);
  const [all] = groupFindings(
    [0, 1, 2].map((index) => finding(index)),
    "warning",
  );
  assert.doesNotMatch(findingText(words, all, { charges: [] }, { items }), /product[s]? \d/);
});

test("What is said once about several products names them too, and a duty says by when, a warning what set it off", () => {
  const items = [{ service: "sampleTest" }, { service: "repair", contaminated: true }];
  const estimate = rules.estimate({ asOf: "2026-11-20", onSite: false, items });
  const told = (kind, id) => groupFindings(estimate.findings, kind).find((one) => one.id === id);
  const noTime = told("disclosure", "noTimeStated");
  assert.equal(findingText(words, noTime, estimate, { items }), "The terms state no time for a repair (product 2).");
  assert.deepEqual(told("warning", "contaminatedProduct").setOffBy, ["items[1].contaminated"]);
  assert.equal(told("duty", "giveNoticeAtOnce").due, "later");
  const ask = told("duty", "askBeforeSending");
  assert.equal(ask.due, "beforeSending");
  assert.match(findingText(words, ask, estimate, { items, onSite: false }), /service department.*\(product 2\)$/);
});

test("Every finding of an estimate is put into words in every language, with its reason", async () => {
  const facts = {
    asOf: "2026-11-20",
    items: [
      { service: "repair", contaminated: true, thirdParty: true, causes: ["misuse"], replacementValue: "1700.00" },
    ],
  };
  const estimate = rules.estimate(facts);
  const { findings } = estimate;
  for (const lang of ["en", "sv", "da"]) {
    const spoken = await speak(lang);
    for (const kind of FINDING_KINDS) {
      const found = groupFindings(findings, kind);
      assert.ok(found.length > 0, kind);
      assert.ok(findingsTitle(spoken, kind, found.length).length > 2);
      for (const one of found) {
        const { label, because } = findingLine(spoken, one, estimate, facts);
        assert.doesNotMatch(label, /estimate\.finding|undefined|\{/);
        assert.ok(because.clauses.length > 0);
      }
    }
  }
});

test("Our own word on what the law may add stands beside a clause, and not for a business", () => {
  const facts = { asOf: "2026-11-20", items: [{ service: "repair" }] };
  const notes = (customer) => {
    const given = { ...facts, ...(customer && { customer }) };
    const { findings } = rules.estimate(given);
    return FINDING_KINDS.flatMap((kind) => groupFindings(findings, kind)).flatMap(
      (one) => ourNote(words, one, given) ?? [],
    );
  };
  assert.deepEqual([notes("consumer").length, notes().length, notes("business").length], [2, 3, 0]);
  // That another court may decide is a finding of a consumer's, and not said twice.
  const { findings } = rules.estimate({ ...facts, customer: "consumer" });
  const told = (id) => findings.filter((one) => one.id === id);
  assert.equal(told("consumersMayHaveAnotherCourt").length, 1);
  const [court] = groupFindings(told("court"), "disclosure");
  assert.equal(ourNote(words, court, { ...facts, customer: "consumer" }), undefined);
  // It is our word there too: no clause says so.
  const [ours] = groupFindings(told("consumersMayHaveAnotherCourt"), "disclosure");
  assert.match(findingText(words, ours, { charges: [] }, facts), /^Our note, not the terms’/);
  assert.deepEqual([ours.because.clauses, court.because.clauses], [[], ["terms/13.2"]]);
});

test("Where a standard service may be refused it is said, as our word, why there is no outcome for it", () => {
  const note = (service, reason) => {
    const given = { asOf: "2026-11-20", items: [{ service, [reason]: true }, { service: "repair" }] };
    const { findings } = rules.estimate(given);
    const [warning] = groupFindings(findings, "warning").filter(({ id }) => `${id}`.startsWith(reason));
    return ourNote(words, warning, given);
  };
  for (const reason of ["contaminated", "thirdParty"]) {
    assert.match(note("sampleTest", reason), /^Our note, not the terms’: they do not say what it costs/);
    assert.equal(note("repair", reason), undefined);
  }
});

test("The fee in words is a consumer's with VAT first, a business's without, and never without saying which", () => {
  const charges = [{ code: "investigationFee", amount: "1000.00", amountInclVat: "1250.00" }];
  const fee = (charges, customer) =>
    plain(findingValues(words, { investigationFee: "1000.00" }, { charges }, { customer }).fee);
  assert.equal(fee(charges, "consumer"), "DKK 1,250.00 incl. VAT (DKK 1,000.00 excl. VAT)");
  assert.equal(fee(charges, "business"), "DKK 1,000.00 excl. VAT (DKK 1,250.00 incl. VAT)");
  assert.equal(fee([], "consumer"), "DKK 1,000.00 (excl. VAT, which is added)");
});

test("The numbers that the form names are those of the edition that the estimate was made with", () => {
  const facts = { asOf: "2026-11-20", items: [{ service: "repair" }], repairEstimateRequested: true };
  const { fee, ...periods } = figuresOf(words, rules.estimate(facts), facts);
  assert.deepEqual(periods, { repairEstimateValidity: 3, reminderAfter: 3 });
  assert.equal(plain(fee), "DKK 1,000.00 (excl. VAT, which is added)");
  assert.deepEqual(figuresOf(words, { findings: [], charges: [] }, facts), {});
});
