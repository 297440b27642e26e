/**
 * Interpretations, differences and reasons in words. A part of `upfront-terms/words`, from which everything here is imported.
 *
 * @module upfront-terms/words-reasons
 */

import type { Assumption, Because, Differences, Facts, InterpretationChoice, InterpretationName } from "./api.js";
import type { About, Said } from "./words-estimate.js";

/** What an estimate relied on, and why it is as it is. */
export interface SaysReasons {
  /**
   * What can be interpreted in more than one way: "How often the investigation fee can be charged".
   *
   * @example
   * ```ts
   * w.interpretation("investigationFee"); // "How often the investigation fee can be charged"
   * ```
   */
  interpretation(name: InterpretationName): string;
  /**
   * One of its choices: "once for the whole matter".
   *
   * @example
   * ```ts
   * w.choice("investigationFee", "oncePerMatter"); // "once for the whole matter"
   * ```
   */
  choice<Name extends InterpretationName>(name: Name, choice: InterpretationChoice[Name]): string;
  /**
   * An interpretation that the estimate relied on, and what each other choice would change.
   *
   * @example
   * ```ts
   * w.assumption(estimate.assumptions[0], { facts }).title; // "When the terms apply"
   * ```
   */
  assumption(assumption: Said<Assumption>, about?: About): AssumptionWords;
  /**
   * What differs between two estimates, a sentence each: of an assumption, or of `compare`.
   *
   * @example
   * ```ts
   * const { differences } = rules.compare(facts, [{ onSite: true }]).variants[0];
   * w.differences(differences, facts)[0]; // "the upper end of the priced part excl. VAT: DKK 2,400.00 instead of DKK 2,590.00"
   * ```
   */
  differences(differences: Differences | Omit<Differences, "findings">, facts?: Partial<Facts>): string[];
  /**
   * Why something is as it is, a sentence each. With the rules, clauses are told in our own words, otherwise by their titles.
   *
   * @example
   * ```ts
   * w.reason(estimate.charges[0].because).at(-1); // "Known so far: Rate for shipping to the workshop: DKK 95.00."
   * ```
   */
  reason(because: Because, about?: About): string[];
}

export interface AssumptionWords {
  title: string;
  choice: string;
  /** Where the rules were given, the clauses that leave the choice. */
  clauses: string[];
  otherwise: { choice: string; changes: string[] }[];
}
