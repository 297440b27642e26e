// An answer can only narrow what a matter can come to cost. Needs `npm run build`.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { matter, SEED, withOneMoreFact } from "./matters.mjs";

const MATTERS = 20_000;
let core;

before(async () => {
  core = await import(new URL("../../dist/node.js", import.meta.url));
  await core.default();
});

/** The range, or undefined where the facts are refused. */
function rangeOf(facts) {
  try {
    return core.figures(facts).range;
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    assert.ok(
      error.issues.every(({ code }) => code === "conflict" || code === "order"),
      JSON.stringify(error.issues),
    );
    return undefined;
  }
}

test("giving one more fact never widens the range", (t) => {
  const asked = new Set();
  const counted = { answers: 0, refused: 0, narrower: 0 };
  const property = fc.property(matter, (facts) => {
    const before = rangeOf(facts);
    if (before === undefined) return;
    for (const [fact, more] of withOneMoreFact(facts)) {
      const after = rangeOf(more);
      if (after === undefined) {
        counted.refused += 1;
        continue;
      }
      asked.add(fact.replace(/\d/, "n"));
      counted.answers += 1;
      if (after.min !== before.min || after.max !== before.max) counted.narrower += 1;
      const from = `${fact} leads from ${JSON.stringify(before)} to ${JSON.stringify(after)} by ${JSON.stringify(more)}`;
      assert.ok(Number(after.min) >= Number(before.min), from);
      if (before.max !== undefined) assert.ok(Number(after.max) <= Number(before.max), from);
    }
  });
  fc.assert(property, { seed: SEED, numRuns: MATTERS, includeErrorInReport: true });
  t.diagnostic(
    `${counted.answers} answers to ${asked.size} facts, ${counted.narrower} of them narrow the range; ${counted.refused} refused`,
  );
  assert.ok(counted.narrower > 0, "no answer narrowed anything");
});
