// What reads lists of serial numbers and shows what is to be said of them: a script of its own, as many have none to give.

import type { Answers } from "../answers.ts";
import { readSerials } from "../lists/serials.ts";
import { defineRemarks } from "./remarks.ts";

defineRemarks();

/** The answers with their lists read: none twice, those that are not as they were `before`. */
export function withLists(answers: Answers, before?: Answers): Answers {
  const items = answers.items.map((item) => {
    const { id, serials, list } = item;
    const old = before?.items.find((one) => one.id === id);
    if (old?.serials === serials && old.list === list && list !== undefined) return item;
    return { ...item, list: serials.text.trim() === "" ? undefined : readSerials(serials) };
  });
  return { ...answers, items };
}
