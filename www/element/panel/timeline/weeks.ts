import type { Turnaround } from "../../../lib/api.js";
import { weekday } from "../calendar-days.ts";

type TurnaroundDay = Turnaround["days"][number];

/** A day of the drawn calendar. */
export interface Cell extends TurnaroundDay {
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
export function toWeeks(days: readonly TurnaroundDay[]): Week[] {
  const weeks: Week[] = [];
  let count = 0;
  for (const day of days) {
    const column = weekday(day.date);
    if (column === 0 || weeks.length === 0) weeks.push({ cells: Array(7).fill(undefined) });
    if (day.kind === "counted") count += 1;
    const week = weeks.at(-1);
    if (week) week.cells[column] = day.kind === "counted" ? { ...day, count } : day;
  }
  return foldClosed(weeks);
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
