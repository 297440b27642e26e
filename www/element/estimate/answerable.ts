import type { Estimate, FactPath, Missing } from "../../lib/api.js";

/** Whether a fact can be asked for here, and whether the customer has said that they are not sure of it. */
export type Askable = (fact: FactPath) => "no" | "yes" | "unsure";

export interface Answerable {
  estimate?: Estimate;
  /** The facts of which the customer has said that they are not sure. */
  unsure?: FactPath[];
}

/** An estimate that offers to answer what is missing: only what can be asked here is offered. */
export function answerable(estimate: Estimate, askable: Askable): Answerable {
  const is = (answer: "no" | "unsure") => (one: Missing) => askable(one.fact) === answer;
  const { missing } = estimate;
  return {
    estimate: { ...estimate, missing: missing.filter((one) => !is("no")(one)) },
    unsure: missing.filter(is("unsure")).map(({ fact }) => fact),
  };
}
