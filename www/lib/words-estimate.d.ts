/**
 * An estimate and its parts in words. A part of `upfront-terms/words`, from which everything here is imported.
 *
 * @module upfront-terms/words-estimate
 */

import type {
  BareEstimate,
  Because,
  Charge,
  ChargeCode,
  Estimate,
  FactPath,
  Facts,
  Finding,
  Milestone,
  MilestoneId,
  Missing,
  Scenario,
  ScenarioId,
} from "./api.js";

/** An answer with its reasons, or one that was asked for without. */
export type Said<T> = Omit<T, "because"> & { because?: Because };

/** What a part of an estimate is about. The words are the more precise, the more they are told. */
export interface About {
  /** The facts that were asked about: which products there are, where the work is done, whether prices with VAT come first. */
  facts?: Partial<Facts>;
  /** The estimate that the part is of. */
  estimate?: Estimate | BareEstimate;
}
/** The same with the estimate, where nothing can be said without. */
export interface OfEstimate extends About {
  estimate: Estimate | BareEstimate;
}

/** An estimate and its parts. */
export interface SaysEstimates {
  /**
   * What stands over a part: "What it can cost". Some headings say how many there are.
   *
   * @example
   * ```ts
   * w.heading("range"); // "What it can cost"
   * w.heading("outcomes", 3); // "3 possible outcomes"
   * ```
   */
  heading(part: Heading, count?: number): string;
  /**
   * What it can cost, the headline of an estimate.
   *
   * @example
   * ```ts
   * w.range(estimate, facts).figure; // "DKK 0.00 to 2,590.00 or more excl. VAT, which is added"
   * ```
   */
  range(estimate: Estimate | BareEstimate, facts?: Partial<Facts>): RangeWords;
  /**
   * Whether the terms apply.
   *
   * @example
   * ```ts
   * w.applicability("check").title; // "Check whether these terms apply"
   * ```
   */
  applicability(answer: Estimate["applicability"]["answer"]): { title: string; text: string };
  /**
   * When it is expected to be ready, that the terms state no time, or which answer that takes.
   *
   * @example
   * ```ts
   * w.ready(estimate, facts).text; // "The terms state no time for repairs."
   * ```
   */
  ready(estimate: Estimate | BareEstimate, facts: Partial<Facts>): ReadyWords;
  /**
   * A finding, of the terms or of the privacy policy: "Answer the repair estimate. After 3 months without an answer …".
   *
   * @example
   * ```ts
   * const silence = estimate.findings.find(({ id }) => id === "silenceLeadsToDisposal");
   * w.finding(silence, { estimate, facts }).clauses; // ["6.3"]
   * w.finding(silence, { estimate, facts }).text; // "Answer the repair estimate. After 3 months without an answer you are reminded. If you still do not answer, the product is disposed of at your cost."
   * ```
   */
  finding(finding: Said<Finding>, about?: About): FindingWords;
  /**
   * Findings by kind, in the order in which they are told; what several products have in common is said once.
   *
   * @example
   * ```ts
   * w.findings(estimate.findings, { estimate, facts })[0].title; // "2 things to watch out for"
   * ```
   */
  findings(findings: readonly Said<Finding>[], about?: About): FindingsWords[];
  /**
   * What is charged: "investigation fee".
   *
   * @example
   * ```ts
   * w.charge("investigationFee"); // "investigation fee"
   * ```
   */
  charge(code: ChargeCode): string;
  /**
   * A charge with its price, and who pays it, how certainly.
   *
   * @example
   * ```ts
   * const fee = estimate.charges.find(({ code }) => code === "investigationFee");
   * const { price, payer } = w.charge(fee, { estimate, facts });
   * price; // "DKK 1,000.00"
   * payer; // "you may have to pay"
   * ```
   */
  charge(charge: Said<Charge>, about?: About): ChargeWords;
  /**
   * The title of an outcome.
   *
   * @example
   * ```ts
   * w.outcome("estimateDeclined"); // "You decline the repair estimate"
   * ```
   */
  outcome(id: ScenarioId): string;
  /**
   * An outcome with its condition, its charges, what it comes to, and when it is ready.
   *
   * @example
   * ```ts
   * const { title, total } = w.outcome(estimate.scenarios[0], { estimate, facts });
   * title; // "Covered by the product warranty"
   * total; // "DKK 0.00 to 190.00 or more"
   * ```
   */
  outcome(scenario: Said<Scenario>, about: OfEstimate): OutcomeWords;
  /**
   * The name of a date.
   *
   * @example
   * ```ts
   * w.milestone("paymentDue"); // "Pay no later than"
   * ```
   */
  milestone(id: MilestoneId): string;
  /**
   * A date with its day, or how it is counted while that is not known.
   *
   * @example
   * ```ts
   * const due = estimate.timeline.find(({ id }) => id === "paymentDue");
   * w.milestone(due, { facts }).day; // "30 days after a correct invoice"
   * ```
   */
  milestone(milestone: Said<Milestone>, about?: About): MilestoneWords;
  /**
   * A missing fact: what it is, the question that asks for it, and what answering it would change.
   *
   * @example
   * ```ts
   * w.missing(estimate.missing[0], { facts }).question; // "Is the work done at your premises?"
   * ```
   */
  missing(missing: Missing, about?: About): MissingWords;
  /**
   * The questions for the customer, the one to ask first before the others.
   *
   * @example
   * ```ts
   * w.questions(estimate, facts)[0].why; // "The range can shrink by up to DKK 95.00 excl. VAT."
   * ```
   */
  questions(estimate: Estimate | BareEstimate, facts?: Partial<Facts>): MissingWords[];
}

