/**
 * What the rules answer, in words: for pages that draw their own estimate, e-mails and lists. Loads a language, and puts every code and
 * value into a text, or into a small tree of texts to style. Needs neither the element nor a page.
 *
 * @module upfront-terms/words
 */

import type * as api from "./api.js";
import type { SaysConsents, SaysPolicy } from "./words-consents.js";
import type { SaysEstimates } from "./words-estimate.js";
import type { Messages, SomeMessages } from "./words-messages.js";
import type { SaysNames } from "./words-names.js";
import type { SaysReasons } from "./words-reasons.js";
import type { SaysStatements } from "./words-statement.js";

export type * from "./words-consents.js";
export type * from "./words-estimate.js";
export type * from "./words-messages.js";
export type * from "./words-names.js";
export type * from "./words-reasons.js";
export type * from "./words-statement.js";

/** The languages that come with the package. Each is loaded when it is asked for. */
export type Language = "en" | "sv" | "da";

/** One of them as a tag with a region too, which browsers tell: "da-DK" is "da". */
export type LanguageTag = Language | `${Language}-${string}`;

/** The rules, where clauses are to be told in full: the package itself, `import * as rules from "upfront-terms"`, once it is loaded. */
export type Rules = Pick<typeof api, "clauses" | "editions" | "interpretations">;

/**
 * Loads a language. A failed load can be tried again.
 *
 * @example
 * ```ts
 * const w = await words("da");
 * w.amount("95.00"); // "95,00 DKK"
 * w.day("2026-11-30"); // "30. nov. 2026"
 * w.outcome("repair"); // "Reparation uden reparationsoverslag"
 * ```
 * @throws RangeError where the package does not have the language
 */
export function words(language: LanguageTag): Promise<Words>;
/** The same with the clauses in our own words: `words("da", { rules })`. */
export function words(language: LanguageTag, options: { rules: Rules }): Promise<WordsWithClauses>;
/**
 * A language of your own, or your words in one that there is.
 *
 * @example
 * ```ts
 * import { words, type Messages } from "upfront-terms/words";
 * import messages from "./german.js"; // export default { … } satisfies Messages
 *
 * const w = await words({ lang: "de", messages });
 * ```
 * @throws {@link MissingMessagesError} where messages are missing and no `fallback` says them
 */
export function words(own: OwnLanguage | OwnWords): Promise<Words>;
export function words(own: OwnLanguage | OwnWords, options: { rules: Rules }): Promise<WordsWithClauses>;

/** A whole language: it has every message that there is in English. */
export interface OwnLanguage {
  /** A BCP 47 tag: amounts, days and lists are printed as in this language. */
  lang: string;
  messages: Messages;
  fallback?: undefined;
}
/** Some words of your own: what they lack is said in another language, or in the same one. */
export interface OwnWords {
  lang: string;
  messages: SomeMessages;
  /** Says what `messages` lacks. The same as `lang` where your words only replace some of ours. */
  fallback: Language;
  /**
   * Is told what `messages` lacks, by key. Without, the console names them once where `fallback` is another language: your customers read
   * two languages on one page then.
   */
  onMissing?: (missing: string[]) => void;
}

/** Thrown for a language of your own that lacks messages. */
export class MissingMessagesError extends Error {
  name: "MissingMessagesError";
  /** Every message that is missing, by key: "estimate.finding.silenceLeadsToDisposal". */
  missing: string[];
}

/**
 * Answers in one language. Nothing here computes: each function is pure, and takes a part of an answer as it came. What it cannot put into
 * words is a `TypeError` or a `RangeError` that names the function, what was given and what would do: of an answer as the rules gave it, no key and no `NaN` reaches a page.
 */
export interface Words extends SaysNames, SaysEstimates, SaysReasons, SaysConsents, SaysStatements {
  /** The language of the words, as a BCP 47 tag: for `lang` of what shows them. */
  readonly lang: string;
}

/** The same where the rules were given: clauses, and all that the privacy policy says, are told too. */
export interface WordsWithClauses extends Words, SaysPolicy {}
