// What a matter can come to cost, played course by course, against the range that the package promises. Needs `npm run build`.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { ends, inWords } from "./every-course.mjs";
import { matter, SEED } from "./matters.mjs";
import { refusals } from "./refused.mjs";

const MATTERS = 26_000;
const AT_LEAST_PLAYED = 20_000;
const PERCENT = 100;
let core;

before(async () => {
  core = await import(new URL("../../dist/node.js", import.meta.url));
  await core.default();
});

const text = (øre) => (øre / PERCENT).toFixed(2);

/** VAT once on the sum, half an øre up. The rates here have one decimal at most, so everything is a whole number. */
function withVat(øre, vatPercent) {
  const thousandths = øre * (1000 + Math.round(Number(vatPercent) * 10));
  return text(Math.floor((thousandths + 500) / 1000));
}

/** Where return or disposal is not chosen yet, one charge stands for both. */
const NAMES = {
  returnShipping: ["returnShipping", "returnOrDisposal"],
  disposal: ["disposal", "returnOrDisposal"],
};
const namesOf = (code) => NAMES[code] ?? [code];

function checkRange(facts, range, played) {
  const [cheapest, dearest] = [inWords(facts, played.cheapest), inWords(facts, played.dearest)];
  assert.equal(range.min, text(played.min), `the least is paid where ${cheapest}`);
  const open = [...played.open];
  assert.equal(range.max, open.length ? undefined : text(played.max), `the most is paid where ${dearest}`);
  for (const code of open)
    assert.ok(
      namesOf(code).some((name) => range.open.includes(name)),
      `${code} has no price on some course: ${range.open}`,
    );
  for (const name of range.open)
    assert.ok(
      open.some((code) => namesOf(code).includes(name)),
      `${name} has a price on every course: ${open}`,
    );
  if (facts.vatPercent === undefined) return;
  assert.equal(range.minInclVat, withVat(played.min, facts.vatPercent));
  assert.equal(range.maxInclVat, range.max && withVat(played.max, facts.vatPercent));
}

/** Each outcome of the whole matter is some of its courses; the range says where others cost less or more than any of them. */
function checkScenarios({ range, scenarios }) {
  const beyond = (end, than) => scenarios.every(({ total }) => than(Number(range[end]), Number(total[end])));
  const isBeyond = beyond("min", (a, b) => a < b) || beyond("pricedMax", (a, b) => a > b);
  assert.equal(range.beyondScenarios, isBeyond ? true : undefined, "beyondScenarios");
  for (const { id, total } of scenarios) {
    assert.ok(Number(total.min) >= Number(range.min), `${id} is below the range`);
    if (range.max !== undefined) assert.ok(Number(total.max) <= Number(range.max), `${id} is above the range`);
    for (const code of total.open) assert.ok(range.open.includes(code), `${code} of ${id} is not open in the range`);
  }
}

/** no course owes the provider more, and one owes as much. The way to the workshop is not owed, priced or not. */
function checkOwed(facts, { mostOwed, lateInterest }, played) {
  const { invoicedOn, customer, vatPercent = "0" } = facts;
  const isPriced = [...played.open].every((code) => code === "outboundShipping");
  assert.equal(mostOwed, isPriced ? withVat(played.owed, vatPercent) : undefined, "the most that is owed");
  const isLate = invoicedOn !== undefined && customer !== undefined && isPriced && played.owed > 0;
  assert.equal(lateInterest?.principal, isLate ? mostOwed : undefined, "late interest's principal");
}

function ask(facts) {
  try {
    return { answer: core.estimate(facts), issues: [] };
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    return { issues: error.issues.map(({ path, code }) => `${path} ${code}`).sort() };
  }
}

test("no course leaves the range or owes more than the most, each of these is reached, and interest is on that most", (t) => {
  const counted = { played: 0, refused: 0, courses: 0, most: 0, beyond: 0 };
  const property = fc.property(matter, (facts) => {
    const { answer, issues } = ask(facts);
    assert.deepEqual(issues, refusals(facts));
    if (issues.length > 0) {
      counted.refused += 1;
      return;
    }
    const played = ends(facts);
    counted.played += 1;
    counted.courses += played.courses;
    counted.most = Math.max(counted.most, played.courses);
    if (answer.range.beyondScenarios) counted.beyond += 1;
    checkRange(facts, answer.range, played);
    checkScenarios(answer);
    checkOwed(facts, answer, played);
  });
  fc.assert(property, { seed: SEED, numRuns: MATTERS, includeErrorInReport: true });
  const { played, refused, courses, most, beyond } = counted;
  t.diagnostic(`${played} matters played, ${courses} courses, ${most} in the largest; ${refused} matters refused`);
  assert.ok(played >= AT_LEAST_PLAYED, `only ${played} matters were played`);
  assert.ok(beyond > 0, "no range went beyond the scenarios");
});
