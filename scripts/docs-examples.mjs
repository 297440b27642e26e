// The examples for integrators in the documentation's site: as they lie in docs/integrate, beside the package that they
// run from.

import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./tools.mjs";

/** Where pages outside the site find the examples; in the site they are found in itself. */
export const EXAMPLES = "https://github.com/upfront-terms/upfront-terms/tree/main/docs/integrate";

/** Copies the examples and the built package into the site, and lets its pages lead there. */
export function addExamples(site) {
  const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html"));
  for (const page of pages.map((name) => join(site, name))) {
    const own = relative(dirname(page), join(site, "integrate/index.html"));
    writeFileSync(page, readFileSync(page, "utf8").replaceAll(`href="${EXAMPLES}"`, `href="${own}"`));
  }
  const isSource = (path) => !path.includes("node_modules");
  cpSync(join(root, "docs/integrate"), join(site, "integrate"), { recursive: true, filter: isSource });
  const isPackage = (path) => !path.startsWith(join(root, "dist/demo"));
  cpSync(join(root, "dist"), join(site, "upfront-terms"), { recursive: true, filter: isPackage });
}
