// What would be published: packed as it is, unpacked, and looked at.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { have, output, run, Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const ALLOWED = /^(dist\/(?!demo\/)|bin\/|LICENSE|README\.md$|CHANGELOG\.md$|package\.json$)/;
const ALWAYS = [
  ...["LICENSE", "LICENSE-MIT", "LICENSE-APACHE", "README.md", "CHANGELOG.md"],
  ...["dist/core.js", "dist/integrity.json", "dist/THIRD-PARTY-LICENSES.txt"],
];

/** Packs dist as it is into `folder`. Answers with the tarball's path. */
export function pack(folder) {
  const options = ["--json", "--ignore-scripts", "--pack-destination", folder];
  const said = output("npm", ["pack", ...options], { cwd: root });
  if (!said) throw new Stop("npm pack failed.");
  return join(folder, JSON.parse(said)[0].filename);
}

const targets = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry ?? {}).flatMap(targets));

/** The tarball holds what the entries name, and nothing of the workshop. */
function checkNames(names, manifest) {
  const { exports, main, module, types, bin, customElements } = manifest;
  const named = [...targets(exports), ...targets(bin), main, module, types, customElements].filter(Boolean);
  const missing = [...named.map((path) => path.replace("./", "")), ...ALWAYS].filter((path) => !names.includes(path));
  if (missing.length) throw new Stop(`The tarball lacks ${missing.join(", ")}.`);
  const strange = names.filter((path) => !ALLOWED.test(path));
  if (strange.length) throw new Stop(`The tarball holds ${strange.join(", ")}.`);
  if (names.filter((path) => path.endsWith(".wasm")).length !== 1) throw new Stop("The tarball must hold one .wasm.");
}

/** No path of the machine that built it travels with it. */
function checkPaths(folder, names) {
  const own = [root, `${homedir()}/`, ".cargo/registry"];
  const found = names.filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return own.some((path) => bytes.includes(path));
  });
  if (found.length) throw new Stop(`A path of this machine stands in ${found.join(", ")}.`);
}

/** Are the Types Wrong: every entry's types are found, and fit what is loaded. TypeScript has no types for a .wasm. */
function checkTypes(tarball) {
  const options = ["--profile", "node16", "--exclude-entrypoints", "core.wasm", "--format", "table-flipped"];
  // Only the main entry has a twin for require.
  run("attw", [tarball, ...options, "--ignore-rules", "cjs-resolves-to-esm", "--no-emoji", "--no-color"]);
}

/** Packs, and stops with what is wrong with the tarball. */
export function checkTarball() {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-tarball-"));
  try {
    const tarball = pack(folder);
    run("tar", ["-xzf", tarball, "-C", folder]);
    const content = join(folder, "package");
    const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ parentPath, name }) => join(parentPath, name).slice(content.length + 1));
    checkNames(names, JSON.parse(readFileSync(join(content, "package.json"), "utf8")));
    checkPaths(content, names);
    checkTypes(tarball);
    have(`The tarball: ${names.length} files`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
