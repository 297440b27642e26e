import type { MoneyRange } from "../lib/api.js";
import { priceText } from "./price.ts";
import { whole } from "./whole.ts";
import type { Words } from "./words.ts";

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
const MONEY = /^\d+\.\d\d$/;

/** The key of a fact's words: "items[3].warranty" is "items-warranty", as a dot would lead into a nested catalogue. */
export function factKey(path: string): string {
  return path.replace(/\[\d+\]/g, "").replaceAll(".", "-");
}

/** "Warranty claim", and of which item where there are several. */
export function factLabel(words: Words, path: string): string {
  const label = words.t(labelKey(words, factKey(path)));
  const index = /^items\[(\d+)\]/.exec(path)?.[1];
  return index === undefined || index === "0" ? label : `${label} (${itemName(words, whole(index))})`;
}

/** What has no words of its own, such as a product of the rate card, goes by those of what it is part of. */
function labelKey(words: Words, key: string): string {
  const parent = key.slice(0, key.lastIndexOf("-"));
  return words.has(`estimate.fact.${key}`) || !key.includes("-") ? `estimate.fact.${key}` : labelKey(words, parent);
}

/** "product 2", by its place from 0. */
export function itemName(words: Words, index: number): string {
  return words.t("estimate.fact.item", { number: index + 1 });
}

/** "Warranty claim: not claimed". */
export function factText(words: Words, path: string, value: unknown): string {
  return words.t("estimate.why.fact", { fact: factLabel(words, path), value: factValue(words, path, value) });
}

/** A fact's value in words: choices by name, money, days and percentages as printed elsewhere, a name as it is. */
export function factValue(words: Words, path: string, value: unknown): string {
  if (Array.isArray(value)) return words.list(value.map((one) => factValue(words, path, one)));
  if (typeof value === "object" && value !== null) return structureText(words, path, value);
  const text = String(value);
  if (path.endsWith(".product")) return text;
  if (path.endsWith("Percent")) return words.percent(text);
  // What a customer claims is said in other words than what an examination has found, though the value is the same.
  const keys = [`estimate.value.${factKey(path)}.${text}`, `estimate.value.${text}`];
  const known = keys.find((key) => words.has(key));
  if (known) return words.t(known);
  if (ISO_DATE.test(text)) return words.date(text);
  if (MONEY.test(text)) return words.money(text);
  return text;
}

/** The same where it was given, be it as none of them. */
export function givenText(words: Words, path: string, value: unknown): string {
  return Array.isArray(value) && value.length === 0
    ? words.t("estimate.assumptions.change.none")
    : factValue(words, path, value);
}

/** A price, a closure, or the parts of anything else. */
function structureText(words: Words, path: string, value: object): string {
  if ("min" in value && "max" in value) {
    return priceText(words, value as MoneyRange);
  }
  if ("from" in value && "to" in value) {
    const days = words.t("estimate.range.between", {
      min: words.date(String(value.from)),
      max: words.date(String(value.to)),
    });
    return "name" in value ? `${days} (${value.name})` : days;
  }
  return words.list(Object.values(value).map((part) => factValue(words, path, part)));
}
