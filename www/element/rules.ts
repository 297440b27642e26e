import type * as Api from "../lib/api.js";

/** The functions of the rules module, once it is loaded. */
export type RulesApi = typeof Api;

/** Loads the rules. Rejects where they can't be had; calling it again tries again. */
export type RulesLoader = () => Promise<RulesApi>;

/** Whether the rules can be asked already. The form itself never waits for them. */
export type RulesState = "loading" | "ready" | "failed";

/** The package's own entry and wasm, fetched from wherever this script came from. */
export const loadPackagedRules: RulesLoader = async () => {
  const rules = await import("upfront-terms");
  await rules.default();
  return rules;
};
