// Recomputing in Cloudflare's workers: see server.d.ts.

import { recomputeWith } from "./recompute.js";
import init, * as rules from "./workerd.js";

export { DocumentError } from "./recompute.js";
export { default, RulesError } from "./workerd.js";

export async function recompute(document, known) {
  await init();
  return recomputeWith(rules, document, known);
}
