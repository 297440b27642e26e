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

/** A brief text names so many, and of more the first: a matter can have hundreds, and nobody would find the text among them. */
const MOST = 6;
const FIRST = 3;

/** Whether there are more products than a text names. */
export const isLong = ({ length }: readonly unknown[]): boolean => length > MOST;

/** Whether a text names only some of the products. */
const isCut = (words: Words, places: readonly number[]) => words.brief && isLong(places);

/** "1–3 and 7": the numbers of products, those that follow each other as one. */
function numbersOf(words: Words, places: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && place - last[1] <= 1) last[1] = place;
    else runs.push([place, place]);
  }
  const text = (from: number, to: number) => (from === to ? `${to + 1}` : `${from + 1}–${to + 1}`);
  return words.list(runs.map(([from, to]) => text(from, to)));
}

/** "Heat meter and product 3"; of many the first and how many others there are, or their numbers. */
export function productNames(words: Words, products: Products, places: readonly number[]): string {
  if (words.numbered && places.length > FIRST) {
    return words.t("estimate.numbers", { numbers: numbersOf(words, places) });
  }
  if (!isCut(words, places)) return words.list(places.map((place) => productName(words, products, place)));
  const first = places.slice(0, FIRST).map((place) => productName(words, products, place));
  return words.list([...first, words.t("estimate.others", { count: places.length - FIRST })]);
}

/** The names of all products that a text is about, where it names only some of them. */
export function allProducts(words: Words, products: Products, places: readonly number[] = []): string[] | undefined {
  return isCut(words, places) ? places.map((place) => productName(words, products, place)) : undefined;
}

/** A text of one sentence. */
const SENTENCE = /^([^.]+)\.$/;

/**
 * A text with the products that it is about; as it is where it is about the whole matter. They stand inside a sentence, and
 * after several, as they are what all of them are about.
 */
export function ofProducts(words: Words, text: string, products: Products, places: readonly number[] = []): string {
  if (places.length === 0) return text;
  const [, open] = SENTENCE.exec(text) ?? [];
  const named = words.t("estimate.ofProducts", { text: open ?? text, products: productNames(words, products, places) });
  return open ? `${named}.` : named;
}

/** The same where there is little room: of several products, if not of many, their numbers alone, "products 2, 3 and 5". */
export function ofNumbers(words: Words, text: string, products: Products, places: readonly number[] = []): string {
  if (!words.brief || places.length < 2 || isLong(places)) return ofProducts(words, text, products, places);
  const numbers = words.t("estimate.numbers", { numbers: numbersOf(words, places) });
  return words.t("estimate.ofProducts", { text, products: numbers });
}
