// The built package, installed or loaded anew: each copy has its own module instance, as each page has.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A new folder that goes when the test `t` ends. */
export function freshFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of dist of its own, as the address that its files start with. */
export function freshCopy(t) {
  const folder = freshFolder(t);
  const isOurs = (path) => !path.includes("demo");
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true, filter: isOurs });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return `${pathToFileURL(join(folder, "dist"))}/`;
}

/** A project of its own in which the packed package is installed. Answers with its folder. */
export function consumer(t) {
  const folder = freshFolder(t);
  const npm = (...args) =>
    execFileSync("npm", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  npm("pack", root, "--ignore-scripts");
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  npm("install", "--offline", "--no-audit", "--no-fund", `./${tarball}`);
  return folder;
}

/** What TypeScript says of files in a folder, in strict mode: nothing where all is well. */
export function typeErrors(folder, files, [module, moduleResolution]) {
  const options = { module, moduleResolution, target: "es2022", lib: ["es2022", "dom"], types: [] };
  const strict = { strict: true, exactOptionalPropertyTypes: true, noEmit: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...options, ...strict }, files }));
  const tsc = join(root, "node_modules/.bin/tsc");
  return spawnSync(tsc, ["-p", "."], { cwd: folder, encoding: "utf8" }).stdout;
}

/** The ways in which TypeScript finds a package's types: `module` and `moduleResolution`. */
export const RESOLUTIONS = [
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
];
