// The examples of the declarations, which the API reference shows: each line that says a value gives that value.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { load, plain, rules } from "./load.mjs";
import { root } from "./sources.mjs";

const { words } = await load("host/index");
const text = readFileSync(join(root, "www/lib/words.d.ts"), "utf8");
const blocks = [...text.matchAll(/@example\n *\* ```ts\n(.*?) *\* ```\n *\*\/\n *(?:export function )?(\w+)/gs)];

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
  const [, body] = /export interface Words \{(.*?)^\}/ms.exec(text);
  const functions = [...body.matchAll(/^ {2}(\w+)[(<]/gm)].map(([, name]) => name);
  assert.ok(functions.length > 25);
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
