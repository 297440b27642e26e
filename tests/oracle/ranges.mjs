// Ranges of øre { min, max }: sums, hulls, VAT. A range of undefined has no price.
import { halfEven, halfUp, larger, microPercent, money, ore, smaller, WHOLE } from "./money.mjs";

/** A rate of the card, "100.00" or { min, max }, in øre. */
export function range(rate) {
  if (rate === undefined) return undefined;
  return typeof rate === "object" ? { min: ore(rate.min), max: ore(rate.max) } : { min: ore(rate), max: ore(rate) };
}

export function times(value, count) {
  return value && { min: value.min * BigInt(count), max: value.max * BigInt(count) };
}

/** The smallest range that holds both. */
export function hull(a, b) {
  return { min: smaller(a.min, b.min), max: larger(a.max, b.max) };
}

/** Øre with VAT, rounded to the øre: half up, or to even where that interpretation of A-17 is chosen. */
export function withVat(value, { vatPercent, interpretations }) {
  const round = interpretations?.rounding === "halfEvenOnce" ? halfEven : halfUp;
  return round(value * (WHOLE + microPercent(vatPercent)), WHOLE);
}

/** { min, max?, pricedMax, open } of øre as the contract writes a total; VAT once on each sum. */
export function totalText(total, facts) {
  const text = { min: money(total.min), pricedMax: money(total.pricedMax), open: [...total.open].sort() };
  if (total.max !== undefined) text.max = money(total.max);
  if (facts.vatPercent === undefined) return text;
  text.minInclVat = money(withVat(total.min, facts));
  text.pricedMaxInclVat = money(withVat(total.pricedMax, facts));
  if (total.max !== undefined) text.maxInclVat = money(withVat(total.max, facts));
  return text;
}
