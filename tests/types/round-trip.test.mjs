// The declared types against what the module really takes and gives: each example and its answer become typed literals,
// which TypeScript checks for missing, misspelt and wrongly typed fields, nested ones too.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { declarations, declaredNames, examples } from "./examples.mjs";

const api = await import("upfront-terms");
const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));

const ask = ({ fn, args }) => api[fn](...args);

/** A line that declares the value with its type: the checks for excess properties need the literal itself. */
const literal = (name, type, value) => `export const ${name}: ${type} = ${JSON.stringify(value)};`;

function program({ fn, args, answer }) {
  return [
    `import type * as api from ${JSON.stringify(join(dist, "api.js"))};`,
    literal("args", `Parameters<typeof api.${fn}>`, args),
    literal("answer", `ReturnType<typeof api.${fn}>`, answer),
    "",
  ].join("\n");
}

/** What TypeScript says about the programs, by name; an empty text where it finds nothing. */
function check(programs) {
  const folder = mkdtempSync(join(tmpdir(), "round-trip-"));
  after(() => rmSync(folder, { recursive: true }));
  const compilerOptions = {
    target: "es2022",
    module: "preserve",
    lib: ["es2022", "dom"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  const files = Object.keys(programs).map((name) => `${name}.ts`);
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, `${name}.ts`), text);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const { stdout } = spawnSync(tsc, ["--pretty", "false", "-p", "."], { cwd: folder, encoding: "utf8" });
  const errors = stdout.split("\n").filter((line) => line.includes("error TS"));
  const of = (name) => errors.filter((line) => line.startsWith(`${name}.ts(`));
  const said = Object.fromEntries(Object.keys(programs).map((name) => [name, of(name).join("\n")]));
  assert.deepEqual(
    errors.filter((line) => !Object.keys(programs).some((name) => line.startsWith(`${name}.ts(`))),
    [],
    "TypeScript could not check the programs",
  );
  return said;
}

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

describe("What an estimate can say, the examples show", () => {
  /** Everything that a text holds between two marks. */
  const between = (text, from, to) => text.slice(text.indexOf(from) + from.length).split(to)[0];
  const choices = (text) => [...text.matchAll(/"(\w+)"/g)].map(([, choice]) => choice);
  const interfaceOf = (name) => between(declarations, `export interface ${name} {`, "\n}");
  let shown;

  before(async () => {
    await api.default();
    shown = examples.filter(({ fn }) => fn === "estimate").map((example) => JSON.stringify(ask(example)));
  });

  for (const [field, list] of [
    ["id", between(declarations, "export type ScenarioId =", ";")],
    ["id", between(declarations, "export type MilestoneId =", ";")],
    ["item", between(declarations, "export type ChargeCode =", ";")],
    ["ask", between(interfaceOf("Missing"), "ask:", ";")],
    ["narrows", between(interfaceOf("Missing"), "narrows:", ";")],
    ["payer", between(declarations, "export type Payer =", ";")],
    ["modality", between(declarations, "export type Modality =", ";")],
  ]) {
    test(`${choices(list)[0]} and every other ${field} beside it`, () => {
      for (const choice of choices(list)) {
        assert.ok(
          shown.some((answer) => answer.includes(`"${field}":"${choice}"`)),
          choice,
        );
      }
    });
  }

  for (const name of ["Estimate", "Total", "Scenario", "Charge", "Milestone", "Finding", "Missing"]) {
    test(`each field of ${name} that may be missing`, () => {
      for (const [, field] of interfaceOf(name).matchAll(/(\w+)\?:/g)) {
        assert.ok(
          shown.some((answer) => answer.includes(`"${field}":`)),
          field,
        );
      }
    });
  }
});

test("No declaration says any", () => assert.doesNotMatch(declarations, /\bany\b/));
