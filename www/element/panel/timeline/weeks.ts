import type { ClosedDayCode, DayRun, IsoDate } from "../../../lib/api.js";
import { dayNumber, isoDay, weekday } from "../calendar-days.ts";

/** A day of the drawn calendar. */
export interface Cell {
  date: IsoDate;
  kind: DayRun["kind"];
  /** What closes it; missing for an ordinary week-end. */
  code?: ClosedDayCode;
  /** The name that the host gave its closure. */
  name?: string;
  /** 1 for the first counted working day. */
  count?: number;
}

/** A row of the calendar: Monday to Sunday, without a cell before receipt and after completion. */
export interface Week {
  cells: (Cell | undefined)[];
  /** How many weeks closed all through this row stands for. */
  closedWeeks?: number;
}

/** As many closed weeks in a row are drawn; more become one row. */
const CLOSED_WEEKS_DRAWN = 2;

/** The days of a turnaround as weeks from Monday to Sunday, a long closure folded up. */
export function toWeeks(runs: readonly DayRun[]): Week[] {
  const weeks: Week[] = [];
  let count = 0;
  for (const day of runs.flatMap(daysOf)) {
    const column = weekday(day.date);
    if (column === 0 || weeks.length === 0) weeks.push({ cells: Array(7).fill(undefined) });
    if (day.kind === "counted") count += 1;
    const week = weeks.at(-1);
    if (week) week.cells[column] = day.kind === "counted" ? { ...day, count } : day;
  }
  return foldClosed(weeks);
}

function daysOf({ from, to, ...day }: DayRun): Cell[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const one = (_: unknown, place: number): Cell => ({ date: isoDay(first + place), ...day });
  return Array.from({ length: last - first + 1 }, one);
}

function foldClosed(weeks: readonly Week[]): Week[] {
  const folded: Week[] = [];
  for (let at = 0; at < weeks.length; ) {
    let end = at;
    while (isClosed(weeks[end])) end += 1;
    const week = weeks[at];
    if (end - at > CLOSED_WEEKS_DRAWN && week) {
      folded.push({ ...week, closedWeeks: end - at });
      at = end;
    } else if (week) {
      folded.push(week);
      at += 1;
    }
  }
  return folded;
}

function isClosed(week: Week | undefined): boolean {
  return week?.cells.every((cell) => cell?.kind === "closed") ?? false;
}
