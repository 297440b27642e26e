import type { MessageValues } from "../catalogue.ts";
import { utcDay } from "../dates.ts";
import { shortened } from "../shortened.ts";
import type { Words } from "../words.ts";

/** An exact decimal, as the rules write amounts and percentages. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A message of the host's own that could not be made, and no other language says it: not what was asked is wrong, but the message. */
export class FailedMessageError extends Error {
  override name = "FailedMessageError";
}

/**
 * Words for a host of its own pages: where the element says what it can, here what has no text, and what is no amount, percentage or day,
 * is an error and never stands on a page. `tell` hears once of each message that could not be made.
 */
export function strictWords(words: Words, tell: (message: string) => void): Words {
  const told = new Set<string>();
  const said = (key: string, text: string): string => {
    const { failed, lang } = words;
    if (!failed.has(key)) return text;
    const why = `the message "${key}" of "${lang}" could not be made: ${failed.get(key)}`;
    if (text === key) throw new FailedMessageError(why, { cause: failed.get(key) });
    if (!told.has(key)) tell(`${why}. It is said in other words`);
    told.add(key);
    return text;
  };
  return {
    ...words,
    t: (key, values) => {
      if (!words.has(key)) throw new RangeError(`there are no words for it ("${key}")`);
      const lacking: string[] = [];
      const text = said(key, words.t(key, watched(values, lacking)));
      if (lacking.length > 0 && NO_TEXT.test(text)) throw new RangeError(`${lacking.join(", ")} is missing in it`);
      return text;
    },
    money: (amount) => words.money(checked(amount, isDecimal, "no amount")),
    percent: (percent) => words.percent(checked(percent, isDecimal, "no percentage")),
    date: (day, style) => words.date(checked(day, isDay, "no day"), style),
  };
}

/** What JavaScript makes of a value that is not there. */
const NO_TEXT = /undefined|NaN/;

/** Values that note which of them a message asked for in vain: a finding made by hand may lack the number that its sentence has in it. */
const watched = (values: MessageValues = {}, lacking: string[]): MessageValues =>
  new Proxy(values, {
    get: (all, name: string) => {
      const value = all[name];
      if (value === undefined || Number.isNaN(value)) lacking.push(name);
      return value;
    },
  });

const isDecimal = (text: string) => DECIMAL.test(text);
const isDay = (text: string) => utcDay(text) !== undefined;

function checked(value: unknown, is: (text: string) => boolean, not: string): string {
  if (typeof value !== "string") throw new TypeError(`${shown(value)} is ${not}, which is a text`);
  if (!is(value)) throw new RangeError(`${shown(value)} is ${not}`);
  return value;
}

/** As much of a text as tells which it is. */
const LONGEST = 60;

/** A value for an error, without reading what is in it: a getter may throw. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shortened(value, LONGEST));
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  return typeof value === "object" && value !== null ? "{…}" : String(value);
}
