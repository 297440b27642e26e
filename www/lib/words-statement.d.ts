/**
 * The whole statement of an estimate in words. A part of `upfront-terms/words`, from which everything here is imported.
 *
 * @module upfront-terms/words-statement
 */

import type { Estimate, Facts } from "./api.js";

/** The whole statement of an estimate. */
export interface SaysStatements {
  /**
   * The whole statement of an estimate, as a tree to style: nothing folded up, each line with its clauses.
   *
   * @example
   * ```ts
   * w.statement(estimate, facts).lead.at(-1); // "An estimate from the service terms. It is not binding."
   * ```
   */
  statement(estimate: Estimate, facts: Facts, more?: StatementMore): StatementWords;
  /**
   * The same as plain text, as the command line prints it.
   *
   * @example
   * ```ts
   * w.statementText(estimate, facts, { id: "R-7" }).split("\n")[0]; // "Estimate for a service request"
   * ```
   */
  statementText(estimate: Estimate, facts: Facts, more?: StatementMore): string;
}

/** What a statement says besides the estimate. */
export interface StatementMore {
  /** Your identifier of the request. */
  id?: string;
  /** The rates are made up: the statement says so first. */
  sampleRates?: boolean;
  serialNumbers?: readonly (readonly string[])[];
  description?: string;
  contact?: { [Field in "name" | "organisation" | "email" | "phone" | "address"]?: string };
  /** What fields of your own say, as `more` of a request has it; each name stands on the statement as you write it. */
  more?: { [name: string]: string | readonly string[] };
}

export interface StatementWords {
  title: string;
  /** That the prices are samples. */
  notice?: string;
  /** What it was worked out from, and that it is not binding. */
  lead: string[];
  /** The parts that have something to say. */
  sections: { id: string; title: string; lines: StatementLine[] }[];
}

export interface StatementLine {
  text: string;
  /** The amount, the day or the answer. */
  value?: string;
  /** Who pays, or what closes the workshop on a day. */
  meta?: string;
  clauses: string[];
  /** One of several of its kind, and not a sentence of its own. */
  listed?: boolean;
  /** The figure that the section is about. */
  main?: boolean;
  /** Another choice and what it would change, or our own word on a clause. */
  more?: { text: string; more: string[] }[];
}
