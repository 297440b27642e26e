// A list taken out of the form, and put back into it: what has been changed by hand since stays.

import { type Answers, type ItemAnswers, newItem } from "../answers.ts";
import { describedSince } from "../lists/described.ts";
import { mergedText } from "../lists/merged-text.ts";

/**
 * The answers `now` with what stands in `to` where `from` stood: before and after a list, or the other way round. What is not as in
 * `from` any more has been changed by hand, and stays so.
 *
 * @param ofList the products that the list brought: they go with it, whatever has been changed in them.
 */
export function swapped(now: Answers, from: Answers, to: Answers, ofList: readonly number[]): Answers {
  const before = byId(from.items);
  const current = byId(now.items);
  const taken = byId(to.items);
  const items = to.items.flatMap((item) => {
    const was = before.get(item.id);
    const is = current.get(item.id);
    // What both have and is not there any more has been removed by hand.
    return was ? (is ? [merged(is, was, item)] : []) : [item];
  });
  for (const item of now.items) {
    const was = before.get(item.id);
    const goes = taken.has(item.id) || ofList.includes(item.id);
    const isByHand = !goes && !(was && isSame(item, was));
    if (isByHand) items.push(item);
  }
  return {
    ...now,
    items: items.length > 0 ? items : [newItem(now.items)],
    description: mergedText(now.description, describedSince(from.description, now.description), to.description),
  };
}

const byId = (items: readonly ItemAnswers[]) => new Map(items.map((item) => [item.id, item]));

/** The same answers; what was read from the serial numbers follows from them. */
const isSame = (one: ItemAnswers, other: ItemAnswers): boolean =>
  JSON.stringify({ ...one, list: undefined }) === JSON.stringify({ ...other, list: undefined });

/** A product that stays: answer by answer, and of its serial numbers line by line. */
function merged(now: ItemAnswers, from: ItemAnswers, to: ItemAnswers): ItemAnswers {
  const isAsItWas = (name: keyof ItemAnswers) => JSON.stringify(now[name]) === JSON.stringify(from[name]);
  const names = Object.keys(now) as (keyof ItemAnswers)[];
  const byHand = names.filter((name) => name !== "list" && name !== "serials" && !isAsItWas(name));
  const text = mergedText(now.serials.text, from.serials.text, to.serials.text);
  return {
    ...to,
    ...Object.fromEntries(byHand.map((name) => [name, now[name]])),
    serials: isAsItWas("serials") ? to.serials : { ...now.serials, text },
  };
}
