// Programs of one call and its answer each, and what TypeScript says about them.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));

/** The declared functions and types, under the name `api`. */
export const API = `import type * as api from ${JSON.stringify(join(dist, "api.js"))};`;

/** A line that declares the value with its type: the checks for excess properties need the literal itself. */
const literal = (name, type, value) => `export const ${name}: ${type} = ${JSON.stringify(value)};`;

/** The call itself, so that TypeScript finds the declaration of the function that is meant, and its answer. */
export function program({ fn, args, answer }) {
  return [
    API,
    `declare const { ${fn} }: typeof api;`,
    `const asked = ${fn}(${args.map((arg) => JSON.stringify(arg)).join(", ")});`,
    literal("answer", "typeof asked", answer),
    "",
  ].join("\n");
}

/** What TypeScript says about the programs, by name; an empty text where it finds nothing. */
export function check(programs) {
  const folder = mkdtempSync(join(tmpdir(), "round-trip-"));
  after(() => rmSync(folder, { recursive: true }));
  const compilerOptions = {
    target: "es2022",
    module: "preserve",
    lib: ["es2022", "dom"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  const files = Object.keys(programs).map((name) => `${name}.ts`);
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, `${name}.ts`), text);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const { stdout } = spawnSync(tsc, ["--pretty", "false", "-p", "."], { cwd: folder, encoding: "utf8" });
  const errors = stdout.split("\n").filter((line) => line.includes("error TS"));
  const of = (name) => errors.filter((line) => line.startsWith(`${name}.ts(`));
  const said = Object.fromEntries(Object.keys(programs).map((name) => [name, of(name).join("\n")]));
  assert.deepEqual(
    errors.filter((line) => !Object.keys(programs).some((name) => line.startsWith(`${name}.ts(`))),
    [],
    "TypeScript could not check the programs",
  );
  return said;
}
