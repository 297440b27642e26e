import type { Facts, Money, MoneyRange, Total } from "../lib/api.js";
import type { Words } from "./words.ts";

/** No money, as the rules write it. */
export const NOTHING: Money = "0.00";

/** Both ends of a price, which may be one amount. */
export function ends(range: MoneyRange): { min: Money; max: Money } {
  return typeof range === "string" ? { min: range, max: range } : range;
}

/** "DKK 500.00", or "DKK 0.00 to 1,000.00": the currency once, before or after as the language has it. */
export function shortRange(words: Words, min: Money, max: Money): string {
  const [low, high] = [words.money(min), words.money(max)];
  if (min === max) return low;
  // Digits are other signs in other scripts: in Arabic's too, all before the first of them is not the figure.
  const before = /^\P{Nd}*/u.exec(high)?.[0] ?? "";
  const after = /\P{Nd}*$/u.exec(low)?.[0] ?? "";
  return words.t("estimate.range.between", {
    min: after === "" ? low : low.slice(0, -after.length),
    max: high.slice(before.length),
  });
}

/** A price, which may be a range. */
export function priceText(words: Words, amount: MoneyRange): string {
  const { min, max } = ends(amount);
  return shortRange(words, min, max);
}

/** The same of a total: while something in it has no price, its highest figure is not an upper end. */
export function totalRange(words: Words, min: Money, pricedMax: Money, open: boolean): string {
  const range = shortRange(words, min, pricedMax);
  return open ? words.t("estimate.scenarios.plus", { range }) : range;
}

/** Whether anything in a total has a price. */
export const isPriced = ({ pricedMax, open }: Total) => open.length === 0 || pricedMax !== NOTHING;

/** Whether prices with VAT come first: a consumer pays them, a business deducts the VAT. */
export const isVatFirst = ({ customer }: Customer): boolean => customer === "consumer";

/** Who pays, where that is known. */
export interface Customer {
  customer?: Facts["customer"] | undefined;
}

/** What stands first, and what may stand beside it: the same without VAT, or with it. */
export interface Texts {
  first: string;
  beside?: string | undefined;
}

/** A price in words: the figure that comes first, what it has of VAT, and the other figure where a VAT rate is known. */
export interface Price {
  figure: string;
  vat: string;
  beside: string | undefined;
}

/** The two figures of a price, the one with VAT where its rate is known, in the order in which the customer looks for them. */
export function priceOf(words: Words, without: string, withVat: string | undefined, vatFirst: boolean): Price {
  const t = (key: string) => words.t(`estimate.range.${key}`);
  if (withVat === undefined) return { figure: without, vat: t("vatAdded"), beside: undefined };
  const [excl, incl] = [t("exclVat"), t("inclVat")];
  return vatFirst
    ? { figure: withVat, vat: incl, beside: `${without} ${excl}` }
    : { figure: without, vat: excl, beside: `${withVat} ${incl}` };
}

/** The same of a total; `undefined` where nothing in it has a price. */
export function totalPrice(words: Words, total: Total, vatFirst: boolean): Price | undefined {
  if (!isPriced(total)) return undefined;
  const { min, pricedMax, minInclVat, pricedMaxInclVat, open } = total;
  const range = (low: Money, high: Money) => totalRange(words, low, high, open.length > 0);
  const withVat = minInclVat && pricedMaxInclVat && range(minInclVat, pricedMaxInclVat);
  return priceOf(words, range(min, pricedMax), withVat, vatFirst);
}

/**
 * The figure of a price where many stand together: a consumer's says what it has of VAT, as the terms' own have none. So does
 * each on paper, where a row is read by itself, or copied.
 */
export const shortPrice = ({ onPaper }: Words, { figure, vat }: Price, vatFirst: boolean): string =>
  vatFirst || onPaper ? `${figure} ${vat}` : figure;

/** The ends of a total that are drawn and read: with VAT where that comes first and its rate is known. */
export function endsOf(total: Total, vatFirst: boolean): { min: Money; pricedMax: Money } {
  const { min, pricedMax, minInclVat = min, pricedMaxInclVat = pricedMax } = total;
  return vatFirst ? { min: minInclVat, pricedMax: pricedMaxInclVat } : { min, pricedMax };
}
