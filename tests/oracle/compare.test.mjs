// The package against the oracle: the same questions, the same answers. Needs `npm run build` first.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { calendarCases } from "./cases/calendar.mjs";
import { TAKE_AN_EDITION, underOwnEditions } from "./cases/editions.mjs";
import { estimateCases } from "./cases/estimate.mjs";
import { interestCases } from "./cases/interest.mjs";
import { periodCases } from "./cases/periods.mjs";
import {
  blockAspects,
  comparable,
  estimateAspects,
  inOrder,
  listsEachChargeOnce,
  oracleAspects,
  oracleFigures,
} from "./comparable.mjs";
import { OracleError } from "./errors.mjs";
import * as oracle from "./index.mjs";
import { refusals } from "./refusals.mjs";

const SHOWN = 10;
let core;

before(async () => {
  core = await import(new URL("../../dist/node.js", import.meta.url));
  await core.default();
});

/** The values of an answer, or the codes of the refusal. Any other error is a defect and passes through. */
function ask(side, fn, question) {
  try {
    return { answer: comparable(fn, side[fn](question)) };
  } catch (error) {
    if (error instanceof OracleError) return { refused: [error.code] };
    if (error.name === "RulesError") return { refused: error.issues.map(({ code }) => code).sort() };
    throw error;
  }
}

/** Both refuse for want of room in the calendar: whether that is called overflow or outOfRange is not the terms' matter. */
const room = (result) => result.refused?.every((code) => code === "overflow" || code === "outOfRange");
const same = (a, b) => isDeepStrictEqual(a, b) || (room(a) && room(b));

function report(mismatches, asked) {
  const shown = mismatches.slice(0, SHOWN).map((mismatch) => JSON.stringify(mismatch, null, 1));
  assert.ok(asked > 0, "no question was asked");
  assert.equal(
    mismatches.length,
    0,
    `${mismatches.length} differences in ${asked} questions, the first:\n${shown.join("\n")}`,
  );
}

function compareBlocks(cases, names) {
  const mismatches = [];
  let asked = 0;
  for (const { fn, question } of cases) {
    if (!names.includes(fn)) continue;
    const [ours, theirs] = [ask(oracle, fn, question), ask(core, fn, question)];
    asked += 1;
    if (!same(ours, theirs)) mismatches.push({ fn, question, oracle: ours, package: theirs });
  }
  report(mismatches, asked);
}

const BLOCKS = [
  [calendarCases, ["closedDays", "addWorkingDays", "turnaround"]],
  [periodCases, ["repairEstimateValidity", "serviceWarranty", "paymentDue", "liabilityCap", "retention"]],
  [interestCases, ["lateInterest"]],
];

for (const [cases, names] of BLOCKS) {
  for (const name of names) {
    test(`${name} answers as the oracle does`, (t) => {
      if (core[name] === undefined) return t.skip("the package has no such function");
      compareBlocks(cases(), [name]);
    });
    if (!TAKE_AN_EDITION.includes(name)) continue;
    test(`${name} answers as the oracle does under a host's own edition`, () => {
      compareBlocks(underOwnEditions(cases(), 3), [name]);
    });
  }
}

/** The aspects in which two answers to the same facts differ. */
function differences(facts, answer) {
  const [ours, theirs] = [oracleAspects(facts), estimateAspects(answer)];
  const aspects = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  const pairs = [...aspects.map((aspect) => [aspect, theirs[aspect], ours[aspect]]), ...blockAspects(facts, answer)];
  return pairs
    .filter(([, theirValue, ourValue]) => !isDeepStrictEqual(theirValue, ourValue))
    .map(([aspect, theirValue, ourValue]) => ({ aspect, package: theirValue, oracle: ourValue }));
}

/** The answer, or what is refused of the facts: "path code" of each contradiction. */
function answerOf(fn, facts) {
  try {
    return { answer: core[fn](facts), refused: [] };
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    return { refused: error.issues.map(({ path, code }) => `${path} ${code}`).sort() };
  }
}

const oracleRefuses = (facts) =>
  refusals(facts)
    .map(({ path, code }) => `${path} ${code}`)
    .sort();

function compareEstimate(facts) {
  const { answer, refused } = answerOf("estimate", facts);
  const expected = oracleRefuses(facts);
  if (!isDeepStrictEqual(refused, expected)) return [{ aspect: "refused", package: refused, oracle: expected }];
  if (!answer) return [];
  assert.ok([answer.range, ...answer.scenarios.map(({ total }) => total)].every(inOrder), JSON.stringify(facts));
  assert.ok(listsEachChargeOnce(answer), JSON.stringify(facts));
  return differences(facts, answer);
}

test("an estimate's applicability, scenarios, charges, totals and dates are the oracle's", () => {
  const mismatches = [];
  let asked = 0;
  for (const { fn, question } of estimateCases()) {
    asked += 1;
    for (const difference of compareEstimate(question)) mismatches.push({ fn, question, ...difference });
  }
  report(mismatches, asked);
});

test("an estimate and its figures are the oracle's under a host's own edition", () => {
  const mismatches = [];
  let asked = 0;
  for (const { question } of underOwnEditions(estimateCases(), 3)) {
    asked += 1;
    for (const difference of compareEstimate(question)) mismatches.push({ question, ...difference });
    if (oracleRefuses(question).length > 0) continue;
    const [ours, theirs] = [oracleFigures(question), core.figures(question)];
    if (!isDeepStrictEqual(ours, theirs)) mismatches.push({ question, oracle: ours, package: theirs });
  }
  report(mismatches, asked);
});

test("the four answers alone are the oracle's", () => {
  const mismatches = [];
  let asked = 0;
  for (const { question } of estimateCases()) {
    asked += 1;
    const { answer: theirs, refused } = answerOf("figures", question);
    const expected = oracleRefuses(question);
    const ours = expected.length > 0 ? undefined : oracleFigures(question);
    if (!isDeepStrictEqual(refused, expected)) mismatches.push({ question, refused, expected });
    else if (!isDeepStrictEqual(ours, theirs)) mismatches.push({ question, oracle: ours, package: theirs });
  }
  report(mismatches, asked);
});
