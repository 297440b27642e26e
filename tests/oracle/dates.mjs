// Days as whole numbers (days since 1970-01-01), months with the clip of CLAUSES.md A-02. Dates only, no zone.
import { OracleError } from "./errors.mjs";

const MS_PER_DAY = 86_400_000;
const FIRST = Date.parse("0001-01-01T00:00:00Z") / MS_PER_DAY;
const LAST = Date.parse("9999-12-31T00:00:00Z") / MS_PER_DAY;

/** "YYYY-MM-DD" to a day number. */
export function day(iso) {
  const number = Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
  if (!Number.isInteger(number)) throw new Error(`not a date: ${iso}`);
  return number;
}

/** A day number to "YYYY-MM-DD". @throws {OracleError} outside the years 0001 to 9999. */
export function iso(number) {
  if (number < FIRST || number > LAST) throw new OracleError("overflow", "a date outside the years 0001 to 9999");
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export function weekday(number) {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The calendar parts of a day number. */
export function parts(number) {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

export function isLeap(year) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year, month) {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day with the same number `months` later, or the last day of that month where it is missing. */
export function addMonths(number, months) {
  const from = parts(number);
  const monthIndex = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  if (year > 9999) return Number.POSITIVE_INFINITY; // later than every date there is
  return ymd(year, month, Math.min(from.dayOfMonth, daysInMonth(year, month)));
}

/** A day number from year, month (1 to 12) and day of the month. */
export function ymd(year, month, dayOfMonth) {
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

function pad(value, width) {
  return String(value).padStart(width, "0");
}
