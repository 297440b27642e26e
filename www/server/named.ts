/** What names an entry in the lists of an estimate: outcomes, charges, dates and findings, missing facts, interpretations. */
const NAMES = ["id", "code", "fact", "interpretation", "choice"];

/**
 * The entries of a list by their names, "expectedCompletion", or "usualRates[0]" of a product: a date more at the beginning
 * does not make all others differ. `undefined` where an entry has no name, or two have the same: then their places count.
 */
export function byName(list: unknown[]): Map<string, unknown> | undefined {
  const named = new Map(list.map((entry) => [nameOf(entry), entry] as const));
  const isNamed = (all: Map<string | undefined, unknown>): all is Map<string, unknown> => !all.has(undefined);
  return isNamed(named) && named.size === list.length ? named : undefined;
}

function nameOf(entry: unknown): string | undefined {
  const fields = new Map(Object.entries(Object(entry)));
  const name = NAMES.map((field) => fields.get(field)).find((value) => typeof value === "string");
  const item = fields.get("item");
  return typeof name === "string" && typeof item === "number" ? `${name}[${item}]` : (name as string | undefined);
}
