// Everything that an estimate or a comparison can say is in some example.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { KINDS, kindsOf } from "../oracle/difference-kinds.mjs";
import { declarations, examples } from "./examples.mjs";

const api = await import("upfront-terms");

/** Everything that a text holds between two marks. */
const between = (text, from, to) => text.slice(text.indexOf(from) + from.length).split(to)[0];
const choices = (text) => [...text.matchAll(/"(\w+)"/g)].map(([, choice]) => choice);
const interfaceOf = (name) => new RegExp(`export interface ${name}\\b[^{]*\\{(.*?)\\n\\}`, "s").exec(declarations)[1];
const optional = (name) => [...interfaceOf(name).matchAll(/(\w+)\?:/g)].map(([, field]) => field);

/** Every object of a value that has reasons, as those reasons. */
function reasonsIn(value) {
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, field]) => (name === "because" ? [field] : reasonsIn(field)));
}

/** Where an estimate has the objects of each interface, those declared inside it too. */
const PLACES = {
  Estimate: (answer) => [answer, answer.range, answer.editions, answer.turnaround ?? {}],
  Total: ({ range, scenarios }) => [range, ...scenarios.map(({ total }) => total)],
  Scenario: ({ scenarios }) => [...scenarios, ...scenarios.map(({ total }) => total)],
  Charge: ({ charges }) => charges,
  DayRun: ({ turnaround }) => turnaround?.days ?? [],
  Milestone: ({ timeline }) => timeline,
  Finding: ({ findings }) => findings,
  LateInterest: ({ lateInterest }) => (lateInterest ? [lateInterest] : []),
  Missing: ({ missing }) => missing,
  AssumptionOf: ({ assumptions }) => assumptions,
  Because: reasonsIn,
};

describe("What an estimate can say, the examples show", () => {
  let answers;

  before(async () => {
    await api.default();
    answers = examples.filter(({ fn }) => fn === "estimate").map(({ args }) => api.estimate(...args));
  });

  for (const [name, field, list] of [
    ["Scenario", "id", between(declarations, "export type ScenarioId =", ";")],
    ["Milestone", "id", between(declarations, "export type MilestoneId =", ";")],
    ["Charge", "code", between(declarations, "export type ChargeCode =", ";")],
    ["Charge", "onlyIf", between(interfaceOf("Charge"), "onlyIf?:", ";")],
    ["DayRun", "kind", between(interfaceOf("DayRun"), "kind:", ";")],
    ["Missing", "ask", between(interfaceOf("Missing"), "ask:", ";")],
    ["Missing", "narrows", between(interfaceOf("Missing"), "narrows:", ";")],
    ["Charge", "payer", between(declarations, "export type Payer =", ";")],
    ["Charge", "modality", between(declarations, "export type Modality =", ";")],
  ]) {
    test(`${choices(list)[0]} and every other ${field} of ${name} beside it`, () => {
      const shown = new Set(answers.flatMap(PLACES[name]).map((one) => one[field]));
      assert.ok(choices(list).length > 1);
      for (const choice of choices(list)) assert.ok(shown.has(choice), choice);
    });
  }

  for (const [name, objectsOf] of Object.entries(PLACES)) {
    test(`each field of ${name} that may be missing, there and missing`, () => {
      const objects = answers.flatMap(objectsOf);
      assert.ok(optional(name).length > 0);
      for (const field of optional(name)) {
        const holders = objects.filter((one) => field in one).length;
        assert.ok(holders > 0, `${field} is nowhere`);
        assert.ok(holders < objects.length, `${field} is everywhere`);
      }
    });
  }
});

describe("What a comparison can say, the examples show", () => {
  const shown = new Set();

  before(async () => {
    await api.default();
    for (const { args } of examples.filter(({ fn }) => fn === "compare"))
      for (const { differences } of api.compare(...args).variants)
        for (const kind of kindsOf(differences)) shown.add(kind);
  });

  for (const kind of KINDS) test(kind, () => assert.ok(shown.has(kind)));

  test("these are all the kinds that are declared", () => {
    const fields = new Set(KINDS.flatMap((kind) => kind.split(".")));
    for (const name of ["Differences", "DateDifference", "TotalDifference", "AmountChange"])
      for (const field of optional(name)) assert.ok(fields.has(field), `${field} of ${name}`);
    const declared = choices(between(interfaceOf("DateDifference"), "is:", ";"));
    for (const is of declared) for (const list of ["scenarios", "timeline"]) assert.ok(KINDS.includes(`${list}.${is}`));
  });
});
