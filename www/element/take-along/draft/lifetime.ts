/** Days after the last change for which a draft counts. */
export const DAYS_KEPT = 30;

const DAY = 86_400_000;

/** Whether a draft that was changed last at an instant has ended; one that does not say when has not. */
export function hasEnded(changedAt: string | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - Date.parse(changedAt) > DAYS_KEPT * DAY;
}

/** Whether it says to be of a day that has not come: the device's clock was wrong, and nothing can be counted from it. */
export function isAhead(changedAt: string | undefined, now: Date): boolean {
  return changedAt !== undefined && Date.parse(changedAt) - now.getTime() > DAY;
}

/** When a draft that could not be read, as of another version, was changed last; nothing where it does not say so. */
export function changeOf(kept: string): string | undefined {
  const changedAt = /"changedAt":"([\dT:.-]+Z)"/.exec(kept)?.[1];
  return changedAt !== undefined && Number.isNaN(Date.parse(changedAt)) ? undefined : changedAt;
}

/** Whether it has ended, or has no end and can't stay. */
export function isPast(kept: string, now: Date): boolean {
  const changedAt = changeOf(kept);
  return changedAt === undefined || hasEnded(changedAt, now) || isAhead(changedAt, now);
}
