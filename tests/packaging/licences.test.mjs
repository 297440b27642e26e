// The notices of what others wrote name a package also where another one holds a copy of it.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { writeLicences } from "../../scripts/licences.mjs";
import { root } from "./fresh.mjs";

const bundled = {
  name: "read-excel-file",
  version: "1.0.0",
  identifier: "MIT",
  text: "The licence of read-excel-file",
};

test("Who bundles read-excel-file also ships the saxen that it holds, with its licence", () => {
  assert.ok(existsSync(join(root, "node_modules/read-excel-file/modules/saxen")), "it holds no copy any more");
  const file = join(mkdtempSync(join(tmpdir(), "licences-")), "THIRD-PARTY-LICENSES.txt");
  writeLicences(file, [bundled]);
  const text = readFileSync(file, "utf8");
  assert.match(text, /^- read-excel-file \(npm\) 1\.0\.0: MIT$/m);
  assert.match(text, /^- saxen \(npm\) [\d.]+: MIT$/m);
  assert.ok(text.includes(readFileSync(join(root, "node_modules/saxen/LICENSE"), "utf8").trim()));
});

test("Who does not, does not", () => {
  const file = join(mkdtempSync(join(tmpdir(), "licences-")), "THIRD-PARTY-LICENSES.txt");
  writeLicences(file, []);
  assert.doesNotMatch(readFileSync(file, "utf8"), /\(npm\)/);
});
