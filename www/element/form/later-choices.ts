// The choices of questions that are not asked as soon as the form is there: they come with what asks them. In the order in which they
// are offered.

import type { Cause, ItemFacts } from "../../lib/api.js";
import type { Answers, ItemAnswers } from "./answers.ts";

export const CLAIMS: NonNullable<ItemFacts["warranty"]>[] = ["covered", "notCovered", "unknown"];
export const CAUSES: (Cause | "none")[] = [
  "misuse",
  "installation",
  "maintenance",
  "unauthorisedRepair",
  "actsOrOmissions",
  "none",
];
export const COUNTS: Exclude<ItemAnswers["counts"], "">[] = ["serials", "quantity"];
export const AFTER_DECLINE: Exclude<Answers["afterDecline"], "">[] = ["return", "dispose", "unsure"];
