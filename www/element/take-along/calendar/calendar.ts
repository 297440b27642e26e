import ical, { ICalEventTransparency } from "ical-generator";
import type { Estimate, Milestone } from "../../../lib/api.js";
import { clauseNumbers } from "../../../words/clause.ts";
import { utcDay } from "../../../words/dates.ts";
import { milestoneName } from "../../../words/milestone.ts";
import type { Words } from "../../../words/words.ts";

/**
 * The dates of an estimate as an iCalendar file (RFC 5545): all-day events that block nobody's time, each with its
 * clause. Its identifiers are new each time: two matters can have the same dates.
 */
export function calendarFile(words: Words, { timeline }: Pick<Estimate, "timeline">): string {
  const calendar = ical({
    prodId: { company: "upfront-terms", product: "service-estimate", language: words.lang.toUpperCase() },
  });
  for (const milestone of timeline) addEvent(calendar, words, milestone);
  // The last line ends like every other (RFC 5545, 3.1); the library leaves its end out.
  return `${calendar}\r\n`;
}

function addEvent(calendar: ReturnType<typeof ical>, words: Words, { id, date, because }: Milestone): void {
  const start = date && utcDay(date);
  if (!start) return;
  const summary = milestoneName(words, id);
  const clauses = words.list(clauseNumbers(because));
  calendar.createEvent({
    start,
    summary,
    allDay: true,
    stamp: new Date(),
    transparency: ICalEventTransparency.TRANSPARENT,
    description: `${words.t("form.along.event", { clauses })} ${words.t("form.along.notBinding")}`,
  });
}
