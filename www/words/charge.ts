import type { Charge } from "../lib/api.js";
import type { Line } from "./line.ts";
import type { Matter } from "./matter.ts";
import { priceOf, priceText, shortPrice, type Texts } from "./price.ts";
import { allProducts, ofProducts } from "./product.ts";
import type { Words } from "./words.ts";

/** What is charged, for which products where it is not for all of them, and when it comes only then. */
export function chargeName(words: Words, charge: Charge, matter: Matter): string {
  const { code, onlyIf } = charge;
  const several = `estimate.charge.${code}OfSeveral`;
  const title = matter.severalRepairs && words.has(several) ? words.t(several) : chargeTitle(words, code);
  const name = onlyIf === "refunded" ? words.t("estimate.charge.refunded", { charge: title }) : title;
  return ofProducts(words, name, matter.products, placesOf(charge, matter));
}

/** The places of the products that it is charged for, where it is not for all of them. */
function placesOf({ item, items }: Charge, { manyItems }: Matter): readonly number[] | undefined {
  return manyItems && item !== undefined ? [item] : items;
}

/** "investigation fee", whatever it is charged for. */
export function chargeTitle(words: Words, code: string): string {
  return words.t(`estimate.charge.${code}`);
}

/** Who pays it, and whether certainly. What the terms do not leave to the provider names the fact that it hangs on. */
export function payerText(words: Words, charge: Charge): string {
  return words.t(`estimate.scenarios.who.${charge.payer}.${certainty(charge)}`);
}

/** The charges that the customer must pay where a fact holds that nobody knows yet (terms 6.3b, 3.1): no choice of the provider's. */
const BY_FACT = ["disposal", "outboundShipping"];

/** How certain a charge is, or what it hangs on. */
export function certainty({ code, payer, modality, onlyIf }: Charge): string {
  if (payer !== "customer" || modality !== "may") return modality;
  if (onlyIf === "sentIn" || onlyIf === "onSite") return onlyIf;
  return BY_FACT.includes(code) ? code : modality;
}

/** What the customer may have to pay for it; nothing where that is the provider's. */
export function chargeTexts(words: Words, charge: Charge, { byProduct, vatFirst }: Matter): Texts | undefined {
  const { code, item = -1, payer, amount, amountInclVat } = charge;
  if (payer === "provider") return undefined;
  if (amount !== undefined) {
    const price = priceOf(words, priceText(words, amount), amountInclVat && priceText(words, amountInclVat), vatFirst);
    return { first: shortPrice(words, price, vatFirst), beside: price.beside };
  }
  const hangs = code === "usualRates" && byProduct.includes(item);
  return { first: words.t(`estimate.scenarios.${hangs ? "byProduct" : "noPrice"}`) };
}

/** A charge: what, how much, who pays, and why. */
export function chargeLine(words: Words, charge: Charge, matter: Matter): Line {
  const { first, beside } = chargeTexts(words, charge, matter) ?? {};
  return {
    label: chargeName(words, charge, matter),
    value: first,
    quiet: charge.amount === undefined,
    note: beside,
    meta: payerText(words, charge),
    products: allProducts(words, matter.products, placesOf(charge, matter)),
    because: charge.because,
  };
}
