// Groups that were read from a list, as products of the form.

import { type Answers, type ItemAnswers, MOST_PRODUCTS, newItem } from "../answers.ts";
import { faultLine } from "../lists/described.ts";
import type { Group } from "../lists/table.ts";
import { serialKey, tokensOf } from "../lists/token.ts";

/** A longer description is not read from a draft. This leaves room to go on writing. */
const LONGEST_DESCRIPTION = 15_000;

/** What became of the groups. */
export interface TakenIn {
  answers: Answers;
  /** The products that the list is in now. */
  ids: number[];
  /** Whether they stand after others, or the serial numbers have joined those of a product. */
  where: "alone" | "added" | "joined";
  /** Whether what had been answered of a product still to come holds for them. */
  inherited: boolean;
  /** How many of the serial numbers stood in other products already: each counts there, and here. */
  already: number;
  /** What became of the faults that the list describes: they stand in the description, or were too much for it. */
  faults: "none" | "described" | "tooLong";
}

/**
 * The answers with the groups among them. Nothing that was filled in is lost: products without an answer make room, others stay,
 * and the groups stand after them. What was answered of a product without name, number and quantity was said of those to come: it
 * holds for the groups as far as the list says nothing else. A list of serial numbers and nothing else goes to the product that it
 * was dropped on, or to the only one that has none yet. `undefined` where there would be too many products.
 *
 * @param target the product that the list was dropped on or pasted into.
 */
export function takeIn(answers: Answers, groups: readonly Group[], target?: number): TakenIn | undefined {
  const described = withFaults(answers.description, groups);
  const joined = joinedTo(answers.items, groups, target);
  // Within one list a number counts once, and the remarks below its field say so.
  const others = answers.items.filter(({ id }) => id !== joined?.id);
  const standing = new Set(others.flatMap(({ serials }) => tokensOf(serials.text).map(keyOf)));
  const already = groups.flatMap(({ serials }) => serials).filter((serial) => standing.has(keyOf(serial))).length;
  const touched = answers.items.filter((item) => !isUntouched(item));
  const begun = touched.find(isYetToCome);
  const kept = touched.filter((item) => item !== begun);
  if (!joined && kept.length + groups.length > MOST_PRODUCTS) return undefined;
  const added = joined ? [] : groupItems(groups, answers.items, begun);
  const items = joined ? answers.items.map((item) => (item.id === joined.id ? joined : item)) : [...kept, ...added];
  const where = joined ? "joined" : kept.length > 0 ? "added" : "alone";
  const ids = joined ? [joined.id] : added.map(({ id }) => id);
  const inherited = !joined && begun !== undefined;
  return {
    answers: { ...answers, ...described.given, items },
    ids,
    where,
    inherited,
    already,
    faults: described.faults,
  };
}

const keyOf = ({ number }: { number: string }): string => serialKey(number);

/** Whether nothing has been answered about a product. */
function isUntouched(item: ItemAnswers): boolean {
  return JSON.stringify({ ...item, list: undefined }) === JSON.stringify({ ...newItem([]), id: item.id });
}

/** Whether it is not said yet which product it is, nor how many. */
const isYetToCome = ({ product, serials, quantity }: ItemAnswers): boolean =>
  [product, serials.text, quantity].every((typed) => typed.trim() === "");

/** The product that a list of serial numbers alone belongs to, with them; none where the list says more, or it could be several. */
function joinedTo(items: readonly ItemAnswers[], groups: readonly Group[], target?: number): ItemAnswers | undefined {
  const [only, another] = groups;
  const { serials, ...says } = only ?? { serials: [] };
  if (another || serials.length === 0 || Object.keys(says).length > 0) return undefined;
  const empty = items.filter((item) => item.serials.text.trim() === "");
  const item = items.find(({ id }) => id === target) ?? (empty.length === 1 ? empty[0] : undefined);
  if (item === undefined || (isUntouched(item) && items.length === 1)) return undefined;
  const before = item.serials.text.trimEnd();
  const text = [...(before === "" ? [] : [before]), ...serials.map(({ number }) => number)].join("\n");
  return { ...item, serials: { ...item.serials, text } };
}

/**
 * Products of their own: none has the id of one that stood in the form, so that what was said of that is not said of these. `others`
 * must not be empty, as `newItem` counts on from it; a form has one product at least.
 */
function groupItems(groups: readonly Group[], others: readonly ItemAnswers[], begun = newItem([])): ItemAnswers[] {
  return groups.map(({ serials, contaminated, quantity, pieces: _pieces, ...says }) => ({
    ...begun,
    ...says,
    // Beside serial numbers it is there only where it is another one: which of the two counts is asked at the product.
    ...(quantity !== undefined && { quantity: String(quantity) }),
    ...(contaminated !== undefined && { contaminated: contaminated ? "yes" : "no" }),
    id: newItem(others).id,
    serials: { text: serials.map(({ number }) => number).join("\n"), kept: [] },
  }));
}

/** The description, and after it each fault that the list names, with the serial numbers that have it. */
function withFaults(description: string, groups: readonly Group[]) {
  const faults = new Map<string, string[]>();
  const note = (fault: string, which: string) => {
    const before = faults.get(fault);
    if (before) before.push(which);
    else faults.set(fault, [which]);
  };
  for (const { serials, pieces = [], product } of groups) {
    for (const { number, faults: of = [] } of serials) for (const fault of of) note(fault, number);
    for (const { fault, quantity } of pieces)
      if (fault) note(fault, [`${quantity} ×`, product].filter(Boolean).join(" "));
  }
  if (faults.size === 0) return { faults: "none" as const, given: {} };
  const lines = [...faults].map(([fault, which]) => faultLine({ fault, which }));
  const text = [...(description.trim() === "" ? [] : [description.trimEnd()]), ...lines].join("\n");
  if (text.length > LONGEST_DESCRIPTION) return { faults: "tooLong" as const, given: {} };
  return { faults: "described" as const, given: { description: text } };
}
