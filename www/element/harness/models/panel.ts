import type { Estimate, Facts, Issue } from "../../../lib/api.js";
import type { PanelModel, WhatIf } from "../../panel/model.ts";
import { knowDocuments, rules, words } from "../stage.ts";

/** A named example of the panel or of a part of it: what is known, and its own state where that is not the usual one. */
export interface Example {
  name: string;
  facts: Facts;
  whatIf?: WhatIf;
  state?: PanelModel["state"];
  issues?: Issue[];
}

/** The example as the element would hand it to the panel; what the customer does is noted in `calls`. */
export function modelOf(example: Example, spoken = words): PanelModel & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  const { facts, whatIf = {}, state = "ready", issues } = example;
  if (state === "ready") knowDocuments(facts);
  return {
    words: spoken,
    facts,
    rules,
    state,
    issues,
    whatIf,
    calls,
    estimate: state === "ready" ? estimateOf(facts) : undefined,
    onWhatIf: (change) => calls.push(["whatIf", change]),
    onRetry: () => calls.push(["retry"]),
    onAsk: (fact) => calls.push(["ask", fact]),
    onConsents: () => calls.push(["consents"]),
  };
}

/** The real answer of the rules: an example can't promise what they do not say. */
export function estimateOf(facts: Facts): Estimate {
  return rules.estimate(facts);
}
