import type { IsoDate } from "../../lib/api.js";

const DAY = 86_400_000;

/** Days since 1970-01-01. A text that is not a day gives NaN. */
export function dayNumber(iso: IsoDate): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The day so many days after 1970-01-01. */
export function isoDay(day: number): IsoDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(iso: IsoDate): number {
  return (((dayNumber(iso) + 3) % 7) + 7) % 7;
}
