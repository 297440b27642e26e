import type { Answers } from "../../form/answers.ts";
import { storedAnswers } from "../../form/stored.ts";
import { PREFIX } from "./carried.ts";

/**
 * The address of a page with the answers in its fragment, which no browser sends to a server. They are without the
 * contact details, the description and the serial numbers.
 */
export function linkTo(page: string, answers: Answers): string {
  const bytes = new TextEncoder().encode(JSON.stringify(storedAnswers(answers, { personal: false, linked: true })));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return page.replace(/#.*$/s, "") + PREFIX + text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
