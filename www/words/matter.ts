import type { Facts, ItemFacts } from "../lib/api.js";
import { isVatFirst } from "./price.ts";

/** What of the facts the words of outcomes and charges depend on. */
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
  /** Prices with VAT come first. */
  vatFirst: boolean;
}

const isRepair = ({ service }: ItemFacts) => service === "repair";

export function matterOf({ items = [], rateCard = {}, onSite = false, customer }: Facts): Matter {
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
    vatFirst: isVatFirst({ customer }),
  };
}

/** The same for the same words. */
export const matterKey = (facts: Facts): string => JSON.stringify(matterOf(facts));
