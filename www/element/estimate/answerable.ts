import type { Estimate, FactPath, Facts } from "../../lib/api.js";
import { isUnderWay } from "../../words/sent-in.ts";

/** Whether a fact can be asked for here, and whether the customer has said that they are not sure of it. */
export type Askable = (fact: FactPath) => "no" | "yes" | "unsure";

export interface Answerable {
  estimate?: Estimate;
  /** The facts of which the customer has said that they are not sure. */
  unsure?: FactPath[];
}

/**
 * An estimate that offers to answer what is missing: only what can be asked here is offered, and not when something is
 * expected to arrive that has arrived.
 */
export function answerable(estimate: Estimate, facts: Facts, askable: Askable): Answerable {
  const open = estimate.missing.filter(({ fact }) => fact !== "receivedOn" || !isUnderWay(facts));
  const asked = open.map((one) => ({ one, answer: askable(one.fact) }));
  const missing = asked.filter(({ answer }) => answer !== "no").map(({ one }) => one);
  const unsure = asked.filter(({ answer }) => answer === "unsure").map(({ one }) => one.fact);
  return { estimate: { ...estimate, missing }, unsure };
}