/** The parts of an estimate that have a heading. Those of findings come with them. */
export type Heading = "range" | "outcomes" | "dates" | "questions" | "interest" | "assumptions";

/** What an estimate costs. */
export interface RangeWords {
  /** All of it in one sentence, to read out. */
  sentence: string;
  /** "DKK 0.00 to 1,000.00 or more excl. VAT", or that no amount can be given. */
  figure: string;
  /** The same with VAT where that comes second, or without. */
  beside?: string;
  /** What has no price: the figure is no upper end then. */
  open?: string;
  /** Why the range goes beyond every outcome, where it does. */
  mixed?: string;
  /** Who decides, where the terms leave a charge to the provider. */
  who?: string;
  /** The clauses as they are printed: "6.1". None of an answer without reasons. */
  clauses: string[];
}

export interface ReadyWords {
  text: string;
  /** That it binds nobody, and of what it is not said. */
  note?: string;
  /** The fact that would tell more. */
  ask?: FactPath;
}

export interface FindingWords {
  id: Finding["id"];
  text: string;
  /** A word of ours: that the law may give a consumer more than the clause does. No clause says it, so it must not stand as one. */
  note?: string;
  /** The document does not say this, which the text says with it: it must not stand as if it did. */
  unstated?: true;
  clauses: string[];
  /** For `reason`. */
  because?: Because;
}

export interface FindingsWords {
  kind: Finding["kind"];
  /** "2 warnings"; what the policy does not say stands last, under a title that says so. */
  title: string;
  findings: FindingWords[];
}

export interface ChargeWords {
  code: ChargeCode;
  /** What is charged, and for which products where it is not for all of them. */
  name: string;
  /** What the customer may have to pay, or that there is no price; missing where the provider pays. */
  price?: string;
  /** The same with VAT or without. */
  beside?: string;
  /** Who pays, and how certainly: a *may* of the terms stays one. */
  payer: string;
  clauses: string[];
  because?: Because;
}

export interface OutcomeWords {
  id: ScenarioId;
  title: string;
  /** Under which condition it comes to this. */
  when: string;
  /** What it comes to, or that there is no price. */
  total: string;
  beside?: string;
  charges: ChargeWords[];
  /** Why the charges do not add up to the total, where they do not. */
  notes: string[];
  /** When it is expected to be ready, where the terms state a time for it. */
  ready?: string;
  clauses: string[];
  because?: Because;
}

export interface MilestoneWords {
  id: MilestoneId;
  name: string;
  /** "Monday, 30 November 2026", or while that is not known how it is counted. */
  day: string;
  /** The day is known. */
  known: boolean;
  /** What closes the workshop on that day. */
  closed?: string;
  clauses: string[];
  because?: Because;
}

export interface MissingWords {
  fact: FactPath;
  ask: Missing["ask"];
  /** The name of the fact. */
  name: string;
  /** The question, of what a customer is asked. */
  question?: string;
  /** What the answer would change. */
  why: string;
  clauses: string[];
}
