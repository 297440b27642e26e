/** Days after the last change for which a draft counts. */
export const DAYS_KEPT = 30;

const DAY = 86_400_000;

/** Whether a draft that was changed last at an instant has ended; one that does not say when has not. */
export function hasEnded(changedAt: string | undefined, now: Date): boolean {
  return changedAt !== undefined && now.getTime() - Date.parse(changedAt) > DAYS_KEPT * DAY;
}
