import type { Calendar, ConsentId, FactKind, Facts } from "../../lib/api.js";
import { whole } from "../../words/whole.ts";
import type { RulesApi } from "../rules.ts";

/** Where a fact that a field names has its place. */
export interface FactPlace {
  kind: FactKind;
  /** The names and numbers on the way to it: `["items", 0, "service"]`. */
  steps: readonly (string | number)[];
}

/** The lists of the facts, and what each of their rows must have. */
export const LISTS: Record<string, readonly string[]> = { items: ["service"], "calendar.closures": ["from", "to"] };

type Closure = NonNullable<Calendar["closures"]>[number];
const OF_CLOSURE: Record<keyof Closure, FactKind> = { from: "date", to: "date", name: "text" };
const OF_EDITIONS: Record<keyof NonNullable<Facts["editions"]>, FactKind> = { terms: "text", privacy: "text" };
const OF_CONSENTS: Record<ConsentId, FactKind> = {
  serviceRequest: "choice",
  marketingEmail: "choice",
  tracking: "choice",
  profiling: "choice",
  events: "choice",
  survey: "choice",
  account: "choice",
};

const PRODUCT = "rateCard.products.";
const tables = new WeakMap<RulesApi, ReadonlyMap<string, FactKind>>();

/** Every path that a field can name, an item's as "items[].service": the rules' own facts, and those within what is told as fields. */
function tableOf(rules: RulesApi): ReadonlyMap<string, FactKind> {
  const known = tables.get(rules);
  if (known) return known;
  const within = (start: string, names: Record<string, FactKind>) =>
    Object.entries(names).map(([name, kind]) => [`${start}.${name}`, kind] as const);
  const table = new Map<string, FactKind>([
    ...rules.facts().flatMap(({ path, kind, choices }): [string, FactKind][] => {
      if (kind === "fields" || (kind === "list" && choices === undefined)) return [];
      if (kind !== "price") return [[path, kind]];
      return ["", ".min", ".max"].map((end) => [`${path}${end}`, kind]);
    }),
    ...within("calendar.closures[]", OF_CLOSURE),
    ...within("editions", OF_EDITIONS),
    ...within("consents", OF_CONSENTS),
    ...rules.interpretations().map(({ name }) => [`interpretations.${name}`, "choice"] as const),
  ]);
  tables.set(rules, table);
  return table;
}

/** The place of the fact that a path names; `undefined` where it names none. */
export function factPlace(rules: RulesApi, path: string): FactPlace | undefined {
  const table = tableOf(rules);
  const kind = table.get(path.replace(/\[\d+\]/, "[]"));
  // A list has a number in each path, and none of the facts has a path without.
  if (kind !== undefined && !path.includes("[]")) {
    const steps = path.split(/[.[\]]+/).map((step) => (/^\d+$/.test(step) ? whole(step) : step));
    return { kind, steps };
  }
  // The name of a product can be any text.
  const [, name, end] = /^rateCard\.products\.(.+?)(?:\.(min|max))?$/s.exec(path) ?? [];
  if (!path.startsWith(PRODUCT) || name === undefined) return undefined;
  return { kind: "price", steps: ["rateCard", "products", name, ...(end ? [end] : [])] };
}
