import { utcDay } from "../../words/dates.ts";
import type { Answers, ItemAnswers } from "./answers.ts";

/** Answers as they are kept or passed on, plain JSON: those that were given, and nothing else. */
export type Stored = Record<string, unknown>;

/** The answers that say who somebody is, or that could: everything that is written freely, and serial numbers. */
const PERSONAL = new Set(["contact", "description", "serials", "typed"]);

/** What is the form's own, or follows from the answers. */
const NOT_KEPT = new Set(["id", "list"]);

/** What neither a draft nor a saved file can hold. */
const NEVER_KEPT = new Set(["files"]);

/** What may have been typed in part only. */
const DAYS = new Set(["receivedOn", "estimateSentOn", "deliveredOn", "invoicedOn", "from", "to"]);

/** What answers are stored for. */
export interface StoredFor {
  /** With what tells or could tell whose answers they are. */
  personal: boolean;
  /** What has been left out for that is noted here. */
  omitted?: Set<string>;
  /** A link: what the service desk needs is for nobody else. */
  linked?: boolean;
}

/** What was answered. Without `personal`, nothing that tells or could tell whose answers they are. */
export function storedAnswers(answers: Answers, { personal, omitted, linked }: StoredFor): Stored {
  const isLeftOut = (name: string, value: unknown): boolean => {
    if (linked && name === "desk") return true;
    if (!NEVER_KEPT.has(name) && (personal || !PERSONAL.has(name))) return false;
    if (isGiven(keepPart(value))) omitted?.add(name);
    return true;
  };
  const keep = (fields: object): Stored => {
    const kept: Stored = {};
    for (const [name, value] of Object.entries(fields)) {
      if (NOT_KEPT.has(name) || isLeftOut(name, value)) continue;
      const part = Array.isArray(value) ? value.map(keepPart).filter(isGiven) : keepPart(value);
      if (isGiven(part) && (!DAYS.has(name) || utcDay(String(part)) !== undefined)) kept[name] = part;
    }
    return kept;
  };
  const keepPart = (value: unknown): unknown => (isObject(value) ? keep(value) : value);
  return keep(personal ? answers : { ...answers, items: answers.items.map(counted) });
}

/** The same answers, but for what follows from them; without what is personal where that is not kept. */
export function isSame(one: Answers, other: Answers, { personal } = { personal: true }): boolean {
  const [first, second] = [one, other].map((answers) => JSON.stringify(storedAnswers(answers, { personal })));
  return first === second;
}

/** How many serial numbers there are tells nothing about whose they are: without them that is the quantity. */
function counted(item: ItemAnswers): ItemAnswers {
  const count = item.list?.count.meters;
  const isCounted = count && (item.quantity === "" || item.counts === "serials");
  return isCounted ? { ...item, quantity: String(count), counts: "" } : item;
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : value !== "" && value !== false;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
