// Recomputing in Node, by import: see server.d.ts.

import init, * as rules from "./node.js";
import { recomputeWith } from "./recompute.js";

export { default, RulesError } from "./node.js";
export { DocumentError } from "./recompute.js";

export async function recompute(document, known) {
  await init();
  return recomputeWith(rules, document, known);
}
