import {
  amount,
  coded,
  codes,
  count,
  day,
  known,
  ofCharge,
  ofDate,
  ofInterest,
  type Print,
  there,
} from "./figure-values.ts";
import { ofProducts, type Products } from "./product.ts";
import { whole } from "./whole.ts";
import type { Words } from "./words.ts";

/** A place in which an estimate of then and one of now differ, by its path. What was then can be anything at all. */
export interface FoundDifference {
  path: string;
  /** Missing where there was nothing. */
  before?: unknown;
  /** Missing where there is nothing. */
  now?: unknown;
}

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

/** The parts of a path. */
type Parts = Record<string, string | undefined>;

/** A kind of figure: where it stands, what it is called, how its values are printed, and what stands where there is none. */
interface Kind {
  path: RegExp;
  name(words: Words, parts: Parts, products: Products): string | undefined;
  print: Print;
  none?: string;
}

const END = "(?<end>min|max|pricedMax)(?<vat>InclVat)?";
const CHARGE = /^charges\.(?<code>\w+)(?:\[(?<item>\d+)\])?(?:#\d+)?/.source;
const DATE = /^timeline\.(?<id>\w+)(?:#\d+)?/.source;

/** In the order in which they are told: what it can cost, when, and then what that is made of. */
const KINDS: readonly Kind[] = [
  { path: /^applicability\.answer$/, name: named("applicability-answer"), print: coded("estimate.value") },
  {
    path: new RegExp(`^range\\.${END}$`),
    name: ofTotal("range"),
    print: amount,
    none: "estimate.assumptions.change.open",
  },
  { path: new RegExp(`${DATE}$`), name: ofMilestone, print: ofDate },
  { path: new RegExp(`${DATE}\\.date$`), name: ofMilestone, print: day, none: "estimate.deadlines.unknown" },
  { path: /^scenarios\.(?<id>\w+)$/, name: ofOutcome("outcome"), print: there },
  {
    path: new RegExp(`^scenarios\\.(?<id>\\w+)\\.total\\.${END}$`),
    name: ofTotal("total"),
    print: amount,
    none: "estimate.assumptions.change.open",
  },
  { path: new RegExp(`${CHARGE}$`), name: ofCharged("exclVat"), print: ofCharge },
  {
    path: new RegExp(`${CHARGE}\\.amount(?:\\.(?<end>min|max))?$`),
    name: ofCharged("exclVat"),
    print: amount,
    none: "estimate.scenarios.noPrice",
  },
  {
    path: new RegExp(`${CHARGE}\\.amountInclVat(?:\\.(?<end>min|max))?$`),
    name: ofCharged("inclVat"),
    print: amount,
    none: "estimate.scenarios.noPrice",
  },
  { path: new RegExp(`${CHARGE}\\.payer$`), name: ofCharged("payer"), print: coded("kept.file.figure.pays") },
  { path: new RegExp(`${CHARGE}\\.modality$`), name: ofCharged("certainty"), print: coded("kept.file.figure.is") },
  {
    path: /^range\.open$/,
    name: (words) => own(words, "unpriced"),
    print: codes,
    none: "kept.file.figure.nothingElse",
  },
  {
    path: /^scenarios\.(?<id>\w+)\.total\.open$/,
    name: ofOutcome("unpricedIn"),
    print: codes,
    none: "kept.file.figure.nothingElse",
  },
  { path: /^mostOwed$/, name: (words) => own(words, "mostOwed"), print: amount },
  { path: /^lateInterest$/, name: named("lateInterest-interest"), print: ofInterest },
  { path: /^lateInterest\.interest$/, name: named("lateInterest-interest"), print: amount },
  { path: /^lateInterest\.monthsCommenced$/, name: named("lateInterest-monthsCommenced"), print: count },
];

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

function figureOf(words: Words, kind: Kind, found: FoundDifference, products: Products): FigureDifference | undefined {
  const match = kind.path.exec(found.path);
  const what = match ? kind.name(words, { ...match.groups }, products) : undefined;
  if (what === undefined) return undefined;
  const printed = (value: unknown) =>
    value === undefined ? words.t(kind.none ?? "kept.file.nothing") : kind.print(words, value);
  const [before, now] = [printed(found.before), printed(found.now)];
  if (before === undefined || now === undefined) return undefined;
  return { what: what.charAt(0).toLocaleUpperCase(words.lang) + what.slice(1), before, now };
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

function own(words: Words, key: string, values = {}): string {
  return words.t(`kept.file.figure.${key}`, values);
}

/** By the names that figures have where an interpretation changes them. */
function named(key: string): Kind["name"] {
  return (words) => words.t(`estimate.assumptions.path.${key}`);
}

function ofTotal(of: "range" | "total"): Kind["name"] {
  return (words, { id, end, vat = "" }) => {
    const title = id === undefined ? "" : known(words, `estimate.scenario.${id}.title`);
    return title === undefined ? undefined : words.t(`estimate.assumptions.path.${of}-${end}${vat}`, { title });
  };
}

function ofOutcome(key: string): Kind["name"] {
  return (words, { id }) => {
    const title = known(words, `estimate.scenario.${id}.title`);
    return title && own(words, key, { title });
  };
}

function ofMilestone(words: Words, { id }: Parts): string | undefined {
  return known(words, `estimate.milestone.${id}`);
}

function ofCharged(key: string): Kind["name"] {
  return (words, { code, item, end }, products) => {
    const title = known(words, `estimate.charge.${code}`);
    if (title === undefined) return undefined;
    const charge = ofProducts(words, title, products, item === undefined ? [] : [whole(item)]);
    return own(words, key, { charge: end ? own(words, end, { charge }) : charge });
  };
}
