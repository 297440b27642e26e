import type { IsoDate } from "../lib/api.js";
import { utcDay } from "./dates.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The name of a weekday or month in a language; making a formatter is slow, so each is kept. */
export function dayName(lang: string, iso: IsoDate, part: Intl.DateTimeFormatOptions): string {
  const key = lang + JSON.stringify(part);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(lang, { ...part, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format.format(utcDay(iso));
}
