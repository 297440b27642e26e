// The types of upfront-terms/server where there is no page and nothing of Node: the language alone.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const IMPORTED = `import init, { type Difference, DocumentError, type KnownName, recompute, RulesError } from "upfront-terms/server";
import type { Money } from "upfront-terms";
await init();
const { result, differences, effects, estimate, notChecked } = await recompute("{}", { rateCard: { disposal: "10.00" }, asOf: "2026-11-20" });
const agreed: "same" | "differs" | "noEstimate" = result;
const max: Money | undefined = estimate.range.max;
const by: string | undefined = effects?.together.range?.max?.by;
const names: KnownName[] | undefined = effects?.each.map(({ name }) => name);
const first: Difference | undefined = differences[0];
// @ts-expect-error anything can stand in a document
const shown: string | undefined = first?.customer;
// @ts-expect-error findings are told by their places in estimates, which are not handed on
effects?.together.findings;
// @ts-expect-error a misspelt name would leave the document's rates in force
await recompute({}, { ratecard: {} });
// @ts-expect-error a look-up that found nothing is not nothing known
await recompute({}, { rateCard: undefined });
// @ts-expect-error what is known must be said, be it nothing
await recompute({});
const paths = (error: unknown): string[] =>
  error instanceof DocumentError || error instanceof RulesError ? error.issues.map(({ path }) => path) : notChecked.used;
export { agreed, by, first, max, names, paths, shown };
`;
const REQUIRED = `import server = require("upfront-terms/server");
import api = require("upfront-terms");
export const estimate: Promise<api.Estimate> = server.recompute({}, {}).then((answer) => answer.estimate);
export const loaded: Promise<void> = server.default();
`;

for (const [module, moduleResolution, files] of [
  ["nodenext", "nodenext", ["imported.ts", "required.cts"]],
  ["esnext", "bundler", ["imported.ts"]],
]) {
  test(`The types need neither a page nor Node, by the resolution ${moduleResolution}`, (t) => {
    mkdirSync(join(root, "target"), { recursive: true });
    const folder = mkdtempSync(join(root, "target", "types-"));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "imported.ts"), IMPORTED);
    writeFileSync(join(folder, "required.cts"), REQUIRED);
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
    const compilerOptions = { module, moduleResolution, target: "es2022", lib: ["es2022"], types: [], ...strict };
    const config = { compilerOptions: { ...compilerOptions, noEmit: true }, files };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", folder], { encoding: "utf8" });
    assert.equal(stdout, "");
  });
}
