// The examples of the declarations, which the API reference shows: each line that says a value gives that value.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import * as api from "upfront-terms";
import { declaredNames } from "../types/examples.mjs";

const text = readFileSync(new URL("../../www/lib/api.d.ts", import.meta.url), "utf8");
const examples = [...text.matchAll(/@example\n \* ```ts\n(.*?) \* ```\n \*\/\nexport function (\w+)/gs)].map(
  ([, code, name]) => ({
    name,
    lines: code.split("\n").map((line) => line.replace(/^ \* ?/, "")),
  }),
);

/** A line of the form `expression; // value`. */
const STATED = /^(.*); \/\/ (.*)$/;

/** The example with each stated value compared; `is` is called with what was computed and what was stated. */
const program = (lines) => lines.map((line) => line.replace(STATED, "is($1, $2);")).join("\n");

before(() => api.default());

test("Every function of the reference has an example", () => {
  const functions = declaredNames.filter((name) => !["default", "initSync", "RulesError"].includes(name));
  assert.deepEqual(new Set(examples.map(({ name }) => name)), new Set(functions));
});

for (const { name, lines } of examples) {
  test(`${name}: the example gives what it says`, () => {
    const { default: _, ...functions } = api;
    let compared = 0;
    const is = (computed, stated) => {
      assert.deepEqual(computed, stated);
      compared += 1;
    };
    new Function("is", ...Object.keys(functions), `{\n${program(lines)}\n}`)(is, ...Object.values(functions));
    assert.equal(compared, lines.filter((line) => STATED.test(line)).length);
    assert.ok(compared > 0, "the example says no value");
  });
}
