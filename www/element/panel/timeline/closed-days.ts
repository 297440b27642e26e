import type { DayRun } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";

/** A holiday by its code, or the name that the host gave its closure. */
export function closedDayName(words: Words, name: string): string {
  const key = `estimate.closed.${name}`;
  return words.has(key) ? words.t(key) : name;
}

/** Days closed for another reason than the week-end. */
export interface Closure extends DayRun {
  name: string;
}

/** The closures, one after the other; a week-end between two of one name does not part them. */
export function closures(days: readonly DayRun[]): Closure[] {
  const found: Closure[] = [];
  let last: Closure | undefined;
  for (const { name, ...run } of days) {
    if (name !== undefined && last?.name === name) {
      last.to = run.to;
    } else if (name !== undefined) {
      last = { ...run, name };
      found.push(last);
    } else if (run.kind !== "closed") {
      last = undefined;
    }
  }
  return found;
}
