import { html, nothing, type TemplateResult } from "lit";
import type { Milestone, Turnaround } from "../../../lib/api.js";
import { dayName } from "../../../words/day-name.ts";
import { closedWeeksText, weekNote } from "../../../words/turnaround.ts";
import { whole } from "../../../words/whole.ts";
import type { Words } from "../../../words/words.ts";
import { isoDay } from "../calendar-days.ts";
import { type Cell, toWeeks, type Week } from "./weeks.ts";

/** 5 January 1970 was a Monday: the days that the weekdays' names are taken from. */
const NAMED_DAYS = [4, 5, 6, 7, 8, 9, 10].map(isoDay);

/** The weeks as a picture. The ordered list beside it says the same, so it is hidden from those who can't see it. */
export function renderCalendar(words: Words, turnaround: Turnaround, timeline: readonly Milestone[]): TemplateResult {
  const weeks = toWeeks(turnaround.days);
  const marks = new Map(timeline.flatMap((one) => (one.date ? [[one.date, one] as const] : [])));
  return html`<div class="calendar" aria-hidden="true">
    <div class="week week-names">
      <span></span>${NAMED_DAYS.map((day) => html`<span>${dayName(words.lang, day, { weekday: "short" })}</span>`)}
    </div>
    ${weeks.map((week, index) => renderWeek(words, week, weeks[index - 1], turnaround, marks))}
  </div>`;
}

function renderWeek(
  words: Words,
  week: Week,
  before: Week | undefined,
  turnaround: Turnaround,
  marks: ReadonlyMap<string, Milestone>,
): TemplateResult {
  const days = daysOf(week);
  const month = monthOf(words, days) === monthOf(words, daysOf(before)) ? "" : monthOf(words, days);
  if (week.closedWeeks) {
    return html`<div class="week"><span class="month">${month}</span>
      <span class="closed-weeks">${closedWeeksText(words, week.closedWeeks, days)}</span>
    </div>`;
  }
  const last = week.cells.some((cell) => cell?.date === turnaround.completedOn);
  const note = weekNote(words, days, last);
  return html`<div class="week">
    <span class="month">${month}</span>
    ${week.cells.map((cell) => (cell ? renderCell(cell, turnaround, marks) : html`<span class="day ${last ? "after" : "before"}"></span>`))}
    ${note === "" ? nothing : html`<span class="week-note">${note}</span>`}
  </div>`;
}

function renderCell(cell: Cell, turnaround: Turnaround, marks: ReadonlyMap<string, Milestone>): TemplateResult {
  const ready = cell.date === turnaround.completedOn ? "ready" : "";
  const marked = marks.has(cell.date) ? `is-${marks.get(cell.date)?.id}` : "";
  const named = cell.code ? "named" : "";
  return html`<span class="day ${cell.kind} ${named} ${ready} ${marked}"
    ><small>${whole(cell.date.slice(8))}</small>${cell.count ?? nothing}</span
  >`;
}

const daysOf = (week: Week | undefined): Cell[] => week?.cells.filter((cell) => cell !== undefined) ?? [];

/** The month that a week begins in, which is named where it changes. */
function monthOf(words: Words, [first]: readonly Cell[]): string {
  return first ? dayName(words.lang, first.date, { month: "short" }) : "";
}
