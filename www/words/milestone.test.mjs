// Dates and periods in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules, speak } from "./load.mjs";

const { milestoneLine, milestoneText, periodText } = await load("milestone");
const { closures } = await load("closed-day");
const words = await speak();

const { timeline } = rules.estimate({
  asOf: "2026-03-15",
  receivedOn: "2026-03-20",
  items: [{ service: "repair" }, { service: "sampleTest" }],
  repairEstimateRequested: true,
});
const milestone = (id) => timeline.find((one) => one.id === id);

test("A date is told as its day, in the style that is asked for", () => {
  assert.equal(milestoneText(words, milestone("received")), "20 Mar 2026");
  assert.equal(milestoneText(words, milestone("received"), "long"), "Friday, 20 March 2026");
});

test("A date that nobody knows yet is told as how it is counted", () => {
  const open = timeline.find(({ date, rule }) => date === undefined && rule);
  assert.equal(milestoneText(words, open), periodText(words, open));
  assert.match(periodText(words, open), /\d+ \w+ .*after/);
  assert.equal(periodText(words, {}), words.t("estimate.deadlines.unknown"));
  assert.equal(milestoneLine(words, open).quiet, true);
});

test("A date on a closed day names what closes it; that a week ends on a Sunday goes without saying", () => {
  const line = milestoneLine(words, milestone("weekEnds"));
  assert.deepEqual(
    [line.label, line.value, line.meta],
    ["Week of arrival ends (product 2)", "Sunday, 22 March 2026", undefined],
  );
  const due = { ...milestone("weekEnds"), id: "paymentDue" };
  assert.equal(milestoneLine(words, due).meta, "a closed day: Sunday");
});

test("A date that is about some products names them", () => {
  const products = [{ product: "Heat meter" }, {}];
  const label = (id) => milestoneLine(words, milestone(id), products).label;
  assert.equal(label("expectedCompletion"), "Expected to be ready (product 2)");
  assert.equal(label("repairEstimateValidUntil"), "Repair estimate valid until (Heat meter)");
  assert.equal(label("paymentDue"), "Pay no later than");
});

test("A closure is one across a week-end, and two where a counted day lies between", () => {
  const closed = (from, to, name) => ({ kind: "closed", code: "closure", from, to, name });
  const days = [
    closed("2026-07-10", "2026-07-10", "Holidays"),
    { kind: "closed", from: "2026-07-11", to: "2026-07-12" },
    closed("2026-07-13", "2026-07-13", "Holidays"),
    { kind: "counted", from: "2026-07-14", to: "2026-07-14" },
    closed("2026-07-15", "2026-07-16", "Holidays"),
  ];
  assert.deepEqual(
    closures(days).map(({ name, from, to }) => [name, from, to]),
    [
      ["Holidays", "2026-07-10", "2026-07-13"],
      ["Holidays", "2026-07-15", "2026-07-16"],
    ],
  );
});
