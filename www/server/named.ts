import { field, place } from "./path.ts";

/** What names an entry in the lists of an estimate: outcomes, charges, dates and findings, missing facts, interpretations. */
const NAMES = ["id", "code", "fact", "interpretation", "choice"];

/**
 * The entries of a list by their names as these continue a path: ".expectedCompletion", ".usualRates[0]" of a product,
 * ".returnShipping#2" for the second of that name. So a date more at the beginning does not make all others differ.
 * `undefined` where an entry has no name: then the places count.
 */
export function byName(list: unknown[]): Map<string, unknown> | undefined {
  const named = new Map<string, unknown>();
  const met = new Map<string, number>();
  for (const entry of list) {
    const name = nameOf(entry);
    if (name === undefined) return undefined;
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    named.set(count === 1 ? name : `${name}#${count}`, entry);
  }
  return named;
}

function nameOf(entry: unknown): string | undefined {
  const fields = new Map(Object.entries(Object(entry)));
  const name = NAMES.map((field) => fields.get(field)).find((value) => typeof value === "string");
  if (typeof name !== "string") return undefined;
  const item = fields.get("item");
  return typeof item === "number" ? `${field(name)}${place(item)}` : field(name);
}
