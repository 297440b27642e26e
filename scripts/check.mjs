// `npm run check`: format, lint, types, size, and what would be published. Runs all, then says what failed.

import { build } from "./build.mjs";
import { makeDocs } from "./docs.mjs";
import { have, main, run, Stop, say } from "./say.mjs";
import { setUp } from "./setup.mjs";
import { checkSums } from "./sums.mjs";
import { checkTarball } from "./tarball.mjs";
import { root } from "./tools.mjs";

const CLIPPY = ["clippy", "--locked", "--quiet"];
const DENY = ["--", "-D", "warnings"];

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
  "that only the rules compute money": checkSums,
  "the package by publint": tool("publint", "--strict", "--pack=false"),
  "the size": tool("node", "scripts/size.mjs"),
  "the tarball": checkTarball,
  "the documentation": makeDocs,
};

await main(async () => {
  setUp();
  await build();
  const failed = [];
  for (const [what, check] of Object.entries(checks)) {
    say(`Checking ${what}`);
    try {
      await check();
    } catch (problem) {
      if (!(problem instanceof Stop)) throw problem;
      console.error(`✗ ${problem.message}`);
      failed.push(what);
    }
  }
  if (failed.length) throw new Stop(`Not in order: ${failed.join("; ")}.`);
  have("Everything is in order");
});
