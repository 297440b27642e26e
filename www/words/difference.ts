import type { AmountChange, Differences, PeriodRule, TotalDifference } from "../lib/api.js";
import { chargeTitle } from "./charge.ts";
import { factValue } from "./fact.ts";
import { milestoneName, periodText } from "./milestone.ts";
import { outcomeTitle } from "./outcome.ts";
import type { Words } from "./words.ts";

/** What differs between two estimates in words, each value by the name that it has in the estimate; with VAT first, or without. */
export function differenceTexts(words: Words, differences: Differences, vatFirst = false): string[] {
  const { applicability, range = {}, scenarios = [], timeline = [], lateInterest = {} } = differences;
  // A period whose start nobody knows has no day, and is there all the same.
  // It stands within a sentence here.
  const counted = (rule: PeriodRule | undefined) => periodText(words, rule ? { rule } : {}).replace(/\.$/, "");
  return [
    ...(applicability ? [changed(words, name(words, "applicability-answer"), applicability)] : []),
    ...totalTexts(words, "range", vatFirst ? withVatFirst(range) : range),
    ...scenarios.flatMap(({ id, total }) => totalTexts(words, "total", besides(range, total), outcomeTitle(words, id))),
    ...timeline.map(({ id, is, from, to, fromRule, toRule }) =>
      changed(words, milestoneName(words, id), {
        from: is === "new" ? undefined : (from ?? counted(fromRule)),
        to: is === "gone" ? undefined : (to ?? counted(toRule)),
      }),
    ),
    ...Object.entries(lateInterest).map(([key, change]) => changed(words, name(words, `lateInterest-${key}`), change)),
  ];
}

const name = (words: Words, key: string, values = {}) => words.t(`estimate.assumptions.path.${key}`, values);

/** "The most it can cost: DKK 7,200.00 instead of DKK 6,200.00". What is missing is nothing, or of an upper end without one open. */
function changed(
  words: Words,
  what: string,
  { from, to }: { from?: unknown; to?: unknown },
  missing: "none" | "open" = "none",
): string {
  const print = (value: unknown) =>
    value === undefined ? words.t(`estimate.assumptions.change.${missing}`) : factValue(words, "", value);
  return words.t("estimate.assumptions.change.text", { what, from: print(from), to: print(to) });
}

/** The ends with VAT before those without. */
function withVatFirst(range: TotalDifference): TotalDifference {
  const ends = Object.entries(range);
  const hasVat = ([name]: [string, unknown]) => name.endsWith("InclVat");
  return Object.fromEntries([...ends.filter(hasVat), ...ends.filter((end) => !hasVat(end))]);
}

/** Each end that differs, and the charges without a price that come or go. */
function totalTexts(words: Words, of: "range" | "total", difference: TotalDifference, title = ""): string[] {
  return Object.entries(difference).map(([key, change]: [string, AmountChange | string[]]) => {
    const named = (parts = "") => name(words, `${of}-${key}`, { title, parts });
    if (!Array.isArray(change)) return changed(words, named(), change, key.startsWith("max") ? "open" : "none");
    return named(words.list(change.map((code) => chargeTitle(words, code))));
  });
}

/** What is otherwise of an outcome besides the charges that are named for the range: each outcome would name them again. */
function besides(range: TotalDifference, { opened = [], closed = [], ...ends }: TotalDifference): TotalDifference {
  const [more, less] = [
    opened.filter((code) => !range.opened?.includes(code)),
    closed.filter((code) => !range.closed?.includes(code)),
  ];
  return { ...ends, ...(more.length > 0 && { opened: more }), ...(less.length > 0 && { closed: less }) };
}
