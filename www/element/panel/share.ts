/**
 * What is new, with every part that is as it was replaced by what was there before: what has not changed can be told by
 * `===` then, and need not be drawn again. For values that come from JSON, such as an estimate.
 */
export function share<T>(before: unknown, now: T): T {
  if (before === now || typeof now !== "object" || now === null) return now;
  if (typeof before !== "object" || before === null || Array.isArray(before) !== Array.isArray(now)) return now;
  const [old, fresh] = [before as Record<string, unknown>, now as Record<string, unknown>];
  const keys = Object.keys(fresh);
  let same = keys.length === Object.keys(old).length;
  for (const key of keys) {
    const part = share(old[key], fresh[key]);
    fresh[key] = part;
    same &&= part === old[key] && key in old;
  }
  return same ? (before as T) : now;
}
