import { html, nothing, type TemplateResult } from "lit";
import type { Milestone, Turnaround } from "../../../lib/api.js";
import { whole } from "../../../words/whole.ts";
import type { Words } from "../../../words/words.ts";
import { dayName, isoDay } from "../calendar-days.ts";
import { type ClosedBy, closedDayName } from "./closed-days.ts";
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
    const [name = ""] = namesOf(words, days);
    const values = { count: week.closedWeeks, name };
    return html`<div class="week"><span class="month">${month}</span>
      <span class="closed-weeks">${words.t("estimate.timeline.closedWeeks", values)}</span>
    </div>`;
  }
  const last = week.cells.some((cell) => cell?.date === turnaround.completedOn);
  return html`<div class="week">
    <span class="month">${month}</span>
    ${week.cells.map((cell) => (cell ? renderCell(cell, turnaround, marks) : html`<span class="day ${last ? "after" : "before"}"></span>`))}
    ${weekNotes(words, days, last)}
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

/** What happens in the week besides the count: closed days by name, the week of arrival, the way back. */
function weekNotes(words: Words, days: readonly Cell[], last: boolean): TemplateResult | typeof nothing {
  const names = new Set(namesOf(words, days));
  if (days.some((day) => day.kind === "restOfWeek")) names.add(words.t("estimate.timeline.thenRest"));
  if (last) names.add(words.t("estimate.timeline.thenReturn"));
  return names.size === 0 ? nothing : html`<span class="week-note">${[...names].join(", ")}</span>`;
}

/** What closes the days, week-ends aside. */
function namesOf(words: Words, days: readonly Cell[]): string[] {
  const isNamed = (day: Cell): day is Cell & ClosedBy => day.code !== undefined;
  return days.filter(isNamed).map((day) => closedDayName(words, day));
}

const daysOf = (week: Week | undefined): Cell[] => week?.cells.filter((cell) => cell !== undefined) ?? [];

/** The month that a week begins in, which is named where it changes. */
function monthOf(words: Words, [first]: readonly Cell[]): string {
  return first ? dayName(words.lang, first.date, { month: "short" }) : "";
}
