// What follows from answers: facts, what is missing or wrong, what is asked and said at the end, and handing over. The form is
// painted and filled in without, so it is a script of its own, which comes at once after the form and with the rules.

import { type CSSResult, unsafeCSS } from "lit";
import summary from "./error-summary/error-summary.css?inline";

export { check } from "./check.ts";
export { Ending } from "./ending.ts";
export { errorSummary, SUMMARY_ID } from "./error-summary/error-summary.ts";
export { toFacts, usesSampleRates } from "./facts.ts";
export { fieldProblem } from "./field-problem.ts";
export { HandingOver } from "./handing-over.ts";
export { handsOf } from "./hands.ts";
export { pressOnce } from "./press-once.ts";

export const styles: CSSResult[] = [unsafeCSS(summary)];
