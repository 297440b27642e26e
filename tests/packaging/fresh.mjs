// The built package, loaded anew: each copy has its own module instance, as each page has.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A new folder that goes when the test `t` ends. */
export function freshFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), "upfront-terms-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of dist of its own, as the address that its files start with. */
export function freshCopy(t) {
  const folder = freshFolder(t);
  const isOurs = (path) => !path.includes("demo");
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true, filter: isOurs });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return `${pathToFileURL(join(folder, "dist"))}/`;
}
