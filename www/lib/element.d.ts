/**
 * `<service-estimate>`: what a service request can cost and when it comes back, while it is being filled in. Importing
 * the module defines the element. On a server that renders pages importing it does nothing.
 *
 * @module upfront-terms/element
 */

import type {
  AskAgainQuestion,
  Calendar,
  ConsentChoices,
  Estimate,
  FactPath,
  Facts,
  Interpretations,
  IsoDate,
  Issue,
  PolicyLanguage,
  RateCard,
  Service,
} from "./api.js";

/** The functions of the rules module, once it is loaded. */
export type RulesApi = typeof import("./api.js");
/** Loads the rules. Rejects where they cannot be loaded; another call tries again. */
export type RulesLoader = () => Promise<RulesApi>;
/** Whether the rules can be asked already. The form itself never waits for them. */
export type RulesState = "loading" | "ready" | "failed";

/** A message: fixed words, or a function of the values. */
export type Message = string | ((values: Record<string, string | number>) => string);
/** Messages by key. Keys nest, or are spelt out whole: "estimate.range.title". */
export interface Catalogue {
  [key: string]: Message | Catalogue;
}
/** Loads a catalogue, as an object or as a module whose default export it is. */
export type CatalogueLoader = () => Promise<Catalogue | { default: Catalogue }>;

/**
 * Adds a language, or puts a page's messages before the element's own in one that it speaks. Elements that stand on
 * the page follow.
 *
 * @param tag a BCP 47 tag such as "de" or "sv-FI".
 * @throws RangeError where `tag` is not a language tag.
 */
export function addLanguage(tag: string, load: CatalogueLoader): void;
/** The day in Denmark at an instant. */
export function danishDay(instant: Date): IsoDate;

/** What the page knows of consents given before; the day is that of the last advertising e-mail that was sent. */
export type EarlierConsent = AskAgainQuestion["given"] & { lastMarketingSentOn?: IsoDate };

/** The choices about data as they are handed over with the request. */
export interface ConsentDocument {
  /** The text of the privacy policy that the customer went by: its edition, its content hash, its language. */
  edition: string;
  hash: string;
  language: PolicyLanguage;
  choices: ConsentChoices;
  /** The receipt as JSON-LD, with the consent record in it; missing where the browser makes no identifiers. */
  receipt?: object;
}

/** The estimate that the customer saw, with everything from which it can be computed again. */
export interface EstimateDocument {
  /** The shape of this document. */
  version: 2;
  /** The language in which the estimate was shown. */
  language: string;
  /** The facts that the estimate was made from. */
  facts: Facts;
  /** The editions of the documents, by id, the page's own one whole; missing where the rules could not be loaded. */
  editions?: NonNullable<Facts["editions"]>;
  /** Every interpretation that was in force; without the defaults where the rules could not be loaded. */
  interpretations: Interpretations;
  /** The estimate; missing where the rules could not be loaded or refused the facts. */
  estimate?: Estimate;
  /** The amounts come from made-up sample rates, and are not prices. */
  sampleRates: boolean;
}

/** What submitting hands over: the request, and the estimate beside it. */
export interface ServiceRequest extends EstimateDocument {
  description: string;
  /** The products as the customer named them; `service` is empty while none is chosen. */
  products: { product: string; serials: string[]; service: Service | ""; quantity: number }[];
  contact: { name: string; organisation: string; email: string; phone: string; address: string };
  /** The choices about data with their receipt; missing where none was made. */
  consent?: ConsentDocument;
}

/** The facts known now, and the estimate for them. */
export interface EstimateChange {
  facts: Facts;
  /** Missing while the rules are not loaded, and where they refuse the facts. */
  estimate?: Estimate;
  /** The facts that the rules refuse. */
  issues: readonly Issue[];
}
/** The customer wants to answer what would narrow the estimate. */
export interface EstimateQuestion {
  /** The path of the fact: "items[0].warranty". */
  fact: FactPath;
}
export interface EstimateRulesState {
  state: RulesState;
}

