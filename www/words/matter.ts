import type { Facts, ItemFacts } from "../lib/api.js";
import { isVatFirst } from "./price.ts";
import type { Products } from "./product.ts";

/** What of the facts the words of outcomes and charges depend on. */
export interface Matter {
  /** There are several items: each charge says of which it is. */
  manyItems: boolean;
  /** Several products can be ordinary repairs, and end in different ways; or nobody knows how many there are. */
  severalRepairs: boolean;
  /** The products by their names. */
  products: Products;
  /**
   * Why the customer thinks that every repair that nobody has examined may not be worked on, where that is one reason: a cause
   * that the service does not include (terms 7.1), another maker's product (7.2), contamination (7.4).
   */
  notWorkedOn?: NotWorkedOn | undefined;
  /**
   * The repairs that could turn out to be covered, but are said to be another maker's: work on those is not included (terms 7.2).
   * The customer's word rules nothing out, so that only an examination that finds otherwise brings them under the warranty.
   */
  claimedOthers: number[];
  /** Every repair that could turn out to be covered is one of them. */
  onlyOthers: boolean;
  /** The customer has ticked such a cause for some of them. */
  cause: boolean;
  /** The work is done at the customer's premises, from where nothing comes back. */
  onSite: boolean;
  /** The items whose price depends on the product: repairs, where the rate card has rates for replacing (terms 6.1). */
  byProduct: number[];
  /** Prices with VAT come first. */
  vatFirst: boolean;
}

/** A reason not to work on a product, as the keys of words have it. */
export type NotWorkedOn = "Cause" | "ThirdParty" | "Contaminated";

/** The reasons that the customer names for a product. */
function reasonsOf({ causes = [], thirdParty, contaminated }: ItemFacts): NotWorkedOn[] {
  const named = { Cause: causes.length > 0, ThirdParty: thirdParty === true, Contaminated: contaminated === true };
  return (Object.keys(named) as NotWorkedOn[]).filter((reason) => named[reason]);
}

/** The reason that is the only one for each of the products. */
function onlyReason(repairs: readonly ItemFacts[]): NotWorkedOn | undefined {
  const all = repairs.map((item) => reasonsOf(item).join());
  const [first] = repairs.map(reasonsOf);
  return first?.length === 1 && all.every((reasons) => reasons === all[0]) ? first[0] : undefined;
}

/** Whether an examination can find, or has found, that the warranty covers a repair. */
const isCoverable = ({ service, examination, warranty }: ItemFacts) =>
  service === "repair" && (examination === undefined ? warranty !== "notCovered" : examination === "covered");

const isClaimedOther = (item: ItemFacts) =>
  isCoverable(item) && item.examination === undefined && item.thirdParty === true;

const isRepair = ({ service }: ItemFacts) => service === "repair";

export function matterOf({ items = [], rateCard = {}, onSite = false, customer }: Facts): Matter {
  const { products = {}, services = {} } = rateCard;
  const replaces = Object.keys(products).length > 0 || "replacement" in services;
  const repairs = items.filter(isRepair);
  // What an examination found to be covered, or not worked on, is in no repair estimate.
  const open = repairs.filter(({ examination = "notCovered" }) => examination === "notCovered");
  const unexamined = repairs.filter(({ examination }) => examination === undefined);
  const several = open.length > 1 || open.some(({ quantity = 1 }) => quantity > 1);
  return {
    manyItems: items.length > 1,
    severalRepairs: several || items.length === 0,
    onSite,
    products: items.map(({ product }) => ({ ...(product !== undefined && { product }) })),
    notWorkedOn: onlyReason(unexamined),
    claimedOthers: items.flatMap((item, index) => (isClaimedOther(item) ? [index] : [])),
    onlyOthers: repairs.some(isCoverable) && repairs.filter(isCoverable).every(isClaimedOther),
    cause: unexamined.some((item) => reasonsOf(item).includes("Cause")),
    byProduct: replaces ? items.flatMap((item, index) => (isRepair(item) ? [index] : [])) : [],
    vatFirst: isVatFirst({ customer }),
  };
}

/** The same for the same words. */
export const matterKey = (facts: Facts): string => JSON.stringify(matterOf(facts));
