import type { Estimate, FactPath, Facts, Missing } from "../../lib/api.js";
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
  const is = (answer: "no" | "unsure") => (one: Missing) => askable(one.fact) === answer;
  const isOver = ({ fact }: Missing) => fact === "receivedOn" && isUnderWay(facts);
  const { missing } = estimate;
  return {
    estimate: { ...estimate, missing: missing.filter((one) => !is("no")(one) && !isOver(one)) },
    unsure: missing.filter(is("unsure")).map(({ fact }) => fact),
  };
}
