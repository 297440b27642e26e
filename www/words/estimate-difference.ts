import { type FoundDifference, KINDS, type Kind, WITHIN } from "./estimate-difference-kinds.ts";
import type { Products } from "./product.ts";
import type { Words } from "./words.ts";

export type { FoundDifference } from "./estimate-difference-kinds.ts";

/** A figure that differs: which one it is, and both values in words. */
export interface FigureDifference {
  what: string;
  before: string;
  now: string;
}

/** What differs, as far as it has words; and the places that have none. */
export interface ToldDifferences {
  figures: FigureDifference[];
  untold: FoundDifference[];
}

/** What an estimate is about, as far as its figures go by it. */
export interface EstimateOf {
  products: Products;
  /** Whether the figures with VAT are the ones that count. */
  vatFirst: boolean;
}

/**
 * Puts into words what differs between an estimate of then and one of now: each figure by its name in the estimate, of which
 * product, in kroner, days and names.
 */
export function toldDifferences(words: Words, found: readonly FoundDifference[], of: EstimateOf): ToldDifferences {
  const places = withoutPrices(found);
  const left = new Set(places.keys());
  const told = KINDS.flatMap((kind) =>
    [...left].flatMap((one) => {
      const figure = figureOf(words, kind, one, of.products);
      if (figure) left.delete(one);
      return figure ? [{ path: one.path, figure }] : [];
    }),
  );
  const figures = new Map(told.map(({ path, figure }) => [path, figure]));
  const counting = told
    .filter(({ path }) => !isTwin(path, figures, of.vatFirst) && !isOfWhole(path, figures))
    .map(({ figure }) => figure);
  return { figures: eachOnce(counting), untold: [...left].flatMap((one) => places.get(one) ?? []) };
}

/** One place in words: a figure, or what it is in; nothing of what has no words. */
export function toldPlace(
  words: Words,
  found: FoundDifference,
  { products }: Pick<EstimateOf, "products">,
): Partial<FigureDifference> {
  for (const kind of KINDS) {
    const figure = figureOf(words, kind, found, products);
    if (figure) return figure;
  }
  for (const kind of WITHIN) {
    const what = nameOf(words, kind, found, products);
    if (what) return { what };
  }
  return {};
}

const OPEN = /^(.*\.open)\[\d+\]$/;

/**
 * The differences to tell, each with those that it is made of: what has no price is a list, in which one that comes moves all
 * others, so it is told as a whole, as what only one of the two has.
 */
function withoutPrices(found: readonly FoundDifference[]): Map<FoundDifference, FoundDifference[]> {
  const lists = new Map<string, FoundDifference[]>();
  const places = new Map<FoundDifference, FoundDifference[]>();
  for (const one of found) {
    const list = OPEN.exec(one.path)?.[1];
    if (list === undefined) places.set(one, [one]);
    else lists.set(list, [...(lists.get(list) ?? []), one]);
  }
  for (const [path, parts] of lists) places.set(onlyInOne(path, parts), parts);
  return places;
}

function onlyInOne(path: string, parts: readonly FoundDifference[]): FoundDifference {
  const [before, now] = [parts.map((one) => one.before), parts.map((one) => one.now)];
  const besides = (some: unknown[], others: unknown[]) => {
    const left = some.filter((one) => one !== undefined && !others.includes(one));
    return left.length > 0 ? left : undefined;
  };
  return { path, before: besides(before, now), now: besides(now, before) };
}

/** The name of a place, as a line begins with it. */
function nameOf(words: Words, kind: Pick<Kind, "path" | "name">, found: FoundDifference, products: Products) {
  const match = kind.path.exec(found.path);
  const what = match ? kind.name(words, { ...match.groups }, products, found) : undefined;
  return what && what.charAt(0).toLocaleUpperCase(words.lang) + what.slice(1);
}

function figureOf(words: Words, kind: Kind, found: FoundDifference, products: Products): FigureDifference | undefined {
  const what = nameOf(words, kind, found, products);
  if (what === undefined) return undefined;
  const parts = kind.path.exec(found.path)?.groups ?? {};
  const printed = (value: unknown) =>
    value === undefined ? words.t(kind.none ?? "kept.file.nothing") : kind.print(words, value, parts);
  const [before, now] = [printed(found.before), printed(found.now)];
  return before === undefined || now === undefined ? undefined : { what, before, now };
}

/** Figures by their paths. */
type Told = ReadonlyMap<string, FigureDifference>;

/** Whether what is told of an outcome is told of the whole: what has no price, and the same amounts. */
function isOfWhole(path: string, told: Told): boolean {
  const figure = /^scenarios\.\w+\.total\.(\w+)$/.exec(path)?.[1];
  const [own, whole] = [told.get(path), told.get(`range.${figure}`)];
  return own !== undefined && whole !== undefined && (figure === "open" || isSame(own, whole));
}

const isSame = (one: FigureDifference, other: FigureDifference) => one.before === other.before && one.now === other.now;

/** The same figure with VAT or without, whichever counts less; and of the priced part, where that is all there is. */
function isTwin(path: string, others: Told, vatFirst: boolean): boolean {
  const [, before = "", end, inclVat = "", after = ""] =
    /^(.*\.)(min|max|pricedMax|amount)(InclVat)?(\.min|\.max)?$/.exec(path) ?? [];
  if (end === undefined) return false;
  if (end === "pricedMax" && others.has(`${before}max${inclVat}`)) return true;
  const counts = (inclVat !== "") === vatFirst;
  return !counts && others.has(`${before}${end}${vatFirst ? "InclVat" : ""}${after}`);
}

/** Both ends of a price have one name, and two charges can have the same: what reads the same is told once. */
function eachOnce(figures: readonly FigureDifference[]): FigureDifference[] {
  return [...new Map(figures.map((one) => [JSON.stringify(one), one])).values()];
}
