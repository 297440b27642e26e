// The README's examples run as they stand, and print something.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./fresh.mjs";

const examples = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^```js\n(.*?)^```/gms)];

test("The README has examples", () => assert.ok(examples.length > 0));

for (const [, code] of examples) {
  test(`README: ${code.match(/import .*/)[0]}`, () => {
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: root,
      encoding: "utf8",
    });
    assert.match(printed, /\S/);
    assert.doesNotMatch(printed, /undefined/);
  });
}
