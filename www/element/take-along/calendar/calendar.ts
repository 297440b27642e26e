import ical, { ICalAlarmType, ICalEventTransparency } from "ical-generator";
import type { Estimate, Facts, MilestoneId } from "../../../lib/api.js";
import { utcDay } from "../../../words/dates.ts";
import { eventOf } from "../../../words/event.ts";
import type { Words } from "../../../words/words.ts";

/** What a calendar is made of. */
export interface CalendarOf {
  /** The identifier of the document that is handed over. */
  id: string;
  estimate: Pick<Estimate, "timeline" | "editions">;
  facts: Pick<Facts, "items">;
}

/** How many days before a deadline the calendar reminds of it, at nine in the morning. Other days need no reminder. */
const REMINDED: Partial<Record<MilestoneId, number>> = {
  repairEstimateValidUntil: 7,
  serviceWarrantyUntil: 14,
  paymentDue: 3,
};
const HOUR = 3_600;
const MORNING = 9 * HOUR;

/**
 * The dates of an estimate as an iCalendar file (RFC 5545): all-day events that block nobody's time, each with its
 * clause. An event has the same identifier whenever the dates of a request are saved, and a higher sequence number each
 * minute: saved again it takes the place of the one before.
 */
export function calendarFile(words: Words, of: CalendarOf, now = new Date()): string {
  const calendar = ical({
    prodId: { company: "upfront-terms", product: "service-estimate", language: words.lang.toUpperCase() },
  });
  for (const milestone of of.estimate.timeline) {
    const start = milestone.date && utcDay(milestone.date);
    if (!start) continue;
    const { summary, description } = eventOf(words, milestone, of);
    const days = REMINDED[milestone.id];
    const triggerBefore = days && days * 24 * HOUR - MORNING;
    calendar.createEvent({
      id: `${of.id}-${milestone.id}`,
      sequence: Math.floor(now.getTime() / 60_000),
      stamp: now,
      start,
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary,
      description,
      alarms: triggerBefore ? [{ type: ICalAlarmType.display, triggerBefore, description: summary }] : [],
    });
  }
  // The last line ends like every other (RFC 5545, 3.1); the library leaves its end out.
  return `${calendar}\r\n`;
}
