import type { FindingValues } from "../lib/api.js";
import {
  amount,
  choice,
  coded,
  codes,
  count,
  day,
  fieldOf,
  known,
  ofCharge,
  ofDate,
  ofInterest,
  ofRule,
  type Print,
  there,
} from "./figure-values.ts";
import { findingText } from "./finding.ts";
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

/** The parts of a path. */
type Parts = Record<string, string | undefined>;

/** What a place is called; `undefined` where it has no name. */
type Name = (words: Words, parts: Parts, products: Products, found: FoundDifference) => string | undefined;

/** A kind of figure: where it stands, what it is called, how its values are printed, and what stands where there is none. */
export interface Kind {
  path: RegExp;
  name: Name;
  print: Print;
  none?: string;
}

const END = "(?<end>min|max|pricedMax)(?<vat>InclVat)?";
const CHARGE = /^charges\.(?<code>\w+)(?:\[(?<item>\d+)\])?(?:#\d+)?/.source;
const FINDING = /^findings\.(?<id>\w+)(?:\[(?<item>\d+)\])?(?:#\d+)?/.source;
const READING = /^assumptions\.(?<id>\w+)/.source;
const DATE = /^timeline\.(?<id>\w+)(?:#\d+)?/.source;

/** In the order in which they are told: what it can cost, when, and then what that is made of. */
export const KINDS: readonly Kind[] = [
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
  { path: new RegExp(`${DATE}\\.rule$`), name: ofPeriod, print: ofRule },
  { path: new RegExp(`${DATE}\\.rule\\.count$`), name: ofPeriod, print: count },
  { path: new RegExp(`${FINDING}$`), name: ofFinding, print: there },
  { path: new RegExp(`${FINDING}\\.modality$`), name: ofFinding, print: coded("kept.file.figure.is") },
  { path: new RegExp(`${READING}$`), name: ofReading, print: there },
  { path: new RegExp(`${READING}\\.choice$`), name: ofReading, print: choice },
];

/** What a place is in that is no figure itself. */
export const WITHIN: readonly Pick<Kind, "path" | "name">[] = [
  { path: new RegExp(`${FINDING}\\b`), name: ofFinding },
  { path: new RegExp(`${READING}\\b`), name: ofReading },
  { path: new RegExp(`${DATE}\\b`), name: ofMilestone },
  { path: new RegExp(`${CHARGE}\\b`), name: ofCharged() },
  { path: /^scenarios\.(?<id>\w+)\b/, name: ofOutcome("outcome") },
];

function own(words: Words, key: string, values = {}): string {
  return words.t(`kept.file.figure.${key}`, values);
}

/** By the names that figures have where an interpretation changes them. */
function named(key: string): Name {
  return (words) => words.t(`estimate.assumptions.path.${key}`);
}

function ofTotal(of: "range" | "total"): Name {
  return (words, { id, end, vat = "" }) => {
    const title = id === undefined ? "" : known(words, `estimate.scenario.${id}.title`);
    return title === undefined ? undefined : words.t(`estimate.assumptions.path.${of}-${end}${vat}`, { title });
  };
}

function ofOutcome(key: string): Name {
  return (words, { id }) => {
    const title = known(words, `estimate.scenario.${id}.title`);
    return title && own(words, key, { title });
  };
}

function ofMilestone(words: Words, { id }: Parts): string | undefined {
  return known(words, `estimate.milestone.${id}`);
}

function ofCharged(key?: string): Name {
  return (words, { code, item, end }, products) => {
    const title = known(words, `estimate.charge.${code}`);
    if (title === undefined) return undefined;
    const charge = ofProducts(words, title, products, placesOf(item));
    return key ? own(words, key, { charge: end ? own(words, end, { charge }) : charge }) : charge;
  };
}

const placesOf = (item: string | undefined) => (item === undefined ? [] : [whole(item)]);

function ofPeriod(words: Words, parts: Parts): string | undefined {
  const date = ofMilestone(words, parts);
  return date && own(words, "period", { date });
}

function ofReading(words: Words, { id }: Parts): string | undefined {
  return known(words, `estimate.interpretation.${id}.title`);
}

/** A finding by its own words. What was then may be made up: only what the rules say now is put into them. */
function ofFinding(
  words: Words,
  { id, item }: Parts,
  products: Products,
  { now }: FoundDifference,
): string | undefined {
  const key = `estimate.finding.${id}`;
  if (id === undefined || !words.has(key)) return undefined;
  const values = fieldOf(now, "values") as FindingValues | undefined;
  const grouped = { key, id, items: placesOf(item), because: { clauses: [] }, ...(values && { values }) };
  const text = values
    ? findingText(words, grouped, { charges: [] }, { items: [...products] as never })
    : withoutValues(words, key);
  return text && own(words, "finding", { text: text.replace(/\.$/, "") });
}

/** A message that asks for no value. */
function withoutValues(words: Words, key: string): string | undefined {
  const asked: PropertyKey[] = [];
  // Whatever is asked for is there, so that the message can be made.
  const text = words.t(key, new Proxy({}, { get: (_, name) => asked.push(name) }));
  return asked.length === 0 ? text : undefined;
}
