// The player of courses against matters that can be counted by hand: it must be right before it may judge.
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyCourse, inWords } from "./every-course.mjs";

const rateCard = {
  services: { repair: "650", sampleTest: "180" },
  outboundShipping: "95",
  returnShipping: "95",
  disposal: "60",
  driveTime: "800",
  mileage: "200",
};
const NOT_COVERED = { service: "repair", examination: "notCovered" };

/** What the courses of a matter cost, each sum once, in kroner. */
function bills(more) {
  const sums = new Set();
  everyCourse({ asOf: "2026-11-20", onSite: false, rateCard, ...more }, ({ paid }) => sums.add(paid / 100));
  return [...sums].sort((a, b) => a - b);
}

test("an ordinary repair costs both ways, with or without its rate and the fee", () => {
  const facts = { items: [NOT_COVERED], repairEstimateRequested: false };
  assert.deepEqual(bills(facts), [190, 840, 1190, 1840]);
  assert.deepEqual(bills({ ...facts, onSite: true }), [1000, 1650, 2000, 2650]);
});

test("a product for replacing costs its own rate or the one for those not listed, where the card has any", () => {
  const facts = { items: [{ ...NOT_COVERED, product: "meter" }], repairEstimateRequested: false };
  const services = { repair: "650", replacement: "700" };
  const [products, fee] = [{ meter: "2890" }, 1000];
  const sums = (replacing) => [190, 840, 190 + fee, 840 + fee, 190 + replacing, 190 + replacing + fee];
  const sorted = (list) => list.sort((a, b) => a - b);
  assert.deepEqual(bills({ ...facts, rateCard: { ...rateCard, services } }), sorted(sums(700)));
  assert.deepEqual(bills({ ...facts, rateCard: { ...rateCard, services, products } }), sorted(sums(2890)));
});

test("a declined repair goes back or away, and two can part", () => {
  const declined = { repairEstimate: { answer: "declined" } };
  assert.deepEqual(bills({ items: [NOT_COVERED], ...declined }), [155, 190, 1155, 1190]);
  assert.deepEqual(bills({ items: [{ ...NOT_COVERED, quantity: 2 }], ...declined }), [155, 190, 250, 1155, 1190, 1250]);
});

test("a covered repair costs the way there, and after a refund perhaps the way back", () => {
  assert.deepEqual(bills({ items: [{ service: "repair", examination: "covered" }] }), [95, 190]);
});

test("silence costs the disposal perhaps, and for certain once the reminder has gone unanswered", () => {
  const sent = {
    items: [NOT_COVERED],
    onSite: true,
    repairEstimate: { sentOn: "2026-06-01", reminderUnanswered: true },
  };
  assert.deepEqual(bills(sent), [1060, 2060]);
});

test("an estimate that was sent has at least one ordinary repair in it", () => {
  const items = [{ service: "repair" }, { service: "repair", examination: "covered" }];
  const findings = new Set();
  const facts = { asOf: "2026-11-20", items, repairEstimate: { answer: "none" } };
  everyCourse(facts, (_bill, taken) => findings.add(/the examination finds: (\w+)/.exec(inWords(facts, taken))[1]));
  assert.deepEqual([...findings], ["notCovered"]);
});

test("every choice of a matter about which nothing is known is played each way", () => {
  const facts = { asOf: "2026-11-20", items: [{ service: "repair" }], handInInPerson: true };
  const played = new Set();
  everyCourse(facts, (_bill, taken) => {
    for (const choice of inWords(facts, taken).split("; ")) played.add(choice);
  });
  const options = [...played].map((choice) => choice.split(": ")[0]);
  assert.deepEqual(
    [...new Set(options)].filter((what) => options.filter((one) => one === what).length < 2),
    [],
  );
  assert.equal(played.size, 30);
});
