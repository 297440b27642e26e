// A part's script, style, examples and test stand together in its folder.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const files = readdirSync(fileURLToPath(new URL("..", import.meta.url)), { recursive: true })
  .map((file) => join(file))
  .filter((file) => !file.startsWith("harness"));

/** What each folder has, by its name. */
const folders = new Map();
for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);

const has = (list, kind) => list.some((file) => kind.test(file));
const TEST = /\.test\.m?[jt]s$/;
const SCRIPT = /(?<!\.test|\.d|\.config)\.ts$/;
const STYLE = /\.css$/;
const EXAMPLES = /(^|\/)examples\.json$/;

test("Every folder with a script has a test of it", () => {
  const untested = [...folders].filter(([, list]) => has(list, SCRIPT) && !has(list, TEST));
  assert.deepEqual(
    untested.map(([folder]) => folder),
    [],
  );
});

test("Everything that has a look has examples of it, and a script", () => {
  const seen = [...folders].filter(([, list]) => has(list, STYLE));
  assert.ok(seen.length > 20, `only ${seen.length} folders have a style`);
  assert.deepEqual(
    seen.filter(([, list]) => !has(list, EXAMPLES) || !has(list, SCRIPT)).map(([folder]) => folder),
    [],
  );
});
