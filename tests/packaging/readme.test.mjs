// The examples of the README and of the task pages run as they stand, and print something.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./fresh.mjs";

const pages = ["README.md", ...readdirSync(join(root, "docs/tasks")).map((file) => `docs/tasks/${file}`)];
const examples = pages.flatMap((page) =>
  [...readFileSync(join(root, page), "utf8").matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => ({ page, code })),
);

test("The README and the task pages have examples", () => {
  assert.ok(examples.some(({ page }) => page === "README.md"));
  assert.ok(examples.some(({ page }) => page !== "README.md"));
});

for (const { page, code } of examples) {
  test(`${page}: ${code.match(/.*upfront.*/)[0]}`, () => {
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: root,
      encoding: "utf8",
    });
    assert.match(printed, /\S/);
    assert.doesNotMatch(printed, /undefined/);
  });
}
