import * as v from "valibot";
import { utcDay } from "../../../words/dates.ts";
import {
  type Answers,
  type ClosureAnswers,
  type ContactAnswers,
  CUSTOMERS,
  type ItemAnswers,
  newClosure,
  newItem,
  noAnswers,
  SERVICES,
  YES_NO,
} from "../answers.ts";
import { AFTER_DECLINE, CAUSES, CLAIMS, COUNTS } from "../later-choices.ts";
import type { TypedSerials } from "../lists/serials.ts";
import { forEach, ITEM_FLAGS, MATTER_FLAGS } from "../questions.ts";
import { DESK, ITEM_DESK } from "./desk.ts";

/** As long as it was typed: no field ends anything, and a draft or a file that is not read is lost. */
const text = v.string();
/** More parts than anybody adds by hand: whoever writes a link must not have the page draw any number of them. */
const MOST_PARTS = 1000;
const listOf = <T extends v.GenericSchema>(one: T, longest: number) => v.pipe(v.array(one), v.maxLength(longest));
const day = v.pipe(
  v.string(),
  v.check((value) => utcDay(value) !== undefined),
);
const yesNo = v.picklist(YES_NO);
const tick = v.literal(true);

/** A list of serial numbers. Drafts of an earlier version have only its text. */
const serials: v.GenericSchema<unknown, TypedSerials> = v.union([
  v.strictObject({ text: v.optional(text, ""), kept: v.optional(v.array(text), []) }),
  v.pipe(
    text,
    v.transform((typed) => ({ text: typed, kept: [] })),
  ),
]);

const ITEM = {
  service: v.picklist(SERVICES),
  product: text,
  serials,
  quantity: text,
  counts: v.picklist(COUNTS),
  warranty: v.picklist(CLAIMS),
  causes: listOf(v.picklist(CAUSES), CAUSES.length),
  ...forEach(ITEM_FLAGS, () => yesNo),
  replacementValue: text,
  wearPercent: text,
  desk: ITEM_DESK,
} satisfies Record<Exclude<keyof ItemAnswers, "id" | "list">, v.GenericSchema>;

const CONTACT = {
  name: text,
  organisation: text,
  email: text,
  phone: text,
  address: text,
} satisfies Record<keyof ContactAnswers, v.GenericSchema>;

const CLOSURE = { from: day, to: day, name: text } satisfies Record<
  Exclude<keyof ClosureAnswers, "id">,
  v.GenericSchema
>;

const ANSWERS = {
  items: listOf(v.partial(v.strictObject(ITEM)), MOST_PARTS),
  description: text,
  ...forEach(MATTER_FLAGS, () => yesNo),
  receivedOn: day,
  estimateSentOn: day,
  deliveredOn: day,
  invoicedOn: day,
  afterDecline: v.picklist(AFTER_DECLINE),
  customer: v.picklist(CUSTOMERS),
  contact: v.partial(v.strictObject(CONTACT)),
  withVat: tick,
  withSampleRates: tick,
  closures: listOf(v.partial(v.strictObject(CLOSURE)), MOST_PARTS),
  desk: DESK,
} satisfies Record<keyof Answers, v.GenericSchema>;

const SCHEMA = v.partial(v.strictObject(ANSWERS));

/**
 * Answers from what was kept or passed on; `undefined` where anything in it could not have come from this form:
 * a link can be written by anybody. Fields that are left out have not been answered.
 */
export function answersFrom(stored: unknown): Answers | undefined {
  const { success, output } = v.safeParse(SCHEMA, stored);
  if (!success) return undefined;
  const { items, closures, contact, ...rest } = output as Partial<Answers>;
  const none = noAnswers();
  return {
    ...none,
    ...rest,
    contact: { ...none.contact, ...contact },
    items: items?.length ? numbered(items, newItem) : none.items,
    closures: numbered(closures ?? [], newClosure),
  };
}

/** The paths of what {@link answersFrom} refuses, name by name and place by place; an empty one where that is the whole. */
export function pathsRefused(stored: unknown): (string | number)[][] {
  const { issues = [] } = v.safeParse(SCHEMA, stored);
  return issues.map(({ path = [] }) => path.map(({ key }) => key as string | number));
}

function numbered<T extends ItemAnswers | ClosureAnswers>(
  stored: readonly Partial<T>[],
  fresh: (others: T[]) => T,
): T[] {
  const all: T[] = [];
  // The same answers have the same ids, however often they are read.
  for (const one of stored) all.push({ ...fresh(all), ...one, id: all.length + 1 });
  return all;
}
