import type { ClosedDayCode, DayRun } from "../lib/api.js";
import type { Words } from "./words.ts";

/** What closes a day. */
export interface ClosedBy {
  code: ClosedDayCode;
  name?: string;
}

/** The name that the host gave its closure, or what the code is called. */
export function closedDayName(words: Words, { code, name }: ClosedBy): string {
  return name ?? words.t(`estimate.closed.${code}`);
}

/** Days closed for another reason than the week-end. */
export interface Closure extends DayRun {
  code: ClosedDayCode;
}

/** The closures, one after the other; a week-end between two of one name does not part them. */
export function closures(days: readonly DayRun[]): Closure[] {
  const found: Closure[] = [];
  let last: Closure | undefined;
  for (const { code, ...run } of days) {
    if (code !== undefined && last?.code === code && last.name === run.name) {
      last.to = run.to;
    } else if (code !== undefined) {
      last = { ...run, code };
      found.push(last);
    } else if (run.kind !== "closed") {
      last = undefined;
    }
  }
  return found;
}
