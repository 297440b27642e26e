import { utcDay } from "../../words/dates.ts";
import {
  AFTER_DECLINE,
  type Answers,
  CAUSES,
  CLAIMS,
  type ClosureAnswers,
  CUSTOMERS,
  type ItemAnswers,
  newClosure,
  newItem,
  noAnswers,
  SERVICES,
  YES_NO,
} from "./answers.ts";
import { forEach, ITEM_FLAGS, MATTER_FLAGS } from "./questions.ts";

/** Answers as they are kept or passed on, plain JSON: those that were given, and nothing else. */
export type Stored = Record<string, unknown>;

/** Whether a stored value is one that the form could have held. */
type Fits = (value: unknown) => boolean;

const text =
  (longest: number): Fits =>
  (value) =>
    typeof value === "string" && value.length <= longest;
const oneOf =
  (values: readonly string[]): Fits =>
  (value) =>
    values.includes(value as string);
const listOf =
  (fits: Fits, longest: number): Fits =>
  (value) =>
    Array.isArray(value) && value.length <= longest && value.every(fits);
const day: Fits = (value) => typeof value === "string" && utcDay(value) !== undefined;
const tick: Fits = (value) => value === true;
const structure =
  (fields: Record<string, Fits>): Fits =>
  (value) =>
    isObject(value) &&
    Object.entries(value).every(([name, part]) => Object.hasOwn(fields, name) && fields[name]?.(part));

const yesNo = oneOf(YES_NO);

const ITEM = {
  service: oneOf(SERVICES),
  product: text(200),
  serials: text(5000),
  quantity: text(20),
  warranty: oneOf(CLAIMS),
  causes: listOf(oneOf(CAUSES), CAUSES.length),
  ...forEach(ITEM_FLAGS, () => yesNo),
  replacementValue: text(30),
  wearPercent: text(30),
} satisfies Record<Exclude<keyof ItemAnswers, "id">, Fits>;

const ANSWERS = {
  items: listOf(structure(ITEM), 200),
  description: text(20_000),
  ...forEach(MATTER_FLAGS, () => yesNo),
  receivedOn: day,
  afterDecline: oneOf(AFTER_DECLINE),
  customer: oneOf(CUSTOMERS),
  contact: structure({
    name: text(500),
    organisation: text(500),
    email: text(500),
    phone: text(100),
    address: text(2000),
  }),
  withVat: tick,
  withSampleRates: tick,
  closures: listOf(structure({ from: day, to: day, name: text(200) }), 200),
} satisfies Record<keyof Answers, Fits>;

/** The answers that say who somebody is, or that could: everything that is written freely, and serial numbers. */
const PERSONAL = new Set(["contact", "description", "serials"]);

/** What may have been typed in part only. */
const DAYS = new Set(["receivedOn", "from", "to"]);

/** What was answered. Without `personal`, nothing that tells or could tell whose answers they are. */
export function storedAnswers(answers: Answers, { personal }: { personal: boolean }): Stored {
  const keep = (fields: object): Stored =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => name !== "id" && (personal || !PERSONAL.has(name)))
        .map(
          ([name, value]) =>
            [name, Array.isArray(value) ? value.map(keepPart).filter(isGiven) : keepPart(value)] as const,
        )
        .filter(([name, value]) => isGiven(value) && (!DAYS.has(name) || day(value))),
    );
  const keepPart = (value: unknown): unknown => (isObject(value) ? keep(value) : value);
  return keep(answers);
}

/**
 * Answers from what was kept or passed on; `undefined` where anything in it could not have come from this form:
 * a link can be written by anybody. Fields that are left out have not been answered.
 */
export function answersFrom(stored: unknown): Answers | undefined {
  if (!structure(ANSWERS)(stored)) return undefined;
  const { items, closures, contact, ...rest } = stored as Partial<Answers>;
  const none = noAnswers();
  return {
    ...none,
    ...rest,
    contact: { ...none.contact, ...contact },
    items: items?.length ? numbered(items, newItem) : none.items,
    closures: numbered(closures ?? [], newClosure),
  };
}

function numbered<T extends ItemAnswers | ClosureAnswers>(
  stored: readonly Partial<T>[],
  fresh: (others: T[]) => T,
): T[] {
  const all: T[] = [];
  for (const one of stored) all.push({ ...fresh(all), ...one });
  return all;
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : value !== "" && value !== false;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
