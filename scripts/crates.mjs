// The crates that are compiled into the module, as cargo reports them. Cargo downloads those that are missing.

import { dirname } from "node:path";
import { output, Stop } from "./say.mjs";
import { root } from "./tools.mjs";

const isProcMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));

/** Every crate of the module but our own, as `cargo metadata` describes it. */
export function crates() {
  const options = ["--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
  const text = output("cargo", ["metadata", ...options], { cwd: root, maxBuffer: 1e9 });
  if (!text) throw new Stop("cargo metadata failed: is Cargo.lock up to date?");
  const { packages, resolve } = JSON.parse(text);
  const byId = Object.fromEntries(packages.map((found) => [found.id, found]));
  const depsOf = Object.fromEntries(resolve.nodes.map(({ id, deps }) => [id, deps]));
  const found = new Set();
  const visit = (id) => {
    if (found.has(id) || isProcMacro(byId[id])) return;
    found.add(id);
    for (const { pkg, dep_kinds } of depsOf[id]) if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(resolve.root);
  found.delete(resolve.root);
  return [...found].map((id) => byId[id]);
}

/** The folders that hold the crates' sources on this machine. */
export const crateFolders = () => [...new Set(crates().map(({ manifest_path }) => dirname(dirname(manifest_path))))];
