import type { Estimate } from "../../lib/api.js";
import type { Words } from "../i18n/words.ts";

/**
 * What an estimate was worked out from: the day and the terms, and where the numbers of these are not the published ones,
 * that they are not.
 */
export function basisTexts(words: Words, { asOf, editions }: Estimate, date = words.date(asOf)): string[] {
  const basis = words.t("estimate.basis", { date, edition: editions.terms });
  const own = ownEditionText(words, editions);
  return own === undefined ? [basis] : [basis, own];
}

/** That the numbers are those of the host's own edition; `undefined` where they are the published ones. */
export function ownEditionText(words: Words, { terms, termsBasedOn }: Estimate["editions"]): string | undefined {
  if (termsBasedOn === undefined) return undefined;
  return words.t("estimate.ownEdition", { edition: terms, basedOn: termsBasedOn });
}
