// The tools that build the module: the right version of each, found on PATH or installed into .tools.
// Node's own modules only: this runs before any package is installed.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { have, output, run, Stop, say } from "./say.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const toolsFolder = join(root, ".tools");

const WASM_TARGET = "wasm32-unknown-unknown";
const WASM_PACK = "0.15.1";

// The project's own tools come first, so that a copy of another version elsewhere does no harm.
process.env.PATH = [join(toolsFolder, "bin"), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);

const readText = (file) => readFileSync(join(root, file), "utf8");
const numbers = (version) => version.split(".").map(Number);

export function isOlder(version, wanted) {
  const [a, b] = [numbers(version), numbers(wanted)];
  const differs = b.findIndex((part, index) => (a[index] ?? 0) !== part);
  return differs >= 0 && (a[differs] ?? 0) < b[differs];
}

/** The version a tool says it has, or undefined where there is no such tool. */
export function versionOf(tool) {
  return output(tool, ["--version"])?.match(/\d+(\.\d+)+/)?.[0];
}

/** Rust itself is the one thing, beside Node, that has to be there. */
export function checkRust() {
  const wanted = readText("Cargo.toml").match(/^rust-version = "(.+)"$/m)[1];
  const version = versionOf("rustc");
  if (!version || !versionOf("cargo")) {
    throw new Stop("Rust was not found. Install it from https://rustup.rs, open a new terminal, and run this again.");
  }
  if (isOlder(version, wanted)) {
    throw new Stop(`Rust ${version} is too old: ${wanted} or newer is needed. "rustup update stable" brings it.`);
  }
  have(`Rust ${version}`);
}

/** The standard library for WebAssembly, asked of the toolchain itself: not every one is rustup's. */
export function setUpWasmTarget() {
  const isThere = () => existsSync(join(output("rustc", ["--print", "sysroot"]), "lib", "rustlib", WASM_TARGET));
  if (!isThere()) {
    say(`Adding Rust's ${WASM_TARGET} target`);
    run("rustup", ["target", "add", WASM_TARGET], {
      onFailure: `Rust's ${WASM_TARGET} target could not be added. It needs rustup and the network.`,
    });
  }
  have(`Rust target ${WASM_TARGET}`);
}

/** The command line tool must have exactly the version of the crate: it reads what the crate's macros wrote. */
export function setUpWasmBindgen() {
  const lock = existsSync(join(root, "Cargo.lock")) ? readText("Cargo.lock") : "";
  const version = lock.match(/name = "wasm-bindgen"\s+version = "(.+)"/)?.[1];
  if (!version) throw new Stop("Cargo.lock does not name a version of wasm-bindgen: it belongs to the repository.");
  // Not --locked: the lock file that 0.2.130 was published with names a release of ureq that has been withdrawn.
  installCrate("wasm-bindgen", "wasm-bindgen-cli", version, [], (found) => found === version);
}

export function setUpWasmPack() {
  installCrate("wasm-pack", "wasm-pack", WASM_PACK, ["--locked"], (found) => !isOlder(found, WASM_PACK));
}

/** A tool of crates.io, where it is not there in a version that fits, into .tools. */
export function installCrate(tool, crate, version, options, fits) {
  const found = versionOf(tool);
  if (found && fits(found)) return have(`${tool} ${found}`);
  say(`Building ${tool} ${version} with cargo, once, into .tools: this takes a few minutes`);
  if (found) say(`(${tool} ${found} was found, which is not the version that this project needs)`);
  run("cargo", ["install", crate, "--version", version, "--root", toolsFolder, ...options], {
    onFailure: `${tool} ${version} could not be installed. cargo's own words are above; it needs the network.`,
  });
  have(`${tool} ${version}`);
}
