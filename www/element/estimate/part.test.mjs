// What is said of an estimate beside the questions, and while there is none.

import assert from "node:assert/strict";
import { test } from "node:test";
import { rules, speak } from "../../words/load.mjs";
import { messages } from "../../words/messages-plugin.js";
import { moduleLoader } from "../../words/modules.mjs";
import { messagesFolder } from "../../words/sources.mjs";

const load = await moduleLoader([messages(messagesFolder)]);
const { EstimatePart } = await load("www/element/estimate/part.ts");
const words = await speak("en");

/** An element in which nothing can go on beside the drawing: the script has come all the same. */
const host = {
  renderRoot: { adoptedStyleSheets: [] },
  addController() {
    throw new Error("nothing goes on here");
  },
};

test("A warning beside a question goes with the estimate that has said it, and is not read out anew when that is back", async () => {
  const facts = { asOf: "2026-11-20", items: [{ service: "repair", contaminated: true }] };
  let estimate = rules.estimate(facts);
  const part = new EstimatePart(host, () => ({ facts, estimate }));
  await assert.rejects(part.load(), /nothing goes on here/);
  const setOff = () =>
    part.setOff(words, true, (fact) => (fact === "items[0].contaminated" ? "contaminated" : undefined));
  const shown = () => part.besideQuestions(words).warnings.map(({ field }) => field);
  assert.notEqual(setOff(), "");
  assert.deepEqual([...new Set(shown())], ["contaminated"]);
  estimate = undefined;
  assert.equal(setOff(), "");
  assert.deepEqual(shown(), []);
  estimate = rules.estimate(facts);
  assert.equal(setOff(), "");
  assert.deepEqual([...new Set(shown())], ["contaminated"]);
});

test("What asking for a repair estimate entails has its numbers for who has answered No as well", async () => {
  const facts = { asOf: "2026-11-20", items: [{ service: "repair" }] };
  const named = async (known) => {
    const given = { ...facts, ...known };
    const estimate = rules.estimate(given);
    const part = new EstimatePart(host, () => ({ facts: given, estimate, rules }));
    await assert.rejects(part.load(), /nothing goes on here/);
    return part.besideQuestions(words).figures;
  };
  const asked = await named({ repairEstimateRequested: true });
  assert.equal(asked.repairEstimateValidity, 3);
  assert.match(asked.fee, /1,000\.00/);
  assert.deepEqual(await named({ repairEstimateRequested: false }), asked);
  const consumer = { customer: "consumer", vatPercent: "25" };
  const { fee } = await named({ ...consumer, repairEstimateRequested: false });
  assert.equal(fee, (await named({ ...consumer, repairEstimateRequested: true })).fee);
  assert.match(fee, /1,250\.00/);
});

test("What asking for a repair estimate entails is asked of one product, however many there are", async () => {
  const items = Array.from({ length: 200 }, () => ({ service: "repair", quantity: 2 }));
  const facts = { asOf: "2026-11-20", items, repairEstimateRequested: false };
  const counts = [];
  const counting = { ...rules, estimate: (of, options) => counts.push(of.items.length) && rules.estimate(of, options) };
  const estimate = rules.estimate(facts);
  const part = new EstimatePart(host, () => ({ facts, estimate, rules: counting }));
  await assert.rejects(part.load(), /nothing goes on here/);
  assert.equal(part.besideQuestions(words).figures.reminderAfter, 3);
  assert.deepEqual(counts, [1]);
});
