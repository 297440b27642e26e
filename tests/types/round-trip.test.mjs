// The declared types against what the module really takes and gives: each example and its answer become typed literals,
// which TypeScript checks for missing, misspelt and wrongly typed fields, nested ones too.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { declarations, declaredNames, examples } from "./examples.mjs";
import { check, program } from "./programs.mjs";

const api = await import("upfront-terms");

const ask = ({ fn, args }) => api[fn](...args);

describe("Every example of a request, and its answer, fit the declared types", () => {
  const answers = {};
  let said;

  before(async () => {
    await api.default();
    for (const example of examples) answers[example.name] = ask(example);
    said = check(
      Object.fromEntries(
        examples.map((example) => [example.name, program({ ...example, answer: answers[example.name] })]),
      ),
    );
  });

  for (const { name } of examples) {
    test(name, () => {
      assert.equal(said[name], "");
      // Nothing but plain objects, and never null or undefined: what JSON keeps is all there is.
      assert.deepEqual(JSON.parse(JSON.stringify(answers[name])), answers[name]);
      assert.doesNotMatch(JSON.stringify(answers[name]), /\bnull\b/);
    });
  }
});

test("An answer that does not fit is found", async () => {
  await api.default();
  const { args, fn } = examples.find((example) => example.name === "turnaround-friday");
  const answer = api.turnaround(...args);
  const spoilt = {
    misspelt: { ...answer, completedOnn: "2026-12-10" },
    wrong: { ...answer, weekEndsOn: 20261122 },
    nested: { ...answer, days: [{ ...answer.days[0], weekday: "friday" }] },
    absent: { ...answer, because: undefined },
  };
  const said = check(
    Object.fromEntries(Object.entries(spoilt).map(([name, value]) => [name, program({ fn, args, answer: value })])),
  );
  for (const name of Object.keys(spoilt)) assert.match(said[name], /error TS/, name);
});

test("Every declared function has an example", () => {
  const functions = declaredNames.filter((name) => !["default", "initSync", "RulesError"].includes(name));
  assert.deepEqual(new Set(examples.map(({ fn }) => fn)), new Set(functions));
});

test("No declaration says any", () => assert.doesNotMatch(declarations, /\bany\b/));
