import type { IsoDate } from "../../lib/api.js";
import { whole } from "../whole.ts";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The midnight in UTC that begins a day, for `Intl` to print; `undefined` where the text is no day of the calendar.
 * Everything is done in UTC, so that no time zone moves the day.
 */
export function utcDay(iso: IsoDate): Date | undefined {
  const parts = ISO_DATE.exec(iso);
  if (parts === null) return undefined;
  const [year, month, day] = [whole(parts[1]), whole(parts[2]), whole(parts[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date : undefined;
}

/** The day that it is in Denmark at an instant (the terms know no other time zone). Swedish prints days in ISO's way. */
export function danishDay(instant: Date): IsoDate {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" }).format(instant);
}

/** The two ways in which a day is printed. */
export function dateFormats(locale: string): Record<"short" | "long", Intl.DateTimeFormat> {
  const utc = { timeZone: "UTC", day: "numeric", year: "numeric" } as const;
  return {
    short: new Intl.DateTimeFormat(locale, { ...utc, month: "short" }),
    long: new Intl.DateTimeFormat(locale, { ...utc, weekday: "long", month: "long" }),
  };
}
