import type { Estimate } from "../lib/api.js";
import type { Words } from "./words.ts";

/**
 * What an estimate was worked out from: the day and the terms, and where the numbers of these are not the published ones,
 * that they are not.
 */
export function basisTexts(words: Words, { asOf, editions }: Estimate, date = words.date(asOf)): string[] {
  const { terms: edition, termsBasedOn: basedOn } = editions;
  const basis = words.t("estimate.basis", { date, edition });
  return basedOn === undefined ? [basis] : [basis, words.t("estimate.ownEdition", { edition, basedOn })];
}
