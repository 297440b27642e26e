// Cells of text as the numbers that columns hold, and back: see columns.d.ts. What is no day or no amount becomes a number
// that no rule answers, and never another day or amount.

import { CUSTOMERS } from "./sweep-functions.js";

/** No day: the value of a day that is not given, or not computed. */
export const NO_DAY = -(2 ** 31);
/** What was given is no day. */
export const NOT_A_DAY = NO_DAY + 1;
/** No amount, where amounts are integers; where they are floats it is NaN. */
export const NO_AMOUNT = -(2n ** 63n);
/** What was given is no amount. */
export const NOT_AN_AMOUNT = NO_AMOUNT + 1n;
/** No code. */
export const NO_CODE = 255;
/** What was given is no code. */
export const NOT_A_CODE = 254;

const MILLISECONDS = 86_400_000;

/** A cell without the spaces around it. `undefined` where it is no text, and "" where nothing is given. */
function cell(value) {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value.trim() : undefined;
}

/** The year, month and day in a text, by the order in which it has them. `undefined` where it has another form. */
const READERS = {
  ymd: (text) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.slice(1),
  dmy: (text) => numbersOf(text)?.reverse(),
  mdy: (text) => {
    const [month, day, year] = numbersOf(text) ?? [];
    return year && [year, month, day];
  },
};

/** Three numbers, the year last, between which the same sign stands twice. */
function numbersOf(text) {
  const [, first, , second, year] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  return year && [first, second, year];
}

export function day(value, { order = "ymd" } = {}) {
  if (!Object.hasOwn(READERS, order)) throw new RangeError(`order is one of ${Object.keys(READERS).join(", ")}`);
  const text = cell(value);
  if (text === "") return NO_DAY;
  const [year, month, dayOfMonth] = (text && READERS[order](text)) || [];
  if (year === undefined || year === "0000") return NOT_A_DAY;
  const date = new Date(`${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
  // Some engines make 2 March of 30 February.
  return date.getUTCDate() === Number(dayOfMonth) ? date.getTime() / MILLISECONDS : NOT_A_DAY;
}

/** As many digits of kroner as a request can hold. */
const MOST_DIGITS = 15;

export function kroner(value, separators = {}) {
  const { group, decimal = group === "." ? "," : "." } = separators;
  checkSeparators(decimal, group);
  const text = cell(value);
  if (text === "") return NO_AMOUNT;
  if (text === undefined) return NOT_AN_AMOUNT;
  const [whole, fraction, ...more] = text.split(decimal);
  const digits = more.length ? undefined : digitsOf(whole, group);
  const ore = oreOf(fraction, (separators.decimal ?? group) !== undefined);
  return digits === undefined || ore === undefined ? NOT_AN_AMOUNT : BigInt(digits + ore);
}

function checkSeparators(decimal, group) {
  const isSeparator = (sign) => typeof sign === "string" && /^[^\d+-]$/u.test(sign);
  if (!isSeparator(decimal) || (group !== undefined && !isSeparator(group)) || decimal === group) {
    throw new RangeError("decimal and group are two different signs, and no digits");
  }
}

/** The digits before the decimal sign: none before a first zero, as in requests, and every group whole, since 1.00.000 is a slip. */
function digitsOf(whole, group) {
  const [first, ...others] = group === undefined ? [whole] : whole.split(group);
  const isWhole = /^(?:0|[1-9]\d*)$/.test(first) && others.every((part) => /^\d{3}$/.test(part));
  const isGrouped = others.length === 0 || /^[1-9]\d{0,2}$/.test(first);
  const digits = [first, ...others].join("");
  return isWhole && isGrouped && digits.length <= MOST_DIGITS ? digits : undefined;
}

/** The two digits of øre. Where the decimal sign is named, zeros may follow them, as databases write them. */
function oreOf(fraction, isNamed) {
  if (fraction === undefined) return "00";
  const isOre = isNamed ? /^\d{1,2}$|^\d\d0+$/.test(fraction) : /^\d{1,2}$/.test(fraction);
  return isOre ? fraction.slice(0, 2).padEnd(2, "0") : undefined;
}

export function customer(value) {
  const text = cell(value);
  if (text === "") return NO_CODE;
  const code = CUSTOMERS.indexOf(text);
  return code < 0 ? NOT_A_CODE : code;
}

export function dayText(number) {
  const date = new Date(number * MILLISECONDS);
  // Years past 9999 and before 1 have another form, and no rule answers them.
  return number > NOT_A_DAY && date.getUTCFullYear() > 0 && date.getUTCFullYear() <= 9999
    ? date.toISOString().slice(0, 10)
    : "";
}

export function kronerText(ore) {
  // Only whole øre within what a float holds are exact; integers are exact always.
  if (typeof ore === "bigint" ? ore <= NOT_AN_AMOUNT : !Number.isSafeInteger(ore)) return "";
  const digits = String(ore < 0 ? -ore : ore).padStart(3, "0");
  return `${ore < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
