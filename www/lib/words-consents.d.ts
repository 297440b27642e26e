/**
 * The privacy policy and its consents, and clauses, in words. A part of `upfront-terms/words`, from which everything here is imported.
 *
 * @module upfront-terms/words-consents
 */

import type {
  AskAgain,
  Because,
  ChoiceEffectId,
  ClauseId,
  ConsentEffect,
  ConsentEffects,
  ConsentId,
  ConsentRecordQuestion,
  DataProcessing,
  RightId,
  RightsAnswer,
} from "./api.js";
import type { About } from "./words-estimate.js";

/** Consents and rights. `effects` is what `consentEffects` has answered, or `consent` of an estimate. */
export interface SaysConsents {
  /**
   * The question that asks for a consent.
   *
   * @example
   * ```ts
   * w.consent("events"); // "May the manufacturer invite you to fairs and events?"
   * ```
   */
  consent(id: ConsentId): string;
  /**
   * A consent with its question, what a yes allows, what the answer comes to, and all that is known of it.
   *
   * @example
   * ```ts
   * const effects = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: { events: "refused" } });
   * const refused = effects.choices.find(({ id }) => id === "events");
   * const { state, follows } = w.consent(refused, { effects });
   * state; // "You decline."
   * follows; // ["You do not agree to invitations to fairs and events."]
   * ```
   */
  consent(effect: ConsentEffect, about: OfConsents): ConsentWords;
  /**
   * All that is to be told before somebody chooses: the consents, what needs none, and the rights.
   *
   * @example
   * ```ts
   * const effects = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
   * const { choices, anyway } = w.consents(effects);
   * choices.map(({ id }) => id); // ["marketingEmail", "tracking", "profiling", "events", "survey"]
   * anyway.title; // "What needs no consent"
   * ```
   */
  consents(effects: ConsentEffects, more?: Pick<OfConsents, "earlier">): ConsentsWords;
  /**
   * What follows from a choice.
   *
   * @example
   * ```ts
   * w.choiceEffect("requestGoesAhead"); // "Your service request does not depend on your consent."
   * ```
   */
  choiceEffect(id: ChoiceEffectId): string;
  /**
   * What is done with data without a consent.
   *
   * @example
   * ```ts
   * w.processing("legitimateInterests"); // "Legitimate interests of the manufacturer"
   * ```
   */
  processing(id: DataProcessing["id"]): string;
  /**
   * The same with the right to object to it, its purposes and its basis.
   *
   * @example
   * ```ts
   * const effects = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
   * w.processing(effects.anyway[1], { effects }).objection; // "You have the right to object to this (art. 21(1) GDPR)."
   * ```
   */
  processing(processing: DataProcessing, about: OfConsents): ProcessingWords;
  /**
   * A right of the customer's.
   *
   * @example
   * ```ts
   * w.right("erasure"); // "Have data deleted"
   * ```
   */
  right(id: RightId): string;
  /**
   * The same with its article, and where the policy says it.
   *
   * @example
   * ```ts
   * const { rights } = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
   * const { text, source } = w.right(rights[1]);
   * text; // "See your data (art. 15)"
   * source; // "Policy: Your rights"
   * ```
   */
  right(right: ConsentEffects["rights"][number]): RightWords;
  /**
   * By when a request for a right must be answered, and by when where it is complex: the two answers of `rightsAnswer`.
   *
   * @example
   * ```ts
   * const asked = { receivedOn: "2026-11-20" };
   * const told = w.rightsAnswer(rules.rightsAnswer(asked), rules.rightsAnswer({ ...asked, complex: true }));
   * told.answerBy; // "You must be answered by Monday, 21 December 2026."
   * ```
   * @throws RangeError where the second is no answer to a complex request
   */
  rightsAnswer(answer: RightsAnswer, ifComplex: RightsAnswer): RightsAnswerWords;
  /**
   * Which consents are to be asked for again, and why: what `consentsToAskAgain` has answered. `undefined` where none is.
   *
   * @example
   * ```ts
   * const given = { edition: "privacy-sv-undated", choices: { events: "given" } };
   * const again = rules.consentsToAskAgain({ given, now: { policy: "en" } });
   * w.askAgain(again).title; // "One consent is asked for again"
   * ```
   */
  askAgain(again: AskAgain): AskAgainWords | undefined;
  /**
   * Where something comes from: the headings of the policy, numbers of the terms, and an article of the General Data Protection Regulation
   * where that says so.
   *
   * @example
   * ```ts
   * w.source({ clauses: ["privacy/storage.1", "terms/7.5"] }); // "Policy: Storage period · Terms 7.5"
   * ```
   */
  source(because: Pick<Because, "clauses">, article?: string): string;
}