/** The element's events, by name. All of them bubble, out of shadow roots too. */
export interface ServiceEstimateEvents {
  /** The facts or the estimate have changed. */
  "service-estimate-change": CustomEvent<EstimateChange>;
  /** The customer wants to answer a question of the estimate. Cancelled, the element does not go to the field. */
  "service-estimate-question": CustomEvent<EstimateQuestion>;
  /** The rules have been loaded, or could not be. */
  "service-estimate-state": CustomEvent<EstimateRulesState>;
  /** The request, complete. Cancelled, the form does not say that it has been handed over. */
  "service-request": CustomEvent<ServiceRequest>;
}

export class ServiceEstimate extends HTMLElement {
  static readonly formAssociated: true;

  /** "form" for the complete form, "estimate" for the estimate alone, of the facts that the page's own form names. */
  mode: "form" | "estimate";
  /** The day that the estimate is made for, "2026-11-21"; without it today in Denmark. */
  asOf: IsoDate;
  /** The VAT rate that prices are shown with as well, "25": in the form where the customer wants it. */
  vatPercent: string | undefined;
  /** The provider's own rates. */
  rateCard: RateCard | undefined;
  /** Made-up rates to try the form with. Not offered where there is a rate card. */
  sampleRates: RateCard | undefined;
  /** The workshop's closures, as far as the page knows them. */
  calendar: Calendar | undefined;
  /** The interpretations of the terms that the page chooses, by name. */
  interpretations: Interpretations | undefined;
  /** The editions of the documents, where not the newest: ids, or for the terms an edition of the page's own. */
  editions: Facts["editions"];
  /** Messages of the page's own, which go before the catalogue's. */
  messages: Catalogue | undefined;
  /** Loads the rules, in place of the package's own entry. */
  loader: RulesLoader;
  /** The name under which the answers are kept on the device until they are submitted; without it they are not kept. */
  draft: string;
  /** Who the customer is on the consent receipt, by an identifier of the page's; one is made up where it is empty. */
  subjectId: string;
  /** The consents given before, and to which text: those given to another text are asked for again. */
  earlierConsent: EarlierConsent | undefined;

  /**
   * What is known now. Beside a form of the page's own, set it to what the page knows: it goes before what is read
   * from the form's fields. In the complete form, setting it fills the form in.
   */
  get facts(): Facts;
  set facts(facts: Partial<Facts> | undefined);
  /** The estimate for the facts known now; `undefined` while there is none. */
  readonly estimate: Estimate | undefined;
  /** What travels with the form around the element: the whole request, or beside a form of the page's own the estimate. */
  readonly request: ServiceRequest | EstimateDocument;
  /** The same, as the JSON document that travels with the form. */
  readonly value: string;

  /** Reads the fields of the form around the element again: for a page that has set them by script. */
  refresh(): void;
  /** Loads the rules again after a failure. Never rejects. */
  retry(): Promise<void>;
  /** Empties the form, the draft on the device included. What the page has filled in stays. */
  reset(): void;
  /** Moves the focus to the field in which a fact is answered, "items[0].warranty"; false where there is none. */
  focusFact(fact: FactPath): Promise<boolean>;

  /** The name under which the value travels with the form around the element. */
  name: string;
  /** Nothing can be filled in, and no value travels with the form. */
  disabled: boolean;
  /** The form around the element, or the one that its `form` attribute names. */
  readonly form: HTMLFormElement | null;
  readonly type: string;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  /** Whether nothing is missing or wrong. Shows nothing. */
  checkValidity(): boolean;
  /** The same, and shows what is missing or wrong with the focus on it. */
  reportValidity(): boolean;

  addEventListener<K extends keyof ServiceEstimateEvents>(
    type: K,
    listener: (this: ServiceEstimate, event: ServiceEstimateEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ServiceEstimate, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What can be set on the element: for frameworks, whose templates want to know what a tag takes. */
export type ServiceEstimateProperties = Partial<
  Pick<
    ServiceEstimate,
    | "asOf"
    | "calendar"
    | "disabled"
    | "draft"
    | "earlierConsent"
    | "editions"
    | "lang"
    | "loader"
    | "messages"
    | "mode"
    | "name"
    | "rateCard"
    | "interpretations"
    | "sampleRates"
    | "subjectId"
    | "vatPercent"
  >
> & { facts?: Partial<Facts> | undefined };

declare global {
  interface HTMLElementTagNameMap {
    "service-estimate": ServiceEstimate;
  }
}
