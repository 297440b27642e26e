import type { Answers } from "../../form/answers.ts";
import { answersFrom, storedAnswers } from "../../form/stored.ts";

/** "#service-estimate=1.": the version of what follows, so that an old link is never misread. */
const PREFIX = "#service-estimate=1.";
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

/** The answers that an address carries; `undefined` where it carries none, or something that this form did not write. */
export function answersOfLink(address: string): Answers | undefined {
  const start = address.indexOf(PREFIX);
  if (start < 0 || address.length - start > LONGEST) return undefined;
  try {
    const text = atob(
      address
        .slice(start + PREFIX.length)
        .replaceAll("-", "+")
        .replaceAll("_", "/"),
    );
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const stored = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    // What somebody else wrote must not come as if the customer had: a link of ours has nothing personal in it.
    const answers = answersFrom(stored);
    return answers && JSON.stringify(storedAnswers(answers, { personal: false })) === JSON.stringify(stored)
      ? answers
      : undefined;
  } catch {
    return undefined;
  }
}
