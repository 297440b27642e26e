// What an estimate says about other interpretations: every other choice of every interpretation is made, and what then differs is what the
// estimate said, where it is relied on and where it is not. Needs `npm run build`.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { estimateCases } from "./cases/estimate.mjs";
import { comparableDifferences, differences } from "./differences.mjs";

/**
 * These change no value of an estimate that is compared: the facts have no lawful maximum but a consumer's, which is the lower
 * one however the two are compared, and no demand for data that is to be answered.
 */
const CHANGE_NOTHING = ["legalMaximum", "rightsAnswerOnClosedDay"];
let core;
let interpretations;

before(async () => {
  core = await import(new URL("../../dist/node.js", import.meta.url));
  await core.default();
  interpretations = core.interpretations();
});

/** The estimate without its findings, which assumptions do not compare; undefined where the facts are refused. */
function estimate(facts, options) {
  try {
    const { findings: _findings, ...answer } = core.estimate(facts, options);
    return answer;
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    return undefined;
  }
}

/** What differs in the estimate under another choice; nothing where the facts are refused under it. */
function under(facts, answer, choice) {
  const other = estimate({ ...facts, interpretations: { ...facts.interpretations, ...choice } }, { reasons: false });
  return other ? differences(answer, other) : {};
}

/** What each other choice would change, "interpretation=choice" to the differences; what changes nothing is not there. */
function tried(facts, answer) {
  const changes = {};
  for (const { name, choices, default: standard } of interpretations) {
    const chosen = facts.interpretations?.[name] ?? standard;
    for (const choice of choices.filter((one) => one !== chosen)) {
      const found = under(facts, answer, { [name]: choice });
      if (Object.keys(found).length > 0) changes[`${name}=${choice}`] = found;
    }
  }
  return changes;
}

function said({ assumptions }) {
  const changes = {};
  for (const { interpretation, alternatives = [] } of assumptions)
    for (const { choice, differences: found } of alternatives)
      changes[`${interpretation}=${choice}`] = comparableDifferences(found);
  return changes;
}

test("every choice that would change something is named with what it changes, and no other", (t) => {
  const counted = { matters: 0, named: 0, interpretations: new Set() };
  for (const { question } of estimateCases()) {
    const answer = estimate(question);
    if (!answer) continue;
    const named = said(answer);
    assert.deepEqual(named, tried(question, answer), JSON.stringify(question));
    counted.matters += 1;
    counted.named += Object.keys(named).length;
    for (const choice of Object.keys(named)) counted.interpretations.add(choice.split("=")[0]);
  }
  t.diagnostic(`${counted.matters} matters, ${counted.named} choices that change something`);
  const never = interpretations.map(({ name }) => name).filter((name) => !counted.interpretations.has(name));
  assert.deepEqual(never, CHANGE_NOTHING);
});

test("an assumption names the choice that the host made, or the default, and no list that is empty", () => {
  for (const { question } of estimateCases()) {
    for (const { interpretation, choice, alternatives } of estimate(question)?.assumptions ?? []) {
      const { default: standard } = interpretations.find(({ name }) => name === interpretation);
      assert.equal(choice, question.interpretations?.[interpretation] ?? standard);
      assert.notEqual(alternatives?.length, 0);
    }
  }
});
