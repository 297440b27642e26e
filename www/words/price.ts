import type { Money, MoneyRange, Total } from "../lib/api.js";
import type { Words } from "./words.ts";

/** No money, as the rules write it. */
export const NOTHING: Money = "0.00";

/** Both ends of a price, which may be one amount. */
export function ends(range: MoneyRange): { min: Money; max: Money } {
  return typeof range === "string" ? { min: range, max: range } : range;
}

/** "DKK 500.00", or "DKK 0.00 to DKK 1,000.00". */
export function rangeText(words: Words, min: Money, max: Money): string {
  return min === max
    ? words.money(min)
    : words.t("estimate.range.between", { min: words.money(min), max: words.money(max) });
}

/** A price, which may be a range. */
export function priceText(words: Words, amount: MoneyRange): string {
  const { min, max } = ends(amount);
  return shortRange(words, min, max);
}

/** "DKK 0.00 to 1,000.00", for narrow places: the currency once, before or after as the language has it. */
export function shortRange(words: Words, min: Money, max: Money): string {
  const [low, high] = [words.money(min), words.money(max)];
  if (min === max) return low;
  const before = /^\D*/.exec(high)?.[0] ?? "";
  const after = /\D*$/.exec(low)?.[0] ?? "";
  return words.t("estimate.range.between", {
    min: after === "" ? low : low.slice(0, -after.length),
    max: high.slice(before.length),
  });
}

/** The same of a total: while something in it has no price, its highest figure is not an upper end. */
export function totalRange(words: Words, min: Money, pricedMax: Money, open: boolean): string {
  const range = shortRange(words, min, pricedMax);
  return open ? words.t("estimate.scenarios.plus", { range }) : range;
}

/** Whether anything in a total has a price. */
export const isPriced = ({ pricedMax, open }: Total) => open.length === 0 || pricedMax !== NOTHING;

/** A total with VAT, where that was asked for and anything has a price. */
export function totalInclVat(words: Words, total: Total): string | undefined {
  const { minInclVat, pricedMaxInclVat, open } = total;
  if (minInclVat === undefined || pricedMaxInclVat === undefined || !isPriced(total)) return undefined;
  const range = totalRange(words, minInclVat, pricedMaxInclVat, open.length > 0);
  return words.t("estimate.range.inclVat", { range });
}
