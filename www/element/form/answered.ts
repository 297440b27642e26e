// What follows from answers: facts, what is missing or wrong, what is asked and said at the end, and handing over. The form is
// painted and filled in without, so it is a script of its own, which comes at once after the form and with the rules.

import { type CSSResult, unsafeCSS } from "lit";
import summary from "./error-summary/error-summary.css?inline";
import { defineItemQuestions } from "./sections/item-questions.ts";
import ofServiceCss from "./sections/of-service.css?inline";

export { Ending } from "./ending.ts";
export { toFacts, usesSampleRates } from "./facts.ts";
export { FormProblems } from "./form-problems.ts";
export { HandingOver } from "./handing-over.ts";
export { handsOf } from "./hands.ts";
export { pressOnce } from "./press-once.ts";
export { repairEstimate } from "./sections/repair-estimate.ts";

defineItemQuestions();

export const styles: CSSResult[] = [unsafeCSS(summary), unsafeCSS(ofServiceCss)];
