import type { Estimate } from "../lib/api.js";
import type { Words } from "./words.ts";

/**
 * What an estimate was worked out from: the day and the terms, and where the numbers of these are not the published ones,
 * that they are not.
 */
export function basisTexts(words: Words, { asOf, editions }: Estimate, date = words.date(asOf)): string[] {
  const { terms, termsBasedOn } = editions;
  const edition = editionName(words, terms);
  const basis = words.t("estimate.basis", { date, edition });
  if (termsBasedOn === undefined) return [basis];
  return [basis, words.t("estimate.ownEdition", { edition, basedOn: editionName(words, termsBasedOn) })];
}

/** A published edition by what it is called, as its id says nothing to a reader; a host's own by the name that the host gave it. */
export function editionName(words: Words, id: string): string {
  const key = `estimate.edition.${id}`;
  return words.has(key) ? words.t(key) : id;
}
