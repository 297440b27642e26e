// What the host's card says of a product and a way, in øre. No price: undefined.
import { isUntold } from "./matter.mjs";
import { hull, range } from "./ranges.mjs";

export const cardRate = (facts, name) => range(facts.rateCard?.[name]);

/**
 * A rate for replacing a product: its own by name, or else that of the products which are not listed. One without a name can be any
 * of them.
 */
function replacing({ services = {}, products = {} }, name) {
  if (name !== undefined && Object.hasOwn(products, name)) return range(products[name]);
  const other = range(services.replacement);
  if (name !== undefined || other === undefined) return other;
  return Object.values(products).map(range).reduce(hull, other);
}

/**
 * Terms 6.1a: repaired or replaced, as the provider chooses. A card that has no rate for replacing prices a repair as a
 * whole; on one that has, both prices must be known.
 */
function repairRate(card, { product }) {
  const repairing = range(card.services?.repair);
  const hasReplacing = card.services?.replacement !== undefined || Object.keys(card.products ?? {}).length > 0;
  if (!hasReplacing) return repairing;
  const replaced = replacing(card, product);
  return repairing && replaced && hull(repairing, replaced);
}

/** The usual rate of one product of an item. */
export function usualRate(facts, item) {
  const card = facts.rateCard ?? {};
  if (isUntold(item)) return undefined;
  return item.service === "repair" ? repairRate(card, item) : range(card.services?.[item.service]);
}
