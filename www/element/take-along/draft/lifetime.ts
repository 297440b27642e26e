/** Days after the last change for which a draft counts. */
export const DAYS_KEPT = 30;

const DAY = 86_400_000;

/** Whether a draft that was changed last at an instant has ended; one that does not say when has not. */
export function hasEnded(changedAt: string | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - Date.parse(changedAt) > DAYS_KEPT * DAY;
}

/** The same of a draft that could not be read, as of another version. One that does not say when has no end, and can't stay. */
export function isPast(kept: string, now: Date): boolean {
  const changedAt = /"changedAt":"([\dT:.-]+Z)"/.exec(kept)?.[1];
  return changedAt === undefined || hasEnded(changedAt, now);
}
