// An outcome and its charges in words, for the panel and for everything that is printed.

import type { Charge, Estimate, Facts, ItemFacts, Scenario } from "../../../lib/api.js";
import { ends, isPriced, shortRange, totalRange } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { itemName } from "../why/facts.ts";

/** What of the facts the words depend on. */
export interface Matter {
  /** There are several items: each charge says of which it is. */
  manyItems: boolean;
  /** Several products can be ordinary repairs, and end in different ways; or nobody knows how many there are. */
  severalRepairs: boolean;
  /** The customer has ticked a cause that the service does not include (terms 7.1), and nobody has examined it. */
  cause: boolean;
  /** The work is done at the customer's premises, from where nothing comes back. */
  onSite: boolean;
  /** The items whose price depends on the product: repairs, where the rate card has rates for replacing (terms 6.1). */
  byProduct: number[];
}

const isRepair = ({ service }: ItemFacts) => service === "repair";

export function matterOf({ items = [], rateCard = {}, onSite = false }: Facts): Matter {
  const { products = {}, services = {} } = rateCard;
  const replaces = Object.keys(products).length > 0 || "replacement" in services;
  const repairs = items.filter(isRepair);
  // What an examination found to be covered, or not worked on, is in no repair estimate.
  const open = repairs.filter(({ examination = "notCovered" }) => examination === "notCovered");
  const several = open.length > 1 || open.some(({ quantity = 1 }) => quantity > 1);
  return {
    manyItems: items.length > 1,
    severalRepairs: several || items.length === 0,
    onSite,
    cause: repairs.some(({ examination, causes = [] }) => examination === undefined && causes.length > 0),
    byProduct: replaces ? items.flatMap((item, index) => (isRepair(item) ? [index] : [])) : [],
  };
}

/** The same for the same words. */
export const matterKey = (facts: Facts): string => JSON.stringify(matterOf(facts));

/** The charges of an outcome. */
export function chargesOf({ charges }: Pick<Estimate, "charges">, scenario: Scenario): Charge[] {
  return scenario.charges.flatMap((place) => charges[place] ?? []);
}

/** When it is ready, where the terms state that for the outcome. */
export function readyIn({ turnaround }: Pick<Estimate, "turnaround">, { id }: Scenario): Estimate["turnaround"] {
  return turnaround?.statedFor.includes(id) ? turnaround : undefined;
}

/** Under which condition it comes to this. */
export function when(words: Words, { id }: Scenario, { cause, onSite }: Matter): string {
  const key = `estimate.scenario.${id}.when`;
  const more = [cause && `${key}Cause`, onSite && `${key}OnSite`].find((one) => one && words.has(one));
  return words.t(more || key);
}

/** What a scenario comes to. */
export function totalText(words: Words, { total }: Scenario): string {
  const { min, pricedMax, open } = total;
  if (!isPriced(total)) return words.t("estimate.scenarios.noPrice");
  return totalRange(words, min, pricedMax, open.length > 0);
}

/** What is charged, for which item where there are several, and when it comes only then. */
export function chargeName(words: Words, { code, item, onlyIf }: Charge, matter: Matter): string {
  const several = `estimate.charge.${code}OfSeveral`;
  const charge = words.t(matter.severalRepairs && words.has(several) ? several : `estimate.charge.${code}`);
  const name = onlyIf === "refunded" ? words.t("estimate.charge.refunded", { charge }) : charge;
  return matter.manyItems && item !== undefined ? `${name} (${itemName(words, item)})` : name;
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
  if (amount !== undefined) return price(words, amount);
  const byProduct = code === "usualRates" && matter.byProduct.includes(item);
  return words.t(`estimate.scenarios.${byProduct ? "byProduct" : "noPrice"}`);
}

/** The same with VAT, where that was asked for. */
export function chargeInclVat(words: Words, { payer, amountInclVat }: Charge): string | undefined {
  if (payer === "provider" || amountInclVat === undefined) return undefined;
  return words.t("estimate.range.inclVat", { range: price(words, amountInclVat) });
}

const BACK = ["returnShipping", "returnOrDisposal"];
const ON_SITE = ["driveTime", "mileage"];

/** Why the lines do not add up to the total, where they do not. */
export function notes(words: Words, { total }: Scenario, charges: readonly Charge[]): string[] {
  const charged = charges.filter(({ payer }) => payer !== "provider");
  const count = (codes: readonly string[]) => charged.filter(({ code }) => codes.includes(code)).length;
  const is = {
    oneReturn: count(BACK) > 1,
    onePlace: count(["outboundShipping"]) > 0 && count(ON_SITE) > 0,
    vatOnSum: total.vatOnSum === true,
  };
  return Object.entries(is).flatMap(([name, so]) => (so ? [words.t(`estimate.scenarios.${name}`)] : []));
}

function price(words: Words, amount: NonNullable<Charge["amount"]>): string {
  const { min, max } = ends(amount);
  return shortRange(words, min, max);
}
