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
   * The value of a fact: "Repair" of "items[0].service", "repair". For the options of a field of your own.
   *
   * @example
   * ```ts
   * w.value("items[0].service", "repair"); // "repair"
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

/** The same where the rules were given. */
export interface WordsWithClauses extends Words {
  /**
   * A clause in our own words, which are a paraphrase: what counts is the document itself. By id, "terms/6.1b", or by the number under which
   * several stand, "6.1". The numbers in it are those of the estimate's editions, or of the facts'; else those of the first edition.
   *
   * @throws RangeError where there is no such clause
   *
   * @example
   * ```ts
   * w.clause("6.1").title; // "Repairs and repair estimates"
   * w.clause("terms/6.3a").text; // "If you do not answer within 3 months after the repair estimate was sent to you, the manufacturer must remind you."
   * ```
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
  /** "3 months begun". */
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
