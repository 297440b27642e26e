// `npm run test:packaging`: the packed package in throw-away projects, one for each tool that people use it with.
// The tools are those of tests/packaging/matrix, a folder for each set that goes together with one Node, and those of the
// examples in docs/integrate/frameworks; all lies in a temporary folder, removed at the end.
// `npm run test:packaging -- Parcel` runs those whose name holds the word.
// Its short form is the suite "package" of `npm test`, which CI runs: the same tarball in Node by import and by require,
// in TypeScript, in a page bundled by Vite and in pages without a bundler (tests/packaging/consumers.test.mjs).

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { EXAMPLES } from "../tests/packaging/matrix/frameworks.mjs";
import { projects } from "../tests/packaging/matrix/projects.mjs";
import { tryOne } from "../tests/packaging/matrix/try.mjs";
import { build } from "./build.mjs";
import { setUpChromium } from "./chromium.mjs";
import { main, run, Stop, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { pack } from "./tarball.mjs";
import { root } from "./tools.mjs";

const HALF_AN_HOUR = 1_800_000;

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Installs a set of tools and the packed package; the tools' own install scripts run, some fetch nothing else. */
function install(own, source) {
  mkdirSync(own);
  const manifest = read(join(root, source, "package.json"));
  const dependencies = { ...manifest.dependencies, "upfront-terms": `file:${pack(own)}` };
  writeFileSync(join(own, "package.json"), JSON.stringify({ ...manifest, dependencies }));
  // Vite has set NODE_ENV, by which npm would leave the tools of the examples out.
  const options = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", ...options], { cwd: own, timeout: HALF_AN_HOUR });
}

/** The version that is tested: Chromium's own, the machine's Node, or a package's as it was installed. */
function versionOf(name, folder, chromium) {
  if (name === "chromium") return chromium.version;
  const file = join(folder, "node_modules", name, "package.json");
  return name === "node" && !existsSync(file) ? process.versions.node : read(file).version;
}

/** Tries the named ways, installing its tools when they are first needed. Answers with a row each. */
async function tryAll(names, folder, chromium) {
  const rows = [];
  for (const name of names) {
    const { of, example, set = "tools", run: start } = projects[name];
    const source = example ? join(EXAMPLES, example) : join("tests/packaging/matrix", set);
    const own = join(folder, basename(source));
    if (!existsSync(own)) {
      say(`Installing the package and the tools of ${source}`);
      install(own, source);
    }
    say(`Trying ${name}`);
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
