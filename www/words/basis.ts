import type { Estimate } from "../lib/api.js";
import type { Words } from "./words.ts";

/** What an estimate was worked out from: the day, and the terms. Those of a host's own edition are not the manufacturer's. */
export function basisText(words: Words, { asOf, editions }: Estimate, date = words.date(asOf)): string {
  const key = editions.termsBasedOn === undefined ? "estimate.basis" : "estimate.basisOwn";
  return words.t(key, { date, edition: editionName(words, editions.terms) });
}

/** That the numbers are those of the host's own edition; `undefined` where they are the published ones. */
export function ownEditionText(words: Words, { terms, termsBasedOn }: Estimate["editions"]): string | undefined {
  if (termsBasedOn === undefined) return undefined;
  const names = { edition: editionName(words, terms), basedOn: editionName(words, termsBasedOn) };
  return words.t("estimate.ownEdition", names);
}

/** A published edition by what it is called, as its id says nothing to a reader; a host's own by the name that the host gave it. */
export function editionName(words: Words, id: string): string {
  const key = `estimate.edition.${id}`;
  return words.has(key) ? words.t(key) : id;
}
