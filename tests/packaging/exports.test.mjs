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

const serverDoors = {
  "import, bundlers and other servers": () => import("../../dist/server.js"),
  "import, Node": () => import("upfront-terms/server"),
  "require, Node": () => createRequire(import.meta.url)("upfront-terms/server"),
};
const declared = readFileSync(new URL("../../www/lib/server.d.ts", import.meta.url), "utf8");

for (const [door, open] of Object.entries(serverDoors)) {
  test(`server, ${door}: exports what is declared, with the rules of the main entry`, async () => {
    const own = [...declared.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name);
    const exported = { ...(await open()) };
    assert.deepEqual(
      Object.keys(exported)
        .filter((name) => name !== "module.exports")
        .toSorted(),
      [...own, "RulesError", "default"].toSorted(),
    );
  });
}

const declaredWords = readFileSync(new URL("../../www/lib/words.d.ts", import.meta.url), "utf8");
const wordsDoors = {
  import: () => import("upfront-terms/words"),
  require: () => createRequire(import.meta.url)("upfront-terms/words"),
};

for (const [door, open] of Object.entries(wordsDoors)) {
  test(`words, ${door}: exports what is declared, and says the same`, async () => {
    const exported = await open();
    const own = [...declaredWords.matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name);
    const names = Object.keys(exported).filter((name) => !["__esModule", "default", "module.exports"].includes(name));
    assert.deepEqual(names.toSorted(), [...new Set(own)].toSorted());
    assert.equal((await exported.words("da")).charge("disposal"), "bortskaffelse");
  });
}

test("server, Node: an error of the rules is one of the main entry, by import and by require", async () => {
  const require = createRequire(import.meta.url);
  assert.equal((await import("upfront-terms/server")).RulesError, (await import("upfront-terms")).RulesError);
  assert.equal(require("upfront-terms/server").RulesError, require("upfront-terms").RulesError);
});

test("server: with Cloudflare's condition it is the entry with Cloudflare's way of loading", () => {
  const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const { default: file } = exports["./server"].workerd;
  assert.match(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"), /"\.\/workerd\.js"/);
});

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
  const place = (entry) => (typeof entry === "string" ? entry : place(entry.default));
  assert.deepEqual(alias, Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, place(entry)])));
});
