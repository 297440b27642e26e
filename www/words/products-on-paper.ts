import type { Charge, Facts, ItemFacts } from "../lib/api.js";
import { chargeLine, chargeTexts, chargeTitle } from "./charge.ts";
import { clauseNumbers } from "./clause.ts";
import { factText, factValue, givenText } from "./fact.ts";
import type { Line } from "./line.ts";
import { type Matter, matterOf } from "./matter.ts";
import { isLong } from "./product.ts";
import type { Words } from "./words.ts";

/**
 * Paper folds nothing up: the products of a long list stand in a table of their own, a row each, and every text names them by
 * their numbers there. Page after page of names would be read by nobody.
 */
export function onPaper(onScreen: Words, { items = [] }: Facts): Words {
  return { ...onScreen, brief: false, onPaper: true, numbered: isLong(items) };
}

/** The products of a long list by their numbers: what was answered of each, and its own price. */
export function productRows(words: Words, facts: Facts, charges: readonly Charge[]): { text: string; value: string }[] {
  if (!words.numbered) return [];
  const matter = matterOf(facts);
  return (facts.items ?? []).map((item, place) => {
    const prices = charges.flatMap((charge) => (charge.item === place ? priceOfProduct(words, charge, matter) : []));
    return {
      text: numberedName(place, item),
      value: [...answersOf(words, item), ...new Set(prices)].join("; "),
    };
  });
}

/** "12. Heat meter". */
export const numberedName = (place: number, { product }: Pick<ItemFacts, "product">) =>
  [`${place + 1}.`, product ?? ""].join(" ").trim();

function answersOf(words: Words, item: ItemFacts): string[] {
  const { service, product: _named, quantity, ...others } = item;
  return [
    ...(service ? [factValue(words, "items.service", service)] : []),
    ...(quantity === undefined ? [] : [`× ${quantity}`]),
    ...Object.entries(others).map(([name, value]) =>
      Array.isArray(value) && value.length === 0
        ? words.t("estimate.why.fact", {
            fact: words.t(`form.fact.items-${name}`),
            value: givenText(words, `items.${name}`, value),
          })
        : factText(words, `items.${name}`, value),
    ),
  ];
}

function priceOfProduct(words: Words, charge: Charge, matter: Matter): string[] {
  const { first, beside } = chargeTexts(words, charge, matter) ?? {};
  if (first === undefined) return [];
  const price = [first, beside].filter((text) => text !== undefined).join(", ");
  return [words.t("estimate.why.fact", { fact: chargeTitle(words, charge.code), value: price })];
}

/** What is charged, a line each; where the products have rows of their own, what is charged for each of them is one line. */
export function chargeLines(words: Words, charges: readonly Charge[], matter: Matter): Line[] {
  if (!words.numbered) return charges.map((charge) => chargeLine(words, charge, matter));
  const alike = new Map<string, Charge[]>();
  charges.forEach((charge, place) => {
    const { code, payer, modality, onlyIf, item, because } = charge;
    const key = item === undefined ? String(place) : [code, payer, modality, onlyIf, ...clauseNumbers(because)].join();
    alike.set(key, [...(alike.get(key) ?? []), charge]);
  });
  return [...alike.values()].map((group) => lineOf(words, group, matter));
}

function lineOf(words: Words, group: readonly Charge[], matter: Matter): Line {
  const [first] = group as [Charge];
  const line = chargeLine(words, first, matter);
  if (group.length === 1) return line;
  const items = group.map(({ item = 0 }) => item);
  const { item: _first, ...ofAll } = first;
  const { label } = chargeLine(words, { ...ofAll, items } as Charge, matter);
  return { ...line, label, note: undefined, value: line.value && words.t("estimate.eachProduct") };
}
