// Recomputing where the module is fetched from beside this file, as in Deno, Bun and workers: see server.d.ts.

import init, * as rules from "./index.js";
import { recomputeWith } from "./recompute.js";

export { default, RulesError } from "./index.js";
export { DocumentError } from "./recompute.js";

export async function recompute(document, known) {
  await init();
  return recomputeWith(rules, document, known);
}
