// The examples of the declarations, which the API reference shows: each line that says a value gives that value.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load, plain, rules } from "./load.mjs";
import { root } from "./sources.mjs";

const { words } = await load("host/index");
const declarations = readdirSync(join(root, "www/lib")).filter((file) => /^words(?!-message).*\.d\.ts$/.test(file));
const text = declarations.map((file) => readFileSync(join(root, "www/lib", file), "utf8")).join("\n");
const blocks = [
  ...text.matchAll(
    /@example\n *\* ```ts\n((?: *\*(?! ```).*\n)+) *\* ```\n(?: *\* @.*\n)* *\*\/\n *(?:export function )?(\w+)/g,
  ),
];

/** What the examples of `Words` are about. */
const facts = {
  asOf: "2026-11-20",
  customer: "business",
  items: [{ service: "repair" }],
  repairEstimateRequested: true,
  rateCard: {
    services: { repair: { min: "650.00", max: "1400.00" } },
    outboundShipping: "95.00",
    returnShipping: "95.00",
  },
};
const AsyncFunction = (async () => {}).constructor;
const spaces = (value) => (typeof value === "string" ? plain(value) : value);
const w = await words("en", { rules });
const estimate = rules.estimate(facts);
const silence = estimate.findings.find(({ id }) => id === "silenceLeadsToDisposal");

test("Every function of the words has an example", () => {
  const bodies = [...text.matchAll(/export interface Says\w+ \{(.*?)^\}/gms)].map(([, body]) => body);
  const functions = bodies.flatMap((body) => [...body.matchAll(/^ {2}(\w+)[(<]/gm)].map(([, name]) => name));
  assert.deepEqual(
    [...new Set(functions)].sort(),
    Object.keys(w)
      .filter((name) => name !== "lang")
      .sort(),
  );
  const shown = blocks.map(([, , name]) => name);
  assert.deepEqual(
    [...new Set(functions)].filter((name) => !shown.includes(name)),
    [],
  );
});

for (const [at, [, example, name]] of blocks.entries()) {
  const code = example.replace(/^ *\* ?/gm, "").replace(/^(.*); \/\/ (["{[].*)$/gm, "is($1, $2);");
  if (code.includes("import ")) continue;
  test(`${name} (${at + 1}): the example gives what it says`, async () => {
    let compared = 0;
    const is = (computed, stated) => {
      assert.deepEqual(spaces(computed), stated);
      compared += 1;
    };
    const known = { is, words, w: name === "words" ? undefined : w, facts, estimate, silence, rules };
    const declared = (name) => new RegExp(`(?:const|let) ${name}\\b`).test(code);
    const names = Object.keys(known).filter((one) => !declared(one));
    await new AsyncFunction(...names, code)(...names.map((one) => known[one]));
    assert.ok(compared > 0, "the example says no value");
  });
}
