import type { Facts, ItemFacts, RateCard, RepairEstimateFacts } from "../../lib/api.js";
import { whole } from "../../words/whole.ts";

/** What a page's own fields say. */
export interface PageFacts {
  facts: Partial<Facts>;
  /** The field that each fact was read from, or could be, by the fact's path. */
  fields: ReadonlyMap<string, HTMLElement>;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Value = string | number | boolean | string[];

/** The last name of a fact's path. */
type FactField = keyof Facts | keyof ItemFacts | keyof RepairEstimateFacts | keyof RateCard;
/** What stands for true and false in a field, as no day, amount or code is such a word. */
const WORDS: Record<string, boolean> = { true: true, yes: true, on: true, false: false, no: false };

/**
 * Reads the facts from the fields of a form that name one, such as `data-fact="items[0].service"`. An empty field is
 * no fact, and neither is a box that is not ticked. What does not fit is passed on as it is: the rules say what is
 * wrong with it. An item without a service is left out, and those after it move up.
 */
export function readPageFacts(form: HTMLFormElement | null): PageFacts {
  const named = ([...(form?.elements ?? [])] as Field[]).filter((field) => field.dataset.fact && !field.disabled);
  const values = new Map<string, Value>();
  const fields = new Map<string, HTMLElement>();
  for (const field of named) {
    const path = field.dataset.fact ?? "";
    if (!fields.has(path)) fields.set(path, field);
    const value = readField(field, path, values.get(path));
    if (value !== undefined) values.set(path, value);
  }
  return renumber(values, fields);
}

function readField(field: Field, path: string, before: Value | undefined): Value | undefined {
  const name = path.slice(path.lastIndexOf(".") + 1) as FactField;
  const texts = chosen(field);
  if (name === "causes") {
    const known = Array.isArray(before) ? before : [];
    return texts.length > 0 ? [...known, ...texts] : before;
  }
  const [text] = texts;
  if (text === undefined || text === "") return undefined;
  if (name === "descriptionGiven") return true;
  // A product's name can be any word.
  if (name !== "product" && Object.hasOwn(WORDS, text)) return WORDS[text];
  // What is not a number is handed on as it is: the rules say what is wrong with it.
  const count = name === "quantity" ? whole(text) : Number.NaN;
  return Number.isNaN(count) ? text : count;
}

/** What is chosen or typed. The page's own values can differ from the rules': `data-fact-value` says the latter. */
function chosen(field: Field): string[] {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map((one) => factValue(one));
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    return field.checked ? [factValue(field)] : [];
  }
  return [field.value.trim()];
}

const factValue = (one: HTMLElement & { value: string }) => one.dataset.factValue ?? one.value;

const ITEM = /^items\[(\d+)\]/;

/** The items that have a service, numbered without gaps, as the rules want them. */
function renumber(values: ReadonlyMap<string, Value>, fields: ReadonlyMap<string, HTMLElement>): PageFacts {
  const numbers = [...values.keys()].map((path) => /^items\[(\d+)\]\.service$/.exec(path)?.[1]);
  const decided = numbers.filter((number) => number !== undefined).sort((a, b) => whole(a) - whole(b));
  const renamed = (path: string) => {
    const number = ITEM.exec(path)?.[1];
    if (number === undefined) return path;
    const place = decided.indexOf(number);
    return place < 0 ? undefined : path.replace(ITEM, `items[${place}]`);
  };
  const facts: Partial<Facts> = {};
  for (const [path, value] of values) {
    const to = renamed(path);
    if (to !== undefined) setAt(facts, to, value);
  }
  const moved = [...fields].map(([path, field]) => [renamed(path) ?? "items", field] as const);
  // The first of several wins: a page without a decided item is led to its first item's field.
  return { facts, fields: new Map(moved.reverse()) };
}

/** Sets `a.b[0].c` in an object, making what is missing on the way. */
function setAt(root: object, path: string, value: Value): void {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() as string;
  let at = root as Record<string, unknown>;
  for (const [index, step] of steps.entries()) {
    at[step] ??= /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    at = at[step] as Record<string, unknown>;
  }
  at[last] = value;
}
