// What an estimate says is missing, tried fact by fact. Needs `npm run build`.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { matter, SEED, withOneMoreFact } from "./matters.mjs";

/** Every fact is tried on some, which takes its time; and more are only looked at. */
const TRIED = 300;
const LOOKED_AT = 2_000;
/** Of a product without a name it is the name that is missing, not the rate for those that are not listed. */
const NAMED_BY_ANOTHER = "rateCard.services.replacement";
let core;

before(async () => {
  core = await import(new URL("../../dist/node.js", import.meta.url));
  await core.default();
});

/** The estimate, or undefined where the facts are refused. */
function estimate(facts) {
  try {
    return core.estimate(facts);
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    return undefined;
  }
}

/** Calls `check` with the facts, the answer and the missing facts by name, for each of so many matters that is not refused. */
function onMatters(count, check) {
  let tried = 0;
  const property = fc.property(matter, (facts) => {
    const answer = estimate(facts);
    if (!answer) return;
    tried += 1;
    check(facts, answer, new Map(answer.missing.map((one) => [one.fact, one])));
  });
  fc.assert(property, { seed: SEED, numRuns: count, includeErrorInReport: true });
  assert.ok(tried > count / 2, `only ${tried} matters were tried`);
}

const money = ({ range: { min, max, open } }) => JSON.stringify([min, max, open]);

test("a fact that narrows the range by itself is missing", () => {
  let narrowing = 0;
  onMatters(TRIED, (facts, answer, missing) => {
    for (const [fact, more] of withOneMoreFact(facts)) {
      const after = estimate(more);
      if (!after || fact === NAMED_BY_ANOTHER || money(after) === money(answer)) continue;
      narrowing += 1;
      assert.ok(missing.has(fact), `${fact} leads to ${money(after)} and is not missing`);
    }
  });
  assert.ok(narrowing > 0);
});

test("no fact is missing whose every answer is refused", () => {
  onMatters(TRIED, (facts, _answer, missing) => {
    const taken = new Map();
    for (const [fact, more] of withOneMoreFact(facts)) taken.set(fact, taken.get(fact) || estimate(more) !== undefined);
    for (const [fact, any] of taken) assert.ok(any || !missing.has(fact), `every answer to ${fact} is refused`);
  });
});

test("no rate is missing that nothing is charged by", () => {
  const WAYS = ["outboundShipping", "returnShipping", "disposal", "driveTime", "mileage"];
  const fullCard = (facts, rate) => {
    const { services = {}, ...card } = facts.rateCard;
    const priced = (name) => (name === rate ? "1.00" : "0.00");
    const ways = Object.fromEntries(WAYS.map((name) => [name, card[name] ?? priced(`rateCard.${name}`)]));
    const names = ["repair", "sampleTest", "reverification"];
    const rates = names.map((name) => [name, services[name] ?? priced(`rateCard.services.${name}`)]);
    return { ...card, ...ways, services: { ...services, ...Object.fromEntries(rates) } };
  };
  let named = 0;
  onMatters(LOOKED_AT, (facts, _answer, missing) => {
    const lines = (rate) => {
      const { scenarios, charges, range } = core.estimate({ ...facts, rateCard: fullCard(facts, rate) });
      const amounts = scenarios.map((scenario) => scenario.charges.map((place) => charges[place].amount));
      return JSON.stringify([range.min, range.max, amounts]);
    };
    const withoutIt = lines(undefined);
    for (const fact of missing.keys()) {
      if (!fact.startsWith("rateCard.") || fact.startsWith("rateCard.products.") || fact === NAMED_BY_ANOTHER) continue;
      named += 1;
      assert.notEqual(lines(fact), withoutIt, `nothing is charged by ${fact}`);
    }
  });
  assert.ok(named > 0);
});

test("what nobody can answer yet stands last", () => {
  onMatters(LOOKED_AT, (_facts, { missing }) => {
    const asked = missing.map(({ ask }) => ask === "later");
    assert.deepEqual(asked, asked.toSorted());
  });
});