/** What needs the rules: which clauses and which texts of the policy there are. */
export interface SaysPolicy {
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
  /**
   * What the privacy policy says besides, what it leaves unsaid, and what a profile may be used for by any of its texts: to be told before
   * the choice.
   *
   * @example
   * ```ts
   * const effects = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
   * const { text, unsaid } = w.policy(effects);
   * text; // "English version, last updated 15 Nov 2021"
   * unsaid.title; // "What the policy does not say"
   * ```
   */
  policy(effects: ConsentEffects): PolicyWords;
  /**
   * A receipt of consents for the person who gave them, beside the JSON-LD of `consentRecord`.
   *
   * @example
   * ```ts
   * const choices = { events: "given" };
   * const effects = rules.consentEffects({ policy: "en", asOf: "2026-11-20", choices });
   * const record = { recordId: "0c5ff4d2-9d4f-4a5e-8a53-6f0b1a2c3d4e", subjectId: "R-7", at: "2026-11-20T09:29:41Z", choices };
   * w.receipt(record, effects).lines[0].values; // ["May the manufacturer invite you to fairs and events? yes."]
   * ```
   */
  receipt(receipt: ConsentReceipt, effects: ConsentEffects): ReceiptWords;
}

/** What a consent is told from. */
export interface OfConsents {
  /** Of all choices: what follows from every no alike is told once, with {@link SaysConsents.consents}. */
  effects: ConsentEffects;
  /** The consents that were given before, to this same text, and still hold: nobody has answered them here. */
  earlier?: readonly ConsentId[];
}

/** A line, and where it comes from. */
export interface ToldWords {
  text: string;
  /** "Policy: Storage period". */
  source: string;
  /** By id, as {@link SaysPolicy.clause} takes them. */
  clauses: string[];
}

/** One thing that is known: data, purposes, legal basis, how long it is kept, what follows from a no, rights. */
export interface DetailWords {
  title: string;
  told: ToldWords[];
  /** Of what follows from a no: what ends, what stays, what is not undone, and what the policy does not say, each under its title. */
  lists: { title: string; told: ToldWords[] }[];
}

export interface ConsentWords {
  id: ConsentId;
  question: string;
  /** What a yes allows: to be told before it is given. */
  allows: string;
  /** What the answer comes to. None of what nobody was asked. */
  state?: string;
  /** Without a yes what follows from that, with one what it still lacks from other choices. */
  follows: string[];
  details: DetailWords[];
}

export interface ProcessingWords {
  id: DataProcessing["id"];
  title: string;
  /** The right to object, where there is one: to be told clearly, and apart from the rest. */
  objection?: string;
  details: DetailWords[];
}

export interface RightWords extends ToldWords {
  id: RightId;
}

export interface ConsentsWords {
  title: string;
  /** What holds for all of them: with it, what follows from every no. */
  lead: string[];
  /** That a consent can be taken back, and how: to be told before it is given. */
  withdraw: string[];
  /** What opens the details of a consent. */
  detailsTitle: string;
  /** The two answers. Neither may be chosen beforehand. */
  answers: { yes: string; no: string };
  choices: ConsentWords[];
  /** What happens without a consent: told, and never a tick box. */
  anyway: { title: string; lead: string; choices: ConsentWords[]; processing: ProcessingWords[] };
  rights: { title: string; rights: RightWords[]; contact: string; authority: string };
}

export interface PolicyWords {
  title: string;
  /** Which text: "English version, last updated 15 Nov 2021". */
  text: string;
  profiling: string;
  says: ToldWords[];
  /** What the policy does not say, under the title that says so: without it, the lines would read as if it did. */
  unsaid: { title: string; told: ToldWords[] };
}

export interface RightsAnswerWords {
  answerBy: string;
  /** By when where the time is extended, and by when that must be said. */
  longer: string;
  /** How that was worked out. */
  source: string;
}

export interface AskAgainWords {
  title: string;
  lead: string;
  choices: { id: ConsentId; question: string; why: string }[];
}

/** What a receipt is told from: the record as it was made. */
export type ConsentReceipt = Pick<ConsentRecordQuestion, "recordId" | "subjectId" | "at" | "choices">;
/** The parts of a receipt. */
export type ReceiptPart = "answers" | "at" | "controller" | "withdraw" | "policy" | "hash" | "record" | "subject";

export interface ReceiptWords {
  title: string;
  lines: { id: ReceiptPart; name: string; values: string[] }[];
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
