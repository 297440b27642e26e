import type { ReactiveControllerHost } from "lit";
import type {
  AskAgain,
  AskAgainQuestion,
  ConsentChoices,
  ConsentEffects,
  ConsentId,
  Edition,
  Interpretations,
  IsoDate,
  PolicyLanguage,
  RightsAnswer,
} from "../../lib/api.js";
import type { Catalogue } from "../../words/catalogue.ts";
import type { ReceiptOf } from "../../words/consent/receipt.ts";
import type { Words } from "../../words/words.ts";
import type { Sections } from "../form/desk/sections-of-page.ts";
import type { RulesApi } from "../rules.ts";

/** What the element brings to the part. */
export interface ConsentSource {
  words: Words;
  /** Messages of the page's own. */
  messages: Catalogue | null | undefined;
  /** Missing where the rules could not be loaded. */
  rules: RulesApi | undefined;
  interpretations: Interpretations | undefined;
  asOf: IsoDate;
  /** Who the customer is, by an identifier of the page's; a made-up one where it is empty. */
  subject: string | null | undefined;
  earlier: EarlierConsent | undefined;
}

/** The element that the part belongs to. */
export interface ConsentHost extends ReactiveControllerHost {
  /** The sections that the page wants. */
  readonly sections: Sections | null | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  announce(text: string): void;
}

/** What was answered in this form. A consent that is not there has not been answered, which counts as no. */
export type ConsentAnswers = Partial<Record<ConsentId, "yes" | "no">>;

/** What the page knows of consents given before; the day is that of the last advertising e-mail that was sent. */
export type EarlierConsent = AskAgainQuestion["given"] & { lastMarketingSentOn?: IsoDate };

/** The choices about data as they are handed over with the request. */
export interface ConsentDocument {
  /** The edition of the privacy policy that the customer went by. */
  edition: string;
  /** The hash of its content. */
  hash: string;
  /** The language of its text. */
  language: PolicyLanguage;
  /** What was decided, by choice. */
  choices: ConsentChoices;
  /** The receipt as JSON-LD, with the consent record in it. */
  receipt?: object;
}

/** A receipt with what it was made from. */
export interface Receipt extends ReceiptOf {
  jsonLd: object;
}

/** What the part is drawn from, and whom it tells of changes. */
export interface ConsentModel {
  words: Words;
  effects: ConsentEffects;
  answers: ConsentAnswers;
  /** Which consents given earlier are to be asked for again; missing where none was given. */
  again: AskAgain | undefined;
  /** The published texts of the policy. */
  texts: readonly Edition[];
  /** The day for which the answer to a rights request is shown. */
  askedOn: IsoDate;
  /** Whether anything has been answered that a receipt can be made of. */
  answered: boolean;
  /** By when a request that arrives on a day must be answered; nothing for what is not a day. */
  rightsAnswer(receivedOn: IsoDate, complex: boolean): RightsAnswer | undefined;
  receipt(): Receipt | undefined;
  choose(id: ConsentId, answer: "yes" | "no"): void;
  goBy(text: PolicyLanguage): void;
  askOn(day: IsoDate): void;
}
