// Every fact, interpretation and choice is explained where hosts read it: in the declarations.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { explainedFields, explainedInterpretations } from "../../scripts/explanations.mjs";

const api = await import("upfront-terms");

before(() => api.default());

/** A sentence at least, and not the name said once more. */
const isExplained = (text) => /^[^.]{12,}[.:]/s.test(text);

describe("Each fact is explained", () => {
  for (const name of ["Facts", "ItemFacts", "RepairEstimateFacts", "RateCard"]) {
    for (const [field, text] of explainedFields(name)) {
      test(`${name}.${field}`, () => assert.ok(isExplained(text), text));
    }
  }

  test("those are all that the module takes", () => {
    // A name that no fact is like: the module lists what it knows.
    const known = (facts) => {
      try {
        api.estimate(facts);
      } catch ({ issues: [{ message }] }) {
        return message;
      }
    };
    for (const name of ["repairEstimate", "rateCard"]) {
      const message = known({ asOf: "2026-11-20", [name]: { zzzzzzzzzzzz: 1 } });
      const listed = /expected one of (.*)$/.exec(message)?.[1].split(", ");
      assert.deepEqual(
        [...explainedFields({ repairEstimate: "RepairEstimateFacts", rateCard: "RateCard" }[name]).keys()],
        listed,
      );
    }
  });
});

test("Each interpretation is explained with its clause and what it changes, and so is each choice", () => {
  const explained = explainedInterpretations();
  assert.deepEqual(
    [...explained.keys()].sort(),
    api
      .interpretations()
      .map(({ name }) => name)
      .sort(),
  );
  for (const { name, choices, clauses } of api.interpretations()) {
    const { what, choices: meanings } = explained.get(name);
    assert.match(what, /Changes [^.]+/, name);
    const [document] = clauses[0].split("/");
    assert.match(what, document === "terms" ? /terms \d+\.\d/ : /privacy policy/, name);
    assert.deepEqual([...meanings.keys()], choices, "the choices in their order, the default first");
    for (const [choice, meaning] of meanings)
      assert.ok(meaning.length > 12 && meaning.endsWith("."), `${name}: ${choice}`);
  }
});

test("What is not explained is found", () => {
  assert.ok(!isExplained(""));
  assert.ok(!isExplained("The day."));
  assert.throws(() => explainedFields("NoSuchThing"), /declares no interface/);
});
