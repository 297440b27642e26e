import { whole } from "../../../words/whole.ts";

/** A location number as it is compared: without the spaces that people set into it. */
export const tidyGln = (typed: string): string => typed.replace(/[\s\u00a0]/g, "");

/**
 * Whether something is a Global Location Number, which Danish public bodies call their EAN number: thirteen digits, the last
 * of which is the check digit of the others (GS1 General Specifications, 7.9: weights 1 and 3 from the left).
 */
export function isGln(typed: string): boolean {
  const gln = tidyGln(typed);
  if (!/^\d{13}$/.test(gln)) return false;
  const sum = [...gln].reduce((all, digit, place) => all + whole(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
