import type { Milestone, MilestoneId } from "../lib/api.js";
import { type ClosedBy, closedDayName } from "./closed-day.ts";
import { factKey } from "./fact.ts";
import type { Line } from "./line.ts";
import { allProducts, ofProducts, type Products } from "./product.ts";
import type { Words } from "./words.ts";

/** "Expected to be ready". */
export function milestoneName(words: Words, id: MilestoneId): string {
  return words.t(`estimate.milestone.${id}`);
}

/** How a day is counted: "3 months after the repair estimate is sent". */
export function periodText(words: Words, { rule }: Pick<Milestone, "rule">): string {
  if (rule === undefined) return words.t("estimate.deadlines.unknown");
  const after = words.t(`estimate.after.${factKey(rule.after)}`);
  return words.t(`estimate.deadlines.${rule.unit}`, { count: rule.count, after });
}

/** Its day, or where nobody knows that yet how it is counted. */
export function milestoneText(words: Words, milestone: Milestone, style?: "short" | "long"): string {
  return milestone.date ? words.date(milestone.date, style) : periodText(words, milestone);
}

const closedDayText = (words: Words, day: ClosedBy) =>
  words.t("estimate.deadlines.closedDay", { name: closedDayName(words, day) });

/** A date that follows, with the products that it is about and what closes the workshop on that day. */
export function milestoneLine(words: Words, milestone: Milestone, products: Products = []): Line {
  const { id, items, date, closedDay, because } = milestone;
  return {
    label: ofProducts(words, milestoneName(words, id), products, items),
    value: milestoneText(words, milestone, "long"),
    quiet: date === undefined,
    // Every week ends on a Sunday, as its date says.
    meta: closedDay && id !== "weekEnds" ? closedDayText(words, closedDay) : undefined,
    products: allProducts(words, products, items),
    because,
  };
}
