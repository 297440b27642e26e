import type { IsoDate, Turnaround } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";

type TurnaroundDay = Turnaround["days"][number];

/** A holiday by its code, or the name that the host gave its closure. */
export function closedDayName(words: Words, name: string): string {
  const key = `estimate.closed.${name}`;
  return words.has(key) ? words.t(key) : name;
}

const WEEKEND = new Set(["saturday", "sunday"]);

/** Whether the day is closed for another reason than the week-end. */
export function isNamedClosure(day: TurnaroundDay): day is TurnaroundDay & { name: string } {
  return day.name !== undefined && !WEEKEND.has(day.name);
}

/** A run of days closed under one name, both days included. */
export interface ClosedRun {
  name: string;
  from: IsoDate;
  to: IsoDate;
}

/** Closed days by name, consecutive ones of one name together; a week-end inside a closure does not cut it in two. */
export function closedRuns(days: readonly TurnaroundDay[]): ClosedRun[] {
  const runs: ClosedRun[] = [];
  let open: ClosedRun | undefined;
  for (const day of days) {
    if (isNamedClosure(day) && open?.name !== day.name) {
      open = { name: day.name, from: day.date, to: day.date };
      runs.push(open);
    } else if (isNamedClosure(day) && open) {
      open.to = day.date;
    } else if (day.kind !== "closed") {
      open = undefined;
    }
  }
  return runs;
}
