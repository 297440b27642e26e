// The npm packages of package-lock.json, among them wasm-opt (binaryen), installed where one is missing.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { have, run, say } from "./say.mjs";
import { root } from "./tools.mjs";

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** Whether the folder's node_modules holds what its lock file names; npm keeps a lock file of its own in there. */
function areInstalled(folder) {
  const installed = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(join(folder, "package-lock.json"))).every(
    // Optional ones are the other platforms' binaries. The nameless one is this package itself.
    ([path, { version, optional }]) => path === "" || optional || there[path]?.version === version,
  );
}

/** Installs what the lock file of a folder names: the project's own, or of a script that needs more than the others. */
export function setUpPackages(folder = "", what = "npm packages, wasm-opt among them") {
  const place = join(root, folder);
  if (!areInstalled(place)) {
    say(`Installing the npm packages of ${join(folder, "package-lock.json")}`);
    run("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: place,
      onFailure: "The npm packages could not be installed. npm's own words are above; it needs the network.",
      shell: process.platform === "win32",
    });
  }
  have(what);
}
