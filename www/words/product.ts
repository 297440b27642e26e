import type { ItemFacts } from "../lib/api.js";
import { itemName } from "./fact.ts";
import type { Words } from "./words.ts";

/** The products of a matter, in the order of its items, as far as they are called something. */
export type Products = readonly Pick<ItemFacts, "product">[];

/** "Heat meter", as the customer calls it; "product 2" where it has no name, or shares it. */
export function productName(words: Words, products: Products, place: number): string {
  const name = products[place]?.product;
  const isOwn = products.every(({ product }, other) => other === place || product !== name);
  return name && isOwn ? name : itemName(words, place);
}

/** "Heat meter and product 3". */
export function productNames(words: Words, products: Products, places: readonly number[]): string {
  return words.list(places.map((place) => productName(words, products, place)));
}

/** A text with the products that it is about; as it is where it is about the whole matter. */
export function ofProducts(words: Words, text: string, products: Products, places: readonly number[] = []): string {
  if (places.length === 0) return text;
  return words.t("estimate.ofProducts", { text, products: productNames(words, products, places) });
}
