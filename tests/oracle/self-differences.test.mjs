// The oracle's differences against cases worked by hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { oracleEstimate } from "./comparable.mjs";
import { differences } from "./differences.mjs";

const CARD = { services: { repair: "650", sampleTest: "180" }, outboundShipping: "95", returnShipping: "95" };
const TEST = { service: "sampleTest" };
const CLAIMED = { service: "repair", warranty: "notCovered" };
const NOT_COVERED = { service: "repair", examination: "notCovered" };
const NOT_ASKED = { repairEstimateRequested: false };

/** The differences that one more fact makes to the values that the oracle has, with these dates and findings before and after. */
function changedBy(facts, more, { before = {}, after = {} } = {}) {
  const nothing = { timeline: [], findings: [] };
  const of = (given, shown) => oracleEstimate({ asOf: "2026-11-20", ...given }, { ...nothing, ...shown });
  return differences(of(facts, before), of({ ...facts, ...more }, after));
}

test("between two estimates what is the same is missing, and amounts say by how much they are higher", () => {
  const facts = { ...NOT_ASKED, onSite: false, items: [NOT_COVERED], rateCard: CARD };
  assert.deepEqual(changedBy(facts, {}), {});
  const dearer = { rateCard: { ...CARD, services: { repair: "700" }, returnShipping: "90" } };
  const total = {
    min: { from: "190.00", to: "185.00", by: "-5.00" },
    max: { from: "1840.00", to: "1885.00", by: "45.00" },
  };
  assert.deepEqual(changedBy(facts, dearer), { range: total, scenarios: [{ id: "repair", is: "changed", total }] });
});

test("a difference names the charges without a price that come and go, and then what has one at most", () => {
  const { returnShipping: _unpriced, ...rateCard } = CARD;
  const facts = { ...NOT_ASKED, onSite: false, items: [NOT_COVERED], rateCard };
  const total = {
    min: { from: "95.00", to: "190.00", by: "95.00" },
    max: { to: "1840.00" },
    pricedMax: { from: "1745.00", to: "1840.00", by: "95.00" },
    closed: ["returnShipping"],
  };
  assert.deepEqual(changedBy(facts, { rateCard: CARD }).range, total);
  const back = changedBy({ ...facts, rateCard: CARD }, { rateCard }).range;
  assert.deepEqual([back.opened, back.max, back.closed], [["returnShipping"], { from: "1840.00" }, undefined]);
});

test("outcomes, dates and findings come and go, in the order of the second estimate and then of the first", () => {
  const facts = { onSite: false, items: [CLAIMED], rateCard: CARD };
  const finding = (id, more) => ({ id, kind: "duty", modality: "will", because: { clauses: [id] }, ...more });
  const before = {
    timeline: [{ id: "received", date: "2026-11-30" }, { id: "delivered" }, { id: "paymentDue" }],
    findings: [finding("a"), finding("b"), finding("c", { item: 0 })],
  };
  const after = {
    timeline: [{ id: "invoiced" }, { id: "received", date: "2026-11-28" }, { id: "delivered", date: "2026-12-01" }],
    findings: [finding("c", { item: 1 }), finding("a", { because: { clauses: [] } })],
  };
  const found = changedBy(facts, NOT_ASKED, { before, after });
  assert.deepEqual(
    found.scenarios.map(({ id, is }) => `${id} ${is}`),
    ["estimateAccepted gone", "estimateDeclined gone", "estimateUnanswered gone"],
  );
  assert.deepEqual(found.timeline, [
    { id: "invoiced", is: "new" },
    { id: "received", is: "changed", from: "2026-11-30", to: "2026-11-28", days: -2 },
    { id: "delivered", is: "changed", to: "2026-12-01" },
    { id: "paymentDue", is: "gone" },
  ]);
  assert.deepEqual(found.findings, { new: [0], gone: [1, 2] });
});

test("with VAT the range differs, and a scenario only where it does without; applicability and interest have both values", () => {
  const facts = { onSite: false, items: [TEST], rateCard: CARD, customer: "business", createdOnPortal: true };
  const invoiced = changedBy(facts, { invoicedOn: "2026-10-01", createdOnPortal: false });
  // Due on 31 October: one month commenced, 2 % of 275.00.
  assert.deepEqual(invoiced, {
    applicability: { from: "check", to: "doesNotApply" },
    lateInterest: { monthsCommenced: { to: 1 }, interest: { to: "5.50" } },
  });
  assert.deepEqual(changedBy(facts, { vatPercent: "25" }), {
    range: {
      minInclVat: { to: "118.75" },
      maxInclVat: { to: "462.50" },
      pricedMaxInclVat: { to: "462.50" },
    },
  });
});
