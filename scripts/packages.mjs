// The npm packages of package-lock.json, among them wasm-opt (binaryen), installed where one is missing.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { have, run, say } from "./say.mjs";
import { root } from "./tools.mjs";

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), "utf8")).packages;

/** Whether node_modules holds what the lock file names; npm keeps a lock file of its own in there. */
function areInstalled() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json")).every(
    // Optional ones are the other platforms' binaries. The nameless one is this package itself.
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

export function setUpPackages() {
  if (!areInstalled()) {
    say("Installing the npm packages of package-lock.json");
    run("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: root,
      onFailure: "The npm packages could not be installed. npm's own words are above; it needs the network.",
      shell: process.platform === "win32",
    });
  }
  have("npm packages, wasm-opt among them");
}
