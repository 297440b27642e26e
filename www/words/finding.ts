import type { Because, Facts, Finding } from "../lib/api.js";
import { type FeeSource, findingValues } from "./finding-values.ts";
import type { Line } from "./line.ts";
import { allProducts, ofProducts } from "./product.ts";
import type { Words } from "./words.ts";

/** The kinds of findings, in the order in which they are told. */
export const FINDING_KINDS = [
  "warning",
  "duty",
  "right",
  "exclusion",
  "disclosure",
] as const satisfies Finding["kind"][];

/** The facts that the words of a finding depend on. */
export type Asked = Pick<Facts, "items" | "onSite" | "customer">;

/** A finding, said once for all the items it concerns. */
export interface Grouped {
  key: string;
  id: string;
  values?: Finding["values"];
  /** Of a duty, by when. */
  due?: Finding["due"];
  /** Of a warning, the facts that set it off. */
  setOffBy?: Finding["setOffBy"];
  /** The places of the items, from 0; none where it concerns the whole matter. */
  items: number[];
  because: Because;
}

/** What no clause says: it is told as our word, and cites none, also where the rules name the clause that it stands beside. */
const OUR_WORD: Finding["id"] = "consumersMayHaveAnotherCourt";

/** An estimate without reasons has nothing to leave out. */
const withoutClauses = (because: Because): Because => because && { ...because, clauses: [] };

/** The findings of a kind in their order, those that differ in nothing but the item as one. */
export function groupFindings(findings: readonly Finding[], kind: Finding["kind"]): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const finding of findings) {
    if (finding.kind !== kind) continue;
    const { id, values, due, setOffBy } = finding;
    const because = id === OUR_WORD ? withoutClauses(finding.because) : finding.because;
    const key = id + JSON.stringify(values ?? {});
    const items = finding.item === undefined ? [...(finding.items ?? [])] : [finding.item];
    const known = groups.get(key);
    if (known === undefined) {
      const more = { ...(values && { values }), ...(due && { due }), ...(setOffBy && { setOffBy: [...setOffBy] }) };
      groups.set(key, { key, id, items, because, ...more });
    } else {
      known.items.push(...items);
      known.setOffBy?.push(...(setOffBy ?? []));
      // One finding, one rule: only the facts can differ between its items.
      known.because = because && { ...because, facts: { ...known.because.facts, ...because.facts } };
    }
  }
  return [...groups.values()];
}

/** "2 warnings": the heading over the findings of a kind. */
export function findingsTitle(words: Words, kind: Finding["kind"], count: number): string {
  return words.t(`estimate.findings.${kind}`, { count });
}

/**
 * The words of a finding: with its figures where it may come without, with the place where it hangs on that and nobody knows
 * it yet, and of which items it speaks where it does not speak of all.
 */
export function findingText(words: Words, finding: Grouped, charges: FeeSource, facts: Asked): string {
  const { id, values } = finding;
  const keys = [facts.onSite === undefined && `${id}IfSentIn`, values && `${id}Figures`].flatMap((name) =>
    name ? [`estimate.finding.${name}`] : [],
  );
  const key = keys.find((one) => words.has(one)) ?? `estimate.finding.${id}`;
  const text = words.t(key, findingValues(words, values, charges, facts));
  return ofProducts(words, text, facts.items ?? [], placesOf(finding, facts));
}

/** The places of the products that it speaks of, where it does not speak of all. */
function placesOf({ items }: Grouped, { items: all }: Asked): readonly number[] {
  return items.length === (all?.length ?? 1) ? [] : items;
}

/** Why a product may be refused, or not worked on. */
const NOT_WORKED_ON = ["thirdPartyProduct", "contaminatedProduct"];

/**
 * Our own word on a finding, where no clause says it: that the law may give a consumer more than a clause does, or that the
 * terms do not say what it costs if a standard service is refused, so that no outcome is.
 */
export function ourNote(
  words: Words,
  { id, items: places = [] }: Pick<Grouped, "id"> & Partial<Pick<Grouped, "items">>,
  { customer, items = [] }: Asked,
): string | undefined {
  const isStandard = (place: number) => items[place] !== undefined && items[place].service !== "repair";
  if (NOT_WORKED_ON.includes(id)) {
    return places.some(isStandard) ? words.t("estimate.ours.standardNotWorkedOn") : undefined;
  }
  // A consumer is told the same of the court by a finding of its own.
  if (id === "court" && customer === "consumer") return undefined;
  const key = `estimate.ours.${id}`;
  return customer !== "business" && words.has(key) ? words.t(key) : undefined;
}

/** A finding with our own word on it and its reason. */
export function findingLine(words: Words, finding: Grouped, charges: FeeSource, facts: Asked): Line {
  return {
    label: findingText(words, finding, charges, facts),
    meta: ourNote(words, finding, facts),
    products: allProducts(words, facts.items ?? [], placesOf(finding, facts)),
    because: finding.because,
  };
}
