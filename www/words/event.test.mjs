// A date as a calendar shows it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load, rules, speak } from "./load.mjs";

const { matterName } = await load("matter-name");
const { eventOf } = await load("event");
const words = await speak();

test("A matter is called by its product, by its service where that has no name, and by how many more there are", () => {
  const called = (...items) => matterName(words, { items });
  assert.equal(called(), "service request");
  assert.equal(called({ service: "repair" }), "repair");
  const meter = { service: "repair", product: "Heat meter" };
  assert.equal(called(meter, { ...meter, service: "sampleTest" }), "Heat meter");
  assert.equal(called(meter, { service: "sampleTest" }), "Heat meter and one more product");
  assert.equal(called(meter, { service: "sampleTest" }, { service: "repair" }), "Heat meter and 2 more products");
});

test("An event says what the day is and of what, its clause, and that it is not binding", async () => {
  const facts = { asOf: "2026-11-21", invoicedOn: "2026-11-21", items: [{ service: "repair", product: "Heat meter" }] };
  const estimate = rules.estimate(facts);
  const milestone = estimate.timeline.find(({ id }) => id === "paymentDue");
  assert.deepEqual(eventOf(words, milestone, { estimate, facts }), {
    summary: "Pay no later than: Heat meter",
    description: "Service terms 11.1. An estimate from the service terms. It is not binding.",
  });
  for (const lang of ["sv", "da"]) {
    const { summary, description } = eventOf(await speak(lang), milestone, { estimate, facts });
    assert.doesNotMatch(`${summary} ${description}`, /form\.|estimate\./);
  }
});
