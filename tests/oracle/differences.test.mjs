// The differences that `compare` reports, against the oracle's own differences of its own values. Needs `npm run build`.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { estimateCases } from "./cases/estimate.mjs";
import { drawing } from "./cases/random.mjs";
import { oracleEstimate } from "./comparable.mjs";
import { KINDS, kindsOf } from "./difference-kinds.mjs";
import { comparableDifferences, differences } from "./differences.mjs";

const VARIANTS = 2;
let core;

before(async () => {
  core = await import(new URL("../../dist/node.js", import.meta.url));
  await core.default();
});

/** The answer, or undefined where the facts are refused. */
function ask(fn, ...args) {
  try {
    return core[fn](...args);
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    return undefined;
  }
}

/** Some facts of another matter, which take the place of the own ones. */
function someChange(draw, other) {
  const names = Object.keys(other).filter(() => draw.chance(0.2));
  return Object.fromEntries(names.map((name) => [name, other[name]]));
}

/** Facts with what-ifs that are not refused. */
function* comparisons() {
  const matters = [...estimateCases()].map(({ question }) => question);
  const draw = drawing(20_211_115);
  for (const facts of matters.filter((one) => ask("figures", one))) {
    const changes = Array.from({ length: VARIANTS }, () => someChange(draw, draw.pick(matters)));
    yield [facts, changes.filter((change) => ask("figures", { ...facts, ...change }))];
  }
}

test("compare says what the oracle finds between its own values of the two, of every kind", (t) => {
  const found = new Set();
  let variantsAsked = 0;
  let same = 0;
  for (const [facts, changes] of comparisons()) {
    const { base, variants } = core.compare(facts, changes);
    const from = oracleEstimate(facts, base);
    for (const [index, { changed, estimate, differences: theirs }] of variants.entries()) {
      const more = { ...facts, ...changes[index] };
      const ours = differences(from, oracleEstimate(more, estimate));
      const question = JSON.stringify([facts, changes[index]]);
      assert.deepEqual(comparableDifferences(theirs), ours, question);
      assert.deepEqual(changed.toSorted(), Object.keys(changes[index]).sort(), question);
      variantsAsked += 1;
      if (isDeepStrictEqual(theirs, {})) same += 1;
      for (const kind of kindsOf(theirs)) found.add(kind);
    }
  }
  t.diagnostic(`${variantsAsked} what-ifs, ${same} of them change nothing that is compared`);
  assert.deepEqual(
    KINDS.filter((kind) => !found.has(kind)),
    [],
    "no what-if had these",
  );
  assert.ok(same > 0, "every what-if changed something");
});

test("compare's estimates are those of estimate itself", () => {
  let asked = 0;
  for (const [facts, changes] of comparisons()) {
    asked += 1;
    if (asked % 10 !== 0) continue;
    const { base, variants } = core.compare(facts, changes);
    assert.deepEqual(base, core.estimate(facts));
    for (const [index, { estimate }] of variants.entries())
      assert.deepEqual(estimate, core.estimate({ ...facts, ...changes[index] }));
  }
  assert.ok(asked > 0);
});
