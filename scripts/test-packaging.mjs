// `npm run test:packaging`: the packed package in throw-away projects, one for each tool that people use it with.
// The tools are those of tests/packaging/matrix/package.json; all lies in a temporary folder, removed at the end.
// `npm run test:packaging -- Parcel` runs those whose name holds the word.

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** Installs the tools and the packed package into `folder`; their own install scripts run, some fetch nothing else. */
function install(folder) {
  copyFileSync(join(root, "tests/packaging/matrix/package.json"), join(folder, "package.json"));
  const options = ["--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", ["install", ...options], { cwd: folder, timeout: HALF_AN_HOUR });
  run("npm", ["install", ...options, pack(folder)], { cwd: folder });
}

/** The version that is tested: Node's and Chromium's own, a package's as it was installed. */
function versionOf(name, folder, chromium) {
  if (name === "node") return process.versions.node;
  if (name === "chromium") return chromium.version;
  return JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
}

await main(async () => {
  setUp();
  const chromium = setUpChromium();
  await build();
  const words = process.argv.slice(2);
  const names = Object.keys(projects).filter((name) => !words.length || words.some((word) => name.includes(word)));
  if (!names.length) throw new Stop(`None has "${words}" in its name: ${Object.keys(projects).join("; ")}.`);
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-matrix-"));
  const matrix = [];
  try {
    say("Installing the tools and the package");
    install(folder);
    for (const name of names) {
      say(`Trying ${name}`);
      const { of, run: start } = projects[name];
      matrix.push({ consumer: name, version: versionOf(of, folder, chromium), ...(await tryOne(folder, name, start)) });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(matrix);
  const failed = matrix.filter(({ result }) => result !== "works").length;
  console.log(`${matrix.length - failed} passed, ${failed} failed`);
  if (failed) process.exitCode = 1;
});
