// Installing with the oldest supported Node gives no warning: every package of every lock file supports it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import semver from "semver";
import { OLDEST_NODE } from "../../scripts/setup.mjs";
import { root } from "./fresh.mjs";

const OLDEST = semver.minVersion(OLDEST_NODE);
const read = (file) => readFileSync(join(root, file), "utf8");

/** The project's own lock file, and those of the scripts and tests that need more than the others. */
const locks = ["package-lock.json"];
for (const folder of ["scripts", "tests"]) {
  const files = readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file));
  locks.push(...files.filter((file) => file.endsWith("package-lock.json") && !file.includes("node_modules")));
}

/** What of a lock file does not run in the oldest Node, one line each. */
const tooNew = (file) =>
  Object.entries(JSON.parse(read(file)).packages)
    .filter(([, { engines }]) => engines?.node && !semver.satisfies(OLDEST, engines.node))
    .map(([path, { version, engines }]) => `${path} ${version} needs Node ${engines.node}`);

test("There are lock files of scripts and of tests beside the project's own", () => {
  for (const folder of ["scripts", "tests"]) assert.ok(locks.some((file) => file.startsWith(folder)));
});

for (const file of locks) {
  test(`Every package that ${file} names supports Node ${OLDEST_NODE}`, () => {
    assert.deepEqual(tooNew(file), []);
  });
}

test("The README names the Node that the tools need, and the package asks for no newer one", () => {
  assert.ok(read("README.md").includes(`[Node ${OLDEST_NODE}](https://nodejs.org) or newer`));
  assert.ok(semver.satisfies(OLDEST, JSON.parse(read("package.json")).engines.node));
});
