/**
 * What the rules answer, in words: for pages that draw their own estimate, e-mails and lists. Loads a language, and puts every code and
 * value into a text, or into a small tree of texts to style. Needs neither the element nor a page.
 *
 * @module upfront-terms/words
 */

import type * as api from "./api.js";
import type {
  Assumption,
  BareEstimate,
  Because,
  Charge,
  ChargeCode,
  ClauseId,
  ClosedDayCode,
  Differences,
  Estimate,
  FactPath,
  Facts,
  Finding,
  InterpretationChoice,
  InterpretationName,
  IsoDate,
  Issue,
  IssueCode,
  LateInterest,
  Milestone,
  MilestoneId,
  Missing,
  MoneyRange,
  Percent,
  Scenario,
  ScenarioId,
  StaleSource,
} from "./api.js";
import type { Messages, SomeMessages } from "./words-messages.js";

export type * from "./words-messages.js";

/** The languages that come with the package. Each is loaded when it is asked for. */
export type Language = "en" | "sv" | "da";

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
 * w.outcome("repair"); // "Repareret uden reparationsoverslag"
 * ```
 * @throws RangeError where the package does not have the language
 */
export function words(language: Language): Promise<Words>;
/** The same with the clauses in our own words: `words("da", { rules })`. */
export function words(language: Language, options: { rules: Rules }): Promise<WordsWithClauses>;
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
 * @throws {@link MissingWordsError} where messages are missing and no `fallback` says them
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
}

/** Thrown for a language that lacks words. */
export class MissingWordsError extends Error {
  name: "MissingWordsError";
  /** Every message that is missing, by key: "estimate.finding.silenceLeadsToDisposal". */
  missing: string[];
}

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

/** Answers in one language. Nothing here computes: each function is pure, and takes a part of an answer as it came. */
export interface Words {
  /** The language of the words, as a BCP 47 tag: for `lang` of what shows them. */
  readonly lang: string;
  /** An amount, or a range of two: "DKK 95.00", "DKK 650.00 to 1,400.00". Never rounded. */
  amount(amount: MoneyRange): string;
  /** A day: "30 Nov 2026", or in the long style "Monday, 30 November 2026". */
  day(day: IsoDate, style?: "short" | "long"): string;
  /** A percentage: "9.75%". */
  percent(percent: Percent): string;
  /** Several texts as one: "a, b and c". */
  list(texts: readonly string[]): string;

  /** What stands over a part: "What it can cost". Some headings say how many there are. */
  heading(part: Heading, count?: number): string;
  /** What it can cost, the headline of an estimate. */
  range(estimate: Estimate | BareEstimate, facts?: Partial<Facts>): RangeWords;
  /** Whether the terms apply. */
  applicability(answer: Estimate["applicability"]["answer"]): { title: string; text: string };
  /** When it is expected to be ready, that the terms state no time, or which answer that takes. */
  ready(estimate: Estimate | BareEstimate, facts: Partial<Facts>): ReadyWords;

  /** A finding, of the terms or of the privacy policy: "Answer the repair estimate. After 3 months without an answer …". */
  finding(finding: Said<Finding>, about?: About): FindingWords;
  /** Findings by kind, in the order in which they are told; what several products have in common is said once. */
  findings(findings: readonly Said<Finding>[], about?: About): FindingsWords[];

  /** What is charged: "investigation fee". */
  charge(code: ChargeCode): string;
  /** A charge with its price, and who pays it, how certainly. */
  charge(charge: Said<Charge>, about?: About): ChargeWords;

  /** The title of an outcome: "Repaired without a repair estimate". */
  outcome(id: ScenarioId): string;
  /** An outcome with its condition, its charges, what it comes to, and when it is ready. */
  outcome(scenario: Said<Scenario>, about: OfEstimate): OutcomeWords;

  /** The name of a date: "Payment due". */
  milestone(id: MilestoneId): string;
  /** A date with its day, or how it is counted while that is not known. */
  milestone(milestone: Said<Milestone>, about?: About): MilestoneWords;

  /** A missing fact: what it is, the question that asks for it, and what answering it would change. */
  missing(missing: Missing, about?: About): MissingWords;
  /** The questions for the customer, the one to ask first before the others. */
  questions(estimate: Estimate | BareEstimate, facts?: Partial<Facts>): MissingWords[];

  /** What can be interpreted in more than one way: "How often the investigation fee can be charged". */
  interpretation(name: InterpretationName): string;
  /** One of its choices: "once for the whole matter". */
  choice<Name extends InterpretationName>(name: Name, choice: InterpretationChoice[Name]): string;
  /** An interpretation that the estimate relied on, and what each other choice would change. */
  assumption(assumption: Said<Assumption>, about?: About): AssumptionWords;
  /** What differs between two estimates, a sentence each: of an assumption, or of `compare`. */
  differences(differences: Differences | Omit<Differences, "findings">, facts?: Partial<Facts>): string[];

  /** Why something is as it is, a sentence each. With the rules, clauses are told in our own words, otherwise by their titles. */
  reason(because: Because, about?: About): string[];
  /** What paying late comes to. */
  interest(late: Said<LateInterest>): InterestWords;

  /** The name of a fact: "Warranty claim". */
  fact(path: FactPath): string;
  /** The value of a fact: "Repair" of "items[0].service", "repair". For the options of a field of your own. */
  value(path: FactPath, value: unknown): string;
  /** The name of a closed day: "Great Prayer Day". */
  closedDay(code: ClosedDayCode): string;
  /** What is wrong with a request: the field that it is about, and the problem. */
  issue(issue: Pick<Issue, "path" | "code">): { field: string; text: string };
  /** The same by code, without a field. */
  issue(code: IssueCode): string;
  /** That something may be out of date. */
  stale(source: StaleSource): string;

  /** The whole statement of an estimate, as a tree to style: nothing folded up, each line with its clauses. */
  statement(estimate: Estimate, facts: Facts, more?: StatementMore): StatementWords;
  /** The same as plain text, as the command line prints it. */
  statementText(estimate: Estimate, facts: Facts, more?: StatementMore): string;
}

/** The same where the rules were given. */
export interface WordsWithClauses extends Words {
  /**
   * A clause in our own words, which are a paraphrase: what counts is the document itself. By id, "terms/6.1b", or by the number under which
   * several stand, "6.1". The numbers in it are those of the estimate's editions, or of the facts'; else those of the first edition.
   *
   * @throws RangeError where there is no such clause
   */
  clause(clause: ClauseId | (string & {}), about?: About): ClauseWords;
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
  clauses: string[];
  /** For {@link Words.reason}. */
  because?: Because;
}

export interface FindingsWords {
  kind: Finding["kind"];
  /** "2 warnings". */
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

export interface AssumptionWords {
  title: string;
  choice: string;
  /** Where the rules were given, the clauses that leave the choice. */
  clauses: string[];
  otherwise: { choice: string; changes: string[] }[];
}

export interface InterestWords {
  interest: string;
  /** "3 months commenced". */
  months: string;
  /** The amount and its interest together. */
  total: string;
  /** Whether the terms or the law sets it. */
  limit: string;
}

export interface ClauseWords {
  document: "terms" | "privacy";
  /** "6.1"; the policy has no numbers. */
  number?: string;
  /** The heading of its section. */
  title?: string;
  /** What it says, in our own words. */
  text: string;
  /** That these are our own words, and that the document itself is what counts: to stand with the text. */
  note: string;
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
