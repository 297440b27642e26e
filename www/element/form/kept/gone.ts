import type { IsoDate } from "../../../lib/api.js";
import { danishDay } from "../../../words/dates.ts";
import type { Words } from "../../../words/words.ts";
import { changeOf, DAYS_KEPT, hasEnded, isAhead } from "../../take-along/draft/lifetime.ts";

/** A draft that was found and not filled in. Nothing of what was in it is shown. */
export interface Gone {
  /** `unread`: it can't be read here, and stays for a version of the form that can; `removed`: nor does it say until when. */
  what: "ended" | "unread" | "removed";
  /** The day of its last change, where it says one that can be. */
  day: IsoDate | undefined;
}

/** What became of a draft. @param stays whether it is on the device all the same. */
export function goneOf(kept: string, stays: boolean, now: Date): Gone {
  const changedAt = changeOf(kept);
  const day = changedAt && !isAhead(changedAt, now) ? danishDay(new Date(changedAt)) : undefined;
  if (stays) return { what: "unread", day };
  return { what: hasEnded(changedAt, now) ? "ended" : "removed", day };
}

export function goneText(words: Words, { what, day = "" }: Gone): string {
  return words.t(`kept.gone.${what}`, { day: words.date(day), days: DAYS_KEPT });
}
