// What is said of a value that the page has set, in the words of the rules: "expected a text, found the number 1".

import { shortened as shortenedTo } from "../../../words/shortened.ts";

/** As much of a text as is shown: an address or a file as base64 would fill the console. */
const SHOWN = 40;

/** What came in place of what is expected. */
export function foundText(value: unknown): string {
  if (typeof value === "string") return `the text ${JSON.stringify(shortened(value))}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "object" && value !== null) return ofObject(value);
  return typeof value === "function" ? "a function" : String(value);
}

/** Another mistake than a wrong kind is easy to put right once it is named: a promise that nobody has waited for, a day as a `Date`. */
function ofObject(value: object): string {
  if (Array.isArray(value)) return "a list";
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind === "Object") return "an object";
  return kind === "Promise" ? "a promise, which has to be waited for" : `a ${kind}`;
}

/** What was thrown: anything can be, and not all of it can be made a text. */
export function thrownText(error: unknown): string {
  try {
    return String(error);
  } catch {
    return foundText(error);
  }
}

/** A name or a text of the page's, as long as one reads it. */
export const shortened = (text: string): string => shortenedTo(text, SHOWN);

export const expected = (what: string, value: unknown): string => `expected ${what}, found ${foundText(value)}`;

/** Whether it is an object as one writes it down: no list, no function, nothing that stands for something else. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && Object.prototype.toString.call(value) === "[object Object]";
