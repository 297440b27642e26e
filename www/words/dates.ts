import type { IsoDate } from "../lib/api.js";

/**
 * The midnight in UTC that begins a day, for `Intl` to print; `undefined` where the text is not a day of the calendar.
 * Everything is done in UTC, so that no time zone moves the day.
 */
export function utcDay(iso: IsoDate): Date | undefined {
  const date = new Date(`${iso}T00:00Z`);
  // Some engines take 30 February for 2 March. What is not a date at all is null in JSON.
  return date.toJSON()?.slice(0, 10) === iso ? date : undefined;
}

/** The terms know no other time zone. Swedish prints days in ISO's way. Made once: it is asked for with every key. */
const DANISH = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" });

/** The day that it is in Denmark at an instant. */
export function danishDay(instant: Date): IsoDate {
  return DANISH.format(instant);
}

/** The two ways in which a day is printed. */
export function dateFormats(locale: string): Record<"short" | "long", Intl.DateTimeFormat> {
  const utc = { timeZone: "UTC", day: "numeric", year: "numeric" } as const;
  return {
    short: new Intl.DateTimeFormat(locale, { ...utc, month: "short" }),
    long: new Intl.DateTimeFormat(locale, { ...utc, weekday: "long", month: "long" }),
  };
}
