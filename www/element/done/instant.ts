import { localeOf, type Words } from "../../words/words.ts";

/** The instant that an ISO text tells, as the customer's own clock and calendar have it. */
export function instantOf({ lang }: Pick<Words, "lang">, at: string): { day: string; time: string } {
  const print = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(lang), style).format(new Date(at));
  return { day: print({ dateStyle: "medium" }), time: print({ timeStyle: "short" }) };
}
