// The rules as plain JavaScript answer as the module that they were made of, on the same corpus.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import * as compiled from "upfront-terms";
import * as plain from "upfront-terms/js";
import { calendarCases } from "../oracle/cases/calendar.mjs";
import { estimateCases } from "../oracle/cases/estimate.mjs";
import { interestCases } from "../oracle/cases/interest.mjs";
import { periodCases } from "../oracle/cases/periods.mjs";
import { examples } from "../types/examples.mjs";

/** Plain JavaScript is several times slower: a part of the drawn cases, spread over all of them. */
const EVERY = 7;
const part = (cases) =>
  cases.filter((_, index) => index % EVERY === 0).map(({ fn, question }) => ({ fn, args: [question] }));

const corpora = {
  "every example": () => examples,
  calendars: () => part([...calendarCases()]),
  periods: () => part([...periodCases()]),
  interest: () => part([...interestCases()]),
  estimates: () => part([...estimateCases()]),
};

/** What the function gives, or the problems that it throws. */
function outcome(api, { fn, args }) {
  try {
    return { answer: api[fn](...args) };
  } catch (error) {
    if (error.name !== "RulesError") throw error;
    return { issues: error.issues };
  }
}

describe("Plain JavaScript answers as WebAssembly does", () => {
  before(() => Promise.all([plain.default(), compiled.default()]));

  for (const [what, draw] of Object.entries(corpora)) {
    test(what, () => {
      const cases = draw();
      assert.ok(cases.length > 50, `only ${cases.length} cases`);
      for (const question of cases) assert.deepEqual(outcome(plain, question), outcome(compiled, question));
    });
  }
});
