// Amounts as lengths. This is the one file in which an amount becomes a number (scripts/sums.mjs looks for others): what
// is drawn needs a scale, and what is printed comes from the rules as it is.

import type { Money } from "../../lib/api.js";
import { NOTHING } from "../../words/price.ts";

/** An amount in øre. */
const ore = (amount: Money) => BigInt(amount.replace(".", ""));

/** An amount as a share of another one, in per cent to two decimals. */
export function share(amount: Money, whole: Money): number {
  const all = ore(whole);
  return all === 0n ? 0 : Number((ore(amount) * 10_000n) / all) / 100;
}

/** The largest of amounts, where a scale ends; nothing of none. */
export function largest(amounts: readonly Money[]): Money {
  return amounts.reduce((most, amount) => (ore(amount) > ore(most) ? amount : most), NOTHING);
}
