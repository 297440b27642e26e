// `npm run test:packaging`: the packed package in throw-away projects, one for each tool that people use it with.
// The tools are those of tests/packaging/matrix, a folder for each set that goes together with one Node; all lies in a
// temporary folder, removed at the end. `npm run test:packaging -- Parcel` runs those whose name holds the word.
// Its short form is the suite "package" of `npm test`, which CI runs: the same tarball in Node by import and by require,
// in TypeScript, in a page bundled by Vite and in pages without a bundler (tests/packaging/consumers.test.mjs).

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projects } from "../tests/packaging/matrix/projects.mjs";
import { tryOne } from "../tests/packaging/matrix/try.mjs";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { main, run, Stop, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { pack } from "./tarball.mjs";
import { root } from "./tools.mjs";

const HALF_AN_HOUR = 1_800_000;

/** Installs a set of tools and the packed package; the tools' own install scripts run, some fetch nothing else. */
function install(folder, set) {
  const own = join(folder, set);
  mkdirSync(own);
  copyFileSync(join(root, "tests/packaging/matrix", set, "package.json"), join(own, "package.json"));
  const options = ["--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", ...options], { cwd: own, timeout: HALF_AN_HOUR });
  run("npm", ["install", ...options, pack(own)], { cwd: own });
}

/** The version that is tested: Chromium's own, or a package's as it was installed. */
function versionOf(name, folder, chromium) {
  if (name === "chromium") return chromium.version;
  return JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
}

/** Tries the named ways, installing each set of tools when it is first needed. Answers with a row each. */
async function tryAll(names, folder, chromium) {
  const sets = new Set();
  const rows = [];
  for (const name of names) {
    const { of, set = "tools", run: start } = projects[name];
    if (!sets.has(set)) {
      say(`Installing the package and its set "${set}"`);
      install(folder, set);
      sets.add(set);
    }
    say(`Trying ${name}`);
    const own = join(folder, set);
    const tools = [of].flat().map((tool) => `${tool} ${versionOf(tool, own, chromium)}`);
    rows.push({ name, tools: tools.join(", "), node: versionOf("node", own), ...(await tryOne(own, name, start)) });
  }
  return rows;
}

/** The matrix as a table that can be quoted as it stands. */
function printMatrix(rows) {
  console.log("| consumer | version | Node | result | s |\n| --- | --- | --- | --- | --- |");
  for (const { name, tools, node, result, seconds } of rows) {
    console.log(`| ${name} | ${tools} | ${node} | ${result} | ${seconds.toFixed(1)} |`);
  }
}

await main(async () => {
  setUp();
  const chromium = setUpChromium();
  await build();
  const words = process.argv.slice(2);
  const names = Object.keys(projects).filter((name) => !words.length || words.some((word) => name.includes(word)));
  if (!names.length) throw new Stop(`None has "${words}" in its name: ${Object.keys(projects).join("; ")}.`);
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-matrix-"));
  try {
    const rows = await tryAll(names, folder, chromium);
    printMatrix(rows);
    const failed = rows.filter(({ result }) => result !== "works").length;
    console.log(`${rows.length - failed} passed, ${failed} failed`);
    if (failed) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
