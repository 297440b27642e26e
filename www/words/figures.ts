import type { Estimate, Facts, FindingId } from "../lib/api.js";
import { findingValues } from "./finding-values.ts";
import type { Words } from "./words.ts";

/** The numbers of the terms for which a message of the form has a place. */
export type Figures = Partial<Record<"repairEstimateValidity" | "reminderAfter" | "fee", string | number>>;

/** The findings whose numbers the form names before a repair estimate is asked for. */
const NAMED: FindingId[] = [
  "repairEstimateHolds",
  "silenceLeadsToDisposal",
  "declinedMayCost",
  "declinedOnSiteMayCost",
];

/** The numbers of the terms that the form names: those of the edition that the estimate was made with. */
export function figuresOf(words: Words, estimate: Estimate, facts: Facts): Figures {
  const said = estimate.findings.filter(({ id }) => NAMED.includes(id));
  const values = said.map((one) => findingValues(words, one.values, estimate, facts));
  const { repairEstimateValidity, reminderAfter, fee }: Record<string, string | number> = Object.assign({}, ...values);
  return {
    ...(repairEstimateValidity !== undefined && { repairEstimateValidity }),
    ...(reminderAfter !== undefined && { reminderAfter }),
    ...(fee !== undefined && { fee }),
  };
}
