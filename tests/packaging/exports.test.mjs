// Every door of the package opens onto the same functions, and they are those that api.d.ts declares.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { declaredNames } from "../types/examples.mjs";

const doors = {
  "import, browser and bundlers": () => import("../../dist/index.js"),
  "import, with the module inside": () => import("upfront-terms/inline"),
  "import, plain JavaScript": () => import("upfront-terms/js"),
  "import, Node": () => import("upfront-terms"),
  "require, Node": () => createRequire(import.meta.url)("upfront-terms"),
};

for (const [door, open] of Object.entries(doors)) {
  test(`${door}: exports what is declared, and nothing else`, async () => {
    const names = Object.keys(await open()).filter((name) => !["__esModule", "module.exports"].includes(name));
    assert.deepEqual(names.toSorted(), declaredNames.toSorted());
  });
}

test("Importing does nothing: no request, no global", async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  const { fetch } = globalThis;
  globalThis.fetch = () => assert.fail("importing made a request");
  await import("../../dist/index.js?nothing");
  globalThis.fetch = fetch;
  assert.deepEqual(Object.getOwnPropertyNames(globalThis), before);
});

test("Parcel, which does not read exports by itself, finds every entry by its alias, in the same place", () => {
  const { alias, exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  // "." is found by "module", and package.json by its name.
  const { ".": _, "./package.json": __, ...entries } = exports;
  assert.deepEqual(
    alias,
    Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, entry.default ?? entry])),
  );
});
