// `npm run check`: format, lint, types, size, and what would be published. Runs all, then says what failed.

import { build } from "./build.mjs";
import { have, main, output, run, Stop, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { root } from "./tools.mjs";

const CLIPPY = ["clippy", "--locked", "--quiet"];
const DENY = ["--", "-D", "warnings"];

/** The tarball holds what the entries name, and nothing of the workshop. */
function checkTarball() {
  const [{ files }] = JSON.parse(output("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root }));
  const names = files.map(({ path }) => path);
  const { exports, main: required, module, types } = JSON.parse(output("npm", ["pkg", "get"], { cwd: root }));
  const targets = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(targets));
  const needed = [...targets(exports), required, module, types].map((path) => path.replace("./", ""));
  const always = ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE", "README.md", "CHANGELOG.md", "dist/core.js"];
  const missing = [...needed, ...always].filter((path) => !names.includes(path));
  if (missing.length) throw new Stop(`The tarball lacks ${missing.join(", ")}.`);
  const allowed = /^(dist\/(?!demo\/)|LICENSE|README\.md$|CHANGELOG\.md$|package\.json$)/;
  const strange = names.filter((path) => !allowed.test(path));
  if (strange.length) throw new Stop(`The tarball holds ${strange.join(", ")}.`);
  if (names.filter((path) => path.endsWith(".wasm")).length !== 1) throw new Stop("The tarball must hold one .wasm.");
  have(`The tarball: ${names.length} files`);
}

const tool =
  (command, ...args) =>
  () =>
    run(command, args, { cwd: root, env: { ...process.env, NO_COLOR: "1" } });

const checks = {
  "Rust's format": tool("cargo", "fmt", "--check"),
  "Rust's lints, natively": tool("cargo", ...CLIPPY, "--all-targets", ...DENY),
  "Rust's lints, for WebAssembly": tool("cargo", ...CLIPPY, "--lib", "--target", "wasm32-unknown-unknown", ...DENY),
  "format and lints of everything else": tool("biome", "ci", "--colors=off", "--error-on-warnings", "."),
  "TypeScript's types": tool("tsc", "--project", "."),
  "the package by publint": tool("publint", "--strict", "--pack=false"),
  "the size": tool("node", "scripts/size.mjs"),
  "the tarball": checkTarball,
};

await main(async () => {
  setUp();
  await build();
  const failed = [];
  for (const [what, check] of Object.entries(checks)) {
    say(`Checking ${what}`);
    try {
      check();
    } catch (problem) {
      if (!(problem instanceof Stop)) throw problem;
      console.error(`✗ ${problem.message}`);
      failed.push(what);
    }
  }
  if (failed.length) throw new Stop(`Not in order: ${failed.join("; ")}.`);
  have("Everything is in order");
});
