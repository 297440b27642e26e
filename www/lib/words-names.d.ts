/**
 * Figures, and what has a name, in words. A part of `upfront-terms/words`, from which everything here is imported.
 *
 * @module upfront-terms/words-names
 */

import type {
  ClosedDayCode,
  FactPath,
  IsoDate,
  Issue,
  IssueCode,
  LateInterest,
  MoneyRange,
  Percent,
  StaleSource,
} from "./api.js";
import type { Said } from "./words-estimate.js";

/** Figures, and what has a name. */
export interface SaysNames {
  /**
   * An amount, or a range of two: "DKK 95.00", "DKK 650.00 to 1,400.00". Never rounded.
   *
   * @example
   * ```ts
   * w.amount("95.00"); // "DKK 95.00"
   * w.amount({ min: "650.00", max: "1400.00" }); // "DKK 650.00 to 1,400.00"
   * ```
   */
  amount(amount: MoneyRange): string;
  /**
   * A day: "30 Nov 2026", or in the long style "Monday, 30 November 2026".
   *
   * @example
   * ```ts
   * w.day("2026-11-30"); // "30 Nov 2026"
   * w.day("2026-11-30", "long"); // "Monday, 30 November 2026"
   * ```
   */
  day(day: IsoDate, style?: "short" | "long"): string;
  /**
   * A percentage. Never rounded.
   *
   * @example
   * ```ts
   * w.percent("9.75"); // "9.75%"
   * ```
   */
  percent(percent: Percent): string;
  /**
   * Several texts as one.
   *
   * @example
   * ```ts
   * w.list(["a", "b", "c"]); // "a, b and c"
   * ```
   */
  list(texts: readonly string[]): string;

  /**
   * What paying late comes to.
   *
   * @example
   * ```ts
   * const late = rules.lateInterest({ principal: "1000.00", dueOn: "2026-08-31", asOf: "2026-11-20", customer: "business" });
   * w.interest(late).months; // "3 months begun"
   * w.interest(late).interest; // "DKK 60.00"
   * ```
   */
  interest(late: Said<LateInterest>): InterestWords;

  /**
   * The name of a fact.
   *
   * @example
   * ```ts
   * w.fact("items[0].warranty"); // "Warranty claim"
   * ```
   */
  fact(path: FactPath): string;
  /**
   * The value of a fact, as it stands in a sentence: "sample test" of "items[0].service", "sampleTest". For the options of a field of your own.
   *
   * @example
   * ```ts
   * w.value("items[0].service", "sampleTest"); // "sample test"
   * ```
   */
  value(path: FactPath, value: unknown): string;
  /**
   * The name of a closed day.
   *
   * @example
   * ```ts
   * w.closedDay("greatPrayerDay"); // "Great Prayer Day"
   * ```
   */
  closedDay(code: ClosedDayCode): string;
  /**
   * What is wrong with a request: the field that it is about, and the problem.
   *
   * @example
   * ```ts
   * w.issue({ path: "rateCard.services.repair", code: "invalidMoney" }); // { field: "Rate for repairing", text: "is not an amount" }
   * ```
   */
  issue(issue: Pick<Issue, "path" | "code">): { field: string; text: string };
  /** The same by code, without a field. */
  issue(code: IssueCode): string;
  /**
   * That something may be out of date.
   *
   * @example
   * ```ts
   * w.stale("rateCard"); // "The rate card is out of date. Its prices may have changed."
   * ```
   */
  stale(source: StaleSource): string;
  /**
   * That the rules could not be loaded, for the customer to read: give what `init` has rejected with. What there is to do about it stands in
   * the error's own message, which is for you.
   *
   * @example
   * ```ts
   * w.unloaded({ code: "wasmRefused" }).text; // "This browser, or the page, does not allow the estimate to be worked out here. Another browser may."
   * w.unloaded(new Error("the line is cut")).retry; // "Try again"
   * ```
   */
  unloaded(error?: unknown): UnloadedWords;
}

/** That the rules could not be loaded. */
export interface UnloadedWords {
  title: string;
  text: string;
  /** The word for a button, where trying again can help. */
  retry?: string;
}

export interface InterestWords {
  interest: string;
  /** "3 months begun". */
  months: string;
  /** The amount and its interest together. */
  total: string;
  /** Whether the terms or the law sets it. */
  limit: string;
}
