import type { Answers } from "../../form/answers.ts";
import { storedAnswers } from "../../form/stored.ts";

/** "#service-request=1.": the version of what follows, so that an old link is never misread. */
const PREFIX = "#service-request=1.";
/** A longer link is none of ours: two hundred products come to less. */
const LONGEST = 100_000;

/**
 * The address of a page with the answers in its fragment, which no browser sends to a server. They are without the
 * contact details, the description and the serial numbers.
 */
export function linkTo(page: string, answers: Answers): string {
  const bytes = new TextEncoder().encode(JSON.stringify(storedAnswers(answers, { personal: false })));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return page.replace(/#.*$/s, "") + PREFIX + text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** What an address carries for the form, unchecked; `undefined` where it carries nothing. */
export function carriedBy({ hash }: Location): string | undefined {
  return hash.startsWith(PREFIX) && hash.length <= LONGEST ? hash.slice(PREFIX.length) : undefined;
}
