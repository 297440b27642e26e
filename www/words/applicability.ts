import type { Estimate } from "../lib/api.js";
import type { Words } from "./words.ts";

type Answer = Estimate["applicability"]["answer"];

/** "These service terms apply". */
export function applicabilityTitle(words: Words, answer: Answer): string {
  return words.t(`estimate.applicability.${answer}.title`);
}

/** From which of the answers that follows. */
export function applicabilityText(words: Words, answer: Answer): string {
  return words.t(`estimate.applicability.${answer}.text`);
}
