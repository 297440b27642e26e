/** "#service-request=1.": the version of what follows, so that an old link is never misread. */
export const PREFIX = "#service-request=1.";
/** A longer link is none of ours: two hundred products come to less. */
const LONGEST = 100_000;

/** What an address carries for the form, unchecked; `undefined` where it carries nothing. */
export function carriedBy({ hash }: Location): string | undefined {
  return hash.startsWith(PREFIX) && hash.length <= LONGEST ? hash.slice(PREFIX.length) : undefined;
}
