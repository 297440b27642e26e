// What reads lists of serial numbers and shows what is to be said of them: a script of its own, as many have none to give.

import { tell } from "../../host/events.ts";
import type { Answers } from "../answers.ts";
import { defineIntake } from "../groups/intake.ts";
import { type AskHost, hostCheck, type SerialCheck } from "../lists/host-check.ts";
import { readSerials } from "../lists/serials.ts";
import { defineRemarks } from "./remarks.ts";
import { productOf } from "./told.ts";

defineRemarks();
defineIntake();

/** How the host is asked: see `hostCheck`. @param host the element, which tells the page of what is wrong with its check */
export const askBy = (check: SerialCheck | undefined, host: object): AskHost =>
  hostCheck(check, (message) => {
    // What is neither a pattern nor a function is told of as soon as it is set.
    if (typeof check === "function") {
      console.error(`upfront-terms: serialCheck: ${message}`);
      tell(host as HTMLElement, "service-estimate-mistake", { path: "serialCheck", message });
    }
  });

/** The answers with their lists read: none twice, those that are not as they were `before`. */
export function withLists(answers: Answers, before?: Answers, ask: AskHost = hostCheck(undefined)): Answers {
  // Mostly each stands where it stood: looked for from the beginning, hundreds of products would cost their square.
  const items = answers.items.map((item, at) => {
    const { id, serials, list } = item;
    const there = before?.items[at];
    const old = there?.id === id ? there : before?.items.find((one) => one.id === id);
    if (old === item) return item;
    const isRead = old?.serials === serials && list !== undefined;
    const read = isRead || serials.text.trim() === "" ? undefined : readSerials(serials, ask);
    const now = isRead ? list : read;
    // What was said of other numbers is not said of these.
    const isAsBefore = !old || (old.quantity === item.quantity && old.list?.count.meters === now?.count.meters);
    // A name that was typed stays; one that was taken out again stays out as long as the numbers are the same.
    const product = item.product === "" && old?.serials !== serials ? (productOf(now) ?? "") : item.product;
    return { ...item, product, list: now, counts: isAsBefore ? item.counts : "" };
  });
  return { ...answers, items };
}
