import type { FactKind, Facts } from "../../lib/api.js";
import { whole } from "../../words/whole.ts";
import type { RulesApi } from "../rules.ts";
import { type FactPlace, factPlace, LISTS } from "./fact-places.ts";
import { type Field, fieldsOf, type Submitted, submittedBy, textsOf } from "./submitted.ts";

/** What a page's own fields say. */
export interface PageFacts {
  facts: Partial<Facts>;
  /** The field that each fact was read from, or could be, by the fact's path. */
  fields: ReadonlyMap<string, HTMLElement>;
  /** The paths of fields that name no fact, for the developer. */
  unknown: readonly string[];
}

type Value = string | number | boolean | string[];

/** What stands for true and false in a field. */
const WORDS: Record<string, boolean> = { true: true, yes: true, on: true, false: false, no: false };

/** A fact that a field names, and what it says of it. */
interface Told extends FactPlace {
  path: string;
  value: Value;
}

/**
 * Reads the facts from the fields of a form that name one, such as `data-fact="items[0].service"`, as the form would submit
 * them. An empty field is no fact, and neither is a box that is not ticked. What does not fit is passed on as it is: the rules
 * say what is wrong with it. An item without a service is left out, and those after it move up; closures too.
 */
export function readPageFacts(form: HTMLFormElement | null, rules: RulesApi): PageFacts {
  const named = form ? fieldsOf(form).filter((field) => field.dataset.fact) : [];
  const fields = new Map<string, HTMLElement>();
  const unknown = new Set<string>();
  const told = new Map<string, Told>();
  const submitted = form ? submittedBy(form, named) : new Map<Field, readonly Submitted[]>();
  for (const field of named) {
    const path = field.dataset.fact as string;
    const place = factPlace(rules, path);
    // The whole of a list has no field of its own; what stands around its fields can be named, for one to be led there.
    if (place === undefined && !Object.hasOwn(LISTS, path)) unknown.add(path);
    else if (!fields.has(path) && !field.matches(":disabled")) fields.set(path, field);
    const texts = (submitted.get(field) ?? []).flatMap(textsOf);
    const value = place && read(texts, place, told.get(path)?.value);
    if (place && value !== undefined) told.set(path, { ...place, path, value });
  }
  return { ...renumber([...told.values()], fields), unknown: [...unknown] };
}

function read(texts: readonly string[], { kind, steps }: FactPlace, before: Value | undefined): Value | undefined {
  if (kind === ("list" satisfies FactKind)) {
    const known = Array.isArray(before) ? before : [];
    return texts.length > 0 ? [...known, ...texts] : before;
  }
  const text = texts.find((one) => one !== "");
  if (text === undefined) return before;
  // Any words describe it.
  if (steps[0] === ("descriptionGiven" satisfies keyof Facts)) return true;
  if (kind === "flag" && Object.hasOwn(WORDS, text)) return WORDS[text];
  // What is not a number is handed on as it is: the rules say what is wrong with it.
  const count = kind === "count" ? whole(text) : Number.NaN;
  return Number.isNaN(count) ? text : count;
}

/** A place in a list: the list, the number of the row, and what follows. */
const ROW = /^(items|calendar\.closures)\[(\d+)\](.*)$/s;

/** The rows of the lists that are whole, numbered without gaps, as the rules want them. */
function renumber(told: readonly Told[], fields: ReadonlyMap<string, HTMLElement>) {
  const rows = wholeRows(told);
  const facts: Partial<Facts> = {};
  for (const { path, steps, value } of told) {
    const [, list = "", number = ""] = ROW.exec(path) ?? [];
    const place = rows[list]?.indexOf(whole(number));
    if (place === undefined) setAt(facts, steps, value);
    else if (place >= 0) setAt(facts, [...list.split("."), place, ...steps.slice(list.split(".").length + 1)], value);
  }
  const moved = [...fields].map(([path, field]) => {
    const [, list = "", number = "", rest = ""] = ROW.exec(path) ?? [];
    const place = rows[list]?.indexOf(whole(number));
    if (place === undefined) return [path, field] as const;
    return [place < 0 ? list : `${list}[${place}]${rest}`, field] as const;
  });
  // The first of several wins: a page without a decided item is led to its first item's field.
  return { facts, fields: new Map(moved.reverse()) };
}

/** The numbers of the rows that have what a row must have, by list, in their order. */
function wholeRows(told: readonly Told[]): Record<string, number[]> {
  const given = new Set(told.map(({ path }) => path));
  const isWhole = (list: string, number: number) =>
    LISTS[list]?.every((name) => given.has(`${list}[${number}].${name}`)) ?? false;
  return Object.fromEntries(
    Object.keys(LISTS).map((list) => {
      const numbers = told.flatMap(({ path }) => (path.startsWith(`${list}[`) ? whole(ROW.exec(path)?.[2]) : []));
      return [list, [...new Set(numbers)].filter((number) => isWhole(list, number)).sort((a, b) => a - b)];
    }),
  );
}

/** Sets `a.b[0].c` in an object, making what is missing on the way. What is set already goes before what would lie within it. */
function setAt(root: object, steps: FactPlace["steps"], value: Value): void {
  let at = root;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    if (!Object.hasOwn(at, step)) {
      const fresh = isLast ? value : typeof steps[index + 1] === "number" ? [] : {};
      // The name of a product is the page's to choose: defined, it is never one of the prototype's.
      Object.defineProperty(at, step, { value: fresh, writable: true, enumerable: true, configurable: true });
    }
    const next = Object.getOwnPropertyDescriptor(at, step)?.value;
    if (typeof next !== "object") return;
    at = next;
  }
}
