import type { Charge } from "../lib/api.js";
import { itemName } from "./fact.ts";
import type { Line } from "./line.ts";
import type { Matter } from "./matter.ts";
import { priceText } from "./price.ts";
import type { Words } from "./words.ts";

/** What is charged, for which item where there are several, and when it comes only then. */
export function chargeName(words: Words, { code, item, onlyIf }: Charge, matter: Matter): string {
  const several = `estimate.charge.${code}OfSeveral`;
  const charge = matter.severalRepairs && words.has(several) ? words.t(several) : chargeTitle(words, code);
  const name = onlyIf === "refunded" ? words.t("estimate.charge.refunded", { charge }) : charge;
  return matter.manyItems && item !== undefined ? `${name} (${itemName(words, item)})` : name;
}

/** "investigation fee", whatever it is charged for. */
export function chargeTitle(words: Words, code: string): string {
  return words.t(`estimate.charge.${code}`);
}

/** Who pays it, whether certainly, and on which place of work that hangs. */
export function payerText(words: Words, { payer, modality, onlyIf }: Charge): string {
  const byPlace = payer === "customer" && (onlyIf === "sentIn" || onlyIf === "onSite");
  return words.t(`estimate.scenarios.who.${payer}.${byPlace ? onlyIf : modality}`);
}

/** What the customer may have to pay for it; nothing where that is the provider's. */
export function chargeValue(
  words: Words,
  { code, item = -1, payer, amount }: Charge,
  matter: Matter,
): string | undefined {
  if (payer === "provider") return undefined;
  if (amount !== undefined) return priceText(words, amount);
  const byProduct = code === "usualRates" && matter.byProduct.includes(item);
  return words.t(`estimate.scenarios.${byProduct ? "byProduct" : "noPrice"}`);
}

/** The same with VAT, where that was asked for. */
export function chargeInclVat(words: Words, { payer, amountInclVat }: Charge): string | undefined {
  if (payer === "provider" || amountInclVat === undefined) return undefined;
  return words.t("estimate.range.inclVat", { range: priceText(words, amountInclVat) });
}

/** A charge: what, how much, who pays, and why. */
export function chargeLine(words: Words, charge: Charge, matter: Matter): Line {
  return {
    label: chargeName(words, charge, matter),
    value: chargeValue(words, charge, matter),
    quiet: charge.amount === undefined,
    note: chargeInclVat(words, charge),
    meta: payerText(words, charge),
    because: charge.because,
  };
}
