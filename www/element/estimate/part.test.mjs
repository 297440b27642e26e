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
