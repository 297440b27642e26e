import { utcDay } from "./dates.ts";
import { factKey } from "./fact.ts";
import { shortRange } from "./price.ts";
import type { Words } from "./words.ts";

/** How a value of an estimate is printed; `undefined` where it is none of its kind: what somebody's file says can be anything. */
export type Print = (
  words: Words,
  value: unknown,
  parts: Readonly<Record<string, string | undefined>>,
) => string | undefined;

/** The message of a key, where there is one. */
export const known = (words: Words, key: string): string | undefined => (words.has(key) ? words.t(key) : undefined);

/** As long as amounts of the rules are at most. */
const MONEY = /^-?\d{1,20}\.\d\d$/;
const isMoney = (value: unknown): value is string => typeof value === "string" && MONEY.test(value);

/** A field of what can be anything: only of its own, and no getter is asked. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;

/** "DKK 370.00", or "DKK 95.00 to 500.00". */
export const amount: Print = (words, value) => {
  if (isMoney(value)) return words.money(value);
  const [min, max] = [fieldOf(value, "min"), fieldOf(value, "max")];
  return isMoney(min) && isMoney(max) ? shortRange(words, min, max) : undefined;
};

export const day: Print = (words, value) =>
  typeof value === "string" && utcDay(value) ? words.date(value) : undefined;

export const count: Print = (_, value) => (Number.isSafeInteger(value) ? String(value) : undefined);

/** What has a message of its own below a key. */
export const coded =
  (key: string): Print =>
  (words, value) =>
    typeof value === "string" ? known(words, `${key}.${value}`) : undefined;

/** Charges by their names. */
export const codes: Print = (words, value) => {
  const names = Array.isArray(value) ? value.map((one) => coded("estimate.charge")(words, one, {})) : [];
  return names.length > 0 && names.every((name) => name !== undefined) ? words.list(names) : undefined;
};

/** A charge: its amount, or that it has none. */
export const ofCharge: Print = (words, value) =>
  fieldOf(value, "amount") === undefined
    ? words.t("estimate.scenarios.noPrice")
    : amount(words, fieldOf(value, "amount"), {});

/** A date: its day, or that nobody knows it yet. */
export const ofDate: Print = (words, value) =>
  fieldOf(value, "date") === undefined ? words.t("estimate.deadlines.unknown") : day(words, fieldOf(value, "date"), {});

/** Late interest: what it comes to. */
export const ofInterest: Print = (words, value) => amount(words, fieldOf(value, "interest"), {});

/** Something that is merely there. */
export const there: Print = (words) => words.t("kept.file.figure.there");

/** How a period is counted: "3 months after the repair estimate is sent". */
export const ofRule: Print = (words, value) => {
  const [count, unit, after] = ["count", "unit", "after"].map((name) => fieldOf(value, name));
  const [text, event] = [`estimate.deadlines.${unit}`, `estimate.after.${factKey(String(after))}`];
  const isRule = Number.isSafeInteger(count) && ["days", "months", "workingDaysAfterWeek"].includes(String(unit));
  return isRule && words.has(event) ? words.t(text, { count: count as number, after: words.t(event) }) : undefined;
};

/** What an interpretation was taken as. */
export const choice: Print = (words, value, { id }) => coded(`estimate.interpretation.${id}`)(words, value, {});
