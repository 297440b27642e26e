/**
 * upfront-terms: what a service request can cost, when it comes back, which deadlines and late interest follow,
 * and what each consent does, computed from the published documents.
 *
 * Plain objects in, plain objects out. Dates are "YYYY-MM-DD". Money and percentages are decimal strings ("1000.00",
 * "9.75"); requests may have a whole number instead. A field marked ? may be missing, never null.
 * Results are codes and values, never prose: words live in message catalogues.
 *
 * The examples below follow `await init()`.
 *
 * @module upfront-terms
 */

/** A day of the Gregorian calendar, "YYYY-MM-DD", years 0001 to 9999. No time of day, no zone. */
export type IsoDate = string;
/** DKK with two decimals ("1000.00"), excluding VAT unless the name says otherwise. */
export type Money = string;
/** DKK in a request: text with at most two decimals and 15 digits before the point, or a whole number. A number with decimals is refused: a float is no price. */
export type MoneyInput = Money | number;
/** A percentage as a decimal string, "9.75" for 9.75 %. */
export type Percent = string;
/** A percentage in a request: text with at most six decimals, or a whole number. */
export type PercentInput = Percent | number;
/** A clause of a document, such as "terms/6.1b" or "privacy/storage.3": stable, listed by {@link clauses}. */
export type ClauseId = `${"terms" | "privacy"}/${string}`;
/** Whether the documents say it happens ("will"), leave it to the provider ("may"), or do not say ("unstated"). */
export type Modality = "will" | "may" | "unstated";
/** Who pays; "unstated" where the documents do not say. */
export type Payer = "customer" | "provider" | "unstated";
export type CustomerKind = "business" | "consumer";
export type Service = "sampleTest" | "controlMeasurement" | "reverification" | "repair";

/** A class of the place where the module runs, nothing where there is none: neither `dom` nor Node's types must be set. */
export type Given<Name extends string> =
  typeof globalThis extends Record<Name, { prototype: infer Instance }> ? Instance : never;
/** What is compiled: bytes, or a `WebAssembly.Module` that is compiled already. */
export type ModuleBytes = ArrayBuffer | ArrayBufferView | CompiledModule;
/** A `WebAssembly.Module`. */
export type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } }
  ? Module & object
  : never;

/** What a failed load has as its `code`, where there is something to do: WebAssembly is refused. */
export type LoadErrorCode = "wasmRefused";

/**
 * Load the module. Everything below is synchronous once it has resolved. Later calls resolve at once, and look at no source.
 *
 * Calls at the same time share one load where their source is the same: the same object, the same address, or none. A call
 * with another source is a load of its own, which waits for no other. The first that succeeds is used from then on. Each
 * call rejects for what its own source did, and never leaves anything behind: the next call is a fresh attempt.
 *
 * Rejects with an `Error`; its `code` is `"wasmRefused"`, a {@link LoadErrorCode}, where the page's content security policy, or the browser's own
 * mode, refuses WebAssembly: `upfront-terms/js` works there, and ignores the source. Its message says what to do where the module
 * is not beside the script: in development with Vite before version 8, and bundled to CommonJS.
 */
export default function init(
  source?: string | Given<"URL"> | Given<"Response"> | Promise<Given<"Response">> | ModuleBytes,
  options?: LoadOptions,
): Promise<void>;
/** How to load. */
export interface LoadOptions {
  /** What a download must be, "sha384-…" as in the package's `dist/integrity.json`. Needs a URL to load from, which the default is. */
  integrity?: string;
}
/** Load the module from bytes or a compiled module at once, without a promise. Throws what {@link init} rejects with. */
export function initSync(module: ModuleBytes): void;

/**
 * The whole answer for the form. Never fails for missing facts: it says what is missing.
 * @throws {@link RulesError}
 * @example
 * ```ts
 * const { range, missing } = estimate({
 *   asOf: "2026-11-20",
 *   onSite: false,
 *   items: [{ service: "repair", warranty: "notCovered" }],
 *   repairEstimateRequested: false,
 *   rateCard: { services: { repair: "650.00" }, outboundShipping: "95.00", returnShipping: "95.00" },
 * });
 * // Examined and not worked on, where the provider charges nothing.
 * range.min; // "95.00"
 * range.max; // "1840.00"
 * missing[0].fact; // "createdOnPortal"
 * ```
 */
export function estimate(facts: Facts, options?: { reasons?: true | undefined }): Estimate;
/** The same without any `because`, in about two thirds of the time: for a page that shows a new estimate on every keystroke. */
export function estimate(facts: Facts, options: { reasons: false }): BareEstimate;
/** With every `because` or without any, as `reasons` says. */
export function estimate(facts: Facts, options?: AnswerOptions): Estimate | BareEstimate;
/** How to answer. */
export interface AnswerOptions {
  /** Whether values say why; they do unless this is `false`. */
  reasons?: boolean | undefined;
}
/**
 * The four answers of an estimate alone, without reasons: for lists and ledgers that show many matters. Each is
 * what `estimate` says of the same facts in the place named beside it, in about a tenth of the time.
 * @throws {@link RulesError} as `estimate`; where only another part of the estimate cannot be stated, the figures still are
 * @example
 * ```ts
 * const { range, completedOn, interest } = figures({
 *   asOf: "2027-03-15",
 *   customer: "business",
 *   onSite: false,
 *   items: [{ service: "sampleTest", quantity: 2 }],
 *   receivedOn: "2026-12-14",
 *   invoicedOn: "2027-01-15",
 *   rateCard: { services: { sampleTest: "180.00" }, outboundShipping: "95.00", returnShipping: "95.00" },
 * });
 * range; // { min: "95.00", max: "550.00" }
 * completedOn; // "2027-01-13"
 * // 2 % for each of two months on 455.00: the way to the workshop is not owed to the provider.
 * interest; // "18.20"
 * ```
 */
export function figures(facts: Facts): Figures;
/**
 * The same facts under several what-ifs, at most 40: each change takes the place of the facts' own fields of that name.
 * @throws {@link RulesError} with paths under `facts` and `changes[n]`
 * @example
 * ```ts
 * const { variants } = compare({ asOf: "2026-11-20", items: [{ service: "repair" }] }, [
 *   { items: [{ service: "repair", warranty: "covered" }] },
 *   { items: [{ service: "repair", warranty: "notCovered" }] },
 * ]);
 * variants.length; // 2
 * ```
 */
export function compare(
  facts: Facts,
  changes: readonly Partial<Facts>[],
  options?: { reasons?: true | undefined },
): Comparison;
/** The same without any `because`. */
export function compare(facts: Facts, changes: readonly Partial<Facts>[], options: { reasons: false }): BareComparison;
/** With every `because` or without any, as `reasons` says. */
export function compare(
  facts: Facts,
  changes: readonly Partial<Facts>[],
  options?: AnswerOptions,
): Comparison | BareComparison;

// Building blocks, each usable on its own ------------------------------------------------------------------------

/**
 * When a standard service that arrives on a day is expected back out of the workshop (terms 9.2). Never binding.
 * @example
 * ```ts
 * turnaround({ receivedOn: "2026-11-20" }).completedOn; // "2026-12-10"
 * ```
 */
export function turnaround(q: {
  receivedOn: IsoDate;
  calendar?: Calendar;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}): Turnaround;
/**
 * The count-th working day after a day; a count of 0 is that day itself. Count: 0 to 10,000.
 * @example
 * ```ts
 * addWorkingDays({ from: "2026-11-20", count: 14 }).date; // "2026-12-10"
 * ```
 */
export function addWorkingDays(q: {
  from: IsoDate;
  count: number;
  calendar?: Calendar;
  interpretations?: Interpretations;
}): WorkingDays;
/**
 * Public holidays and closing days of a year by name, those on a Sunday too; ordinary week-ends are not listed.
 * @example
 * ```ts
 * closedDays({ year: 2027 })[0]; // { date: "2027-01-01", code: "newYearsDay", kind: "publicHoliday" }
 * ```
 */
export function closedDays(q: { year: number; calendar?: Calendar; interpretations?: Interpretations }): ClosedDay[];
/**
 * How long a repair estimate holds, and from when a reminder can be due (terms 6.2, 6.3).
 * @example
 * ```ts
 * const { validUntil, daysLeft } = repairEstimateValidity({ sentOn: "2026-11-05", asOf: "2026-11-20" });
 * validUntil; // "2027-02-05"
 * daysLeft; // 77
 * ```
 */
export function repairEstimateValidity(q: {
  sentOn: IsoDate;
  asOf: IsoDate;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}): RepairEstimateValidity;
/**
 * The warranty on work that was done (terms 8.1).
 * @example
 * ```ts
 * serviceWarranty({ deliveredOn: "2026-11-05", asOf: "2026-11-20" }).warrantyUntil; // "2027-02-05"
 * ```
 */
export function serviceWarranty(q: {
  deliveredOn: IsoDate;
  asOf: IsoDate;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}): ServiceWarranty;
/**
 * When an invoice must be paid (terms 11.1).
 * @example
 * ```ts
 * paymentDue({ invoicedOn: "2026-11-20" }).dueOn; // "2026-12-20"
 * ```
 */
export function paymentDue(q: {
  invoicedOn: IsoDate;
  agreedPaymentOn?: IsoDate;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}): PaymentDue;
/**
 * On or before the due date nothing is owed: zero months, zero interest, no error. Simple interest, rounded once (terms 11.1).
 * @example
 * ```ts
 * const { monthsCommenced, interest, because } = lateInterest({
 *   principal: "1000.00",
 *   dueOn: "2026-01-31",
 *   asOf: "2026-11-20",
 *   customer: "business",
 * });
 * monthsCommenced; // 10
 * interest; // "200.00"
 * because.clauses; // ["terms/11.1b"]
 * ```
 */
export function lateInterest(q: LateInterestQuestion): LateInterest;
/**
 * The most the provider can owe in damages (terms 12.3). Give wear as an amount or as a percentage, not both.
 * @example
 * ```ts
 * liabilityCap({ replacementValue: "2890.00", wearPercent: "35" }).cap; // "1878.50"
 * ```
 */
export function liabilityCap(q: LiabilityCapQuestion): LiabilityCap;

// The privacy policy: what each choice does before it is made, and what follows ----------------------------------

/**
 * What each choice of the form does: which data, what for, on which legal basis, kept until when, what follows from
 * refusing and from withdrawing it. All seven choices are answered, including those not asked about. The estimate never
 * depends on them.
 * @example
 * ```ts
 * const { choices } = consentEffects({ policy: "en", asOf: "2026-11-20", choices: {} });
 * choices[0].id; // "serviceRequest"
 * choices[0].needsConsent; // false
 * ```
 */
export function consentEffects(q: ConsentQuestion): ConsentEffects;
/**
 * How long proof of a marketing consent is kept (privacy/storage.3): three years after the last marketing e-mail, that
 * day included. The policy says so, and not the law. Where none was sent there are no dates.
 * @example
 * ```ts
 * retention({ lastMarketingSentOn: "2026-11-20", asOf: "2026-11-21" }).keepUntil; // "2029-11-20"
 * ```
 */
export function retention(q: RetentionQuestion): Retention;
/**
 * By when a request for a right must be answered: one month after receipt, three where it is complex. The policy does not
 * say: the value comes from Regulation (EU) 2016/679 art. 12(3), counted by Regulation 1182/71 art. 3.
 * @example
 * ```ts
 * rightsAnswer({ receivedOn: "2026-11-25" }).answerBy; // "2026-12-28"
 * ```
 */
export function rightsAnswer(q: RightsAnswerQuestion): RightsAnswer;
/**
 * Which consents were given to another text than the one shown now and have to be asked for again, and what changed.
 * @example
 * ```ts
 * const [{ id, changes }] = consentsToAskAgain({
 *   given: {
 *     edition: "privacy-en-2021-11-15",
 *     hash: "abc7ec58c4da63a05c478f68ad1ce68a47f199d88b0a22ed027444539b0e0ce2",
 *     choices: { marketingEmail: "given" },
 *   },
 *   now: { policy: "sv" },
 * }).choices;
 * id; // "marketingEmail"
 * changes.map(({ code }) => code); // ["edition", "text", "language"]
 * ```
 */
export function consentsToAskAgain(q: AskAgainQuestion): AskAgain;
/**
 * A consent record by ISO/IEC TS 27560:2023 in the terms of W3C's Data Privacy Vocabulary 2.3: JSON-LD with its context
 * inside. With a `receiptId`, a receipt that holds the record, to be handed to the person. Choices that need no consent,
 * and those that were not asked about, are left out.
 * @example
 * ```ts
 * const record = consentRecord({
 *   policy: "en",
 *   asOf: "2026-11-21",
 *   choices: { marketingEmail: "given" },
 *   recordId: "2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02",
 *   subjectId: "urn:example:data-subject:1",
 *   at: "2026-11-21T09:29:41Z",
 * });
 * "@context" in record; // true
 * ```
 */
export function consentRecord(q: ConsentRecordQuestion): object;

// What the module knows ------------------------------------------------------------------------------------------

/**
 * Every clause, with its status.
 * @example
 * ```ts
 * clauses()[0]; // { id: "terms/1.1", document: "terms", section: "1.1", kind: "definition", status: "computed" }
 * ```
 */
export function clauses(): Clause[];
/**
 * Each document version, the date it applies from where one is known, its parameters with sources.
 * @example
 * ```ts
 * editions()[0].id; // "service-terms-en-undated"
 * ```
 */
export function editions(): Edition[];
/**
 * Each open point that changes a computed value: the choices, the first of which is the default.
 * @example
 * ```ts
 * const { name, choices } = interpretations()[0];
 * name; // "applicability"
 * choices[0]; // "threeAnswers"
 * ```
 */
export function interpretations(): Interpretation[];
/**
 * Each fact that an estimate can be told: what it is told as, whom to ask, and the clauses that ask for it. Last what else a
 * request tells: editions, calendar, interpretations, consents and the language of the policy.
 * @example
 * ```ts
 * const warranty = facts().find(({ path }) => path === "items[].warranty");
 * warranty.kind; // "choice"
 * warranty.choices; // ["covered", "notCovered", "unknown"]
 * warranty.ask; // "customer"
 * ```
 */
export function facts(): FactInfo[];

// Facts ----------------------------------------------------------------------------------------------------------

/**
 * What the form knows so far. Only `asOf` is required: what is missing stays open, and the answer names it in `missing`.
 */
export interface Facts {
  /** "Today": always passed in, never read from a clock. Settles what has passed, such as a due date or a period. */
  asOf: IsoDate;
  /** The editions to compute with, by id; for the terms, also one of your own. The newest where none is named. */
  editions?: EditionsOfTerms & EditionsOfPolicy;
  /**
   * Acts in the course of trade, or does not. Decides how late interest is limited (terms 11.1): a consumer owes no more
   * than the law's amount by the day. Without it there is no `lateInterest`.
   */
  customer?: CustomerKind;
  /** What is sent in, at most 200 entries: which outcomes, charges and times there are (terms 4 to 6, 9.2). */
  items?: readonly ItemFacts[];
  /**
   * The work is done at the customer's premises (terms 9.1): drive time and mileage come in place of shipping, and no time
   * is stated. While it is not known, both are counted with.
   */
  onSite?: boolean;
  /** The customer wants to bring the product. Needs an agreement (terms 3.4): shipping to the workshop is a "may" then. */
  handInInPerson?: boolean;
  /** The matter is created on the service portal (terms 1.1.1), as the site that embeds the form knows. `false`: the terms do not apply. */
  createdOnPortal?: boolean;
  /** The product was sold under other terms, which may govern its service (terms 1.1.2): see the interpretation `applicability`. */
  soldUnderOtherTerms?: boolean;
  /** Another agreement on service covers the product (terms 1.1.3): see the interpretation `applicability`. */
  otherServiceAgreement?: boolean;
  /**
   * The customer asks for a repair estimate on creating the matter (terms 6.2). `true` opens the outcomes of accepting it,
   * declining it and not answering it; `false` leaves the repair as one.
   */
  repairEstimateRequested?: boolean;
  /** What has become of the repair estimate: see {@link RepairEstimateFacts}. */
  repairEstimate?: RepairEstimateFacts;
  /** Whether a description of the claimed defect is given (terms 2.1.1, 4.1); not its words. Until it is, that is a duty. */
  descriptionGiven?: boolean;
  /** The day the product arrives at the workshop, or is to arrive. The time of a standard service counts from its week (terms 9.2). */
  receivedOn?: IsoDate;
  /** The day the service is delivered: the product is back, or the work on site is done. The warranty on the work starts (terms 8.1). */
  deliveredOn?: IsoDate;
  /** The day of the first correct invoice, from which the latest payment counts (terms 11.1). */
  invoicedOn?: IsoDate;
  /** The agreed day of payment, not before `invoicedOn`. It counts where it is earlier than the terms' latest one (terms 11.1). */
  agreedPaymentOn?: IsoDate;
  /** The host's own rates. Without them the usual rates, shipping and disposal have no price, and the range no `max`. */
  rateCard?: RateCard;
  /** The workshop's closures: days on which nothing is counted towards a standard service (terms 9.2). They move no legal period. */
  calendar?: Calendar;
  /** How the open points of the documents are read: see {@link InterpretationChoice}. Each has a default. */
  interpretations?: Interpretations;
  /** The VAT rate shown beside prices (terms 10.1), "25" in Denmark, at most 100. Without it only prices without VAT are given. */
  vatPercent?: PercentInput;
  /** The choices about data made so far; they change `consent` and nothing else. */
  consents?: ConsentChoices;
  /** The language of the privacy policy shown. Must agree with `editions.privacy` where both are given. */
  policy?: PolicyLanguage;
}

/** What has become of the repair estimate of a matter (terms 6.2, 6.3), for all products in it. */
export interface RepairEstimateFacts {
  /** The day it was sent: how long it holds, and from when a reminder can be due, count from here. Opens the outcomes of answering it. */
  sentOn?: IsoDate;
  /** The answer to it, which settles the outcome. "none": sent and not answered so far, which settles nothing yet. */
  answer?: "accepted" | "declined" | "none";
  /** What becomes of a declined product (terms 6.2): it comes back, or is disposed of. Until it is known, either can be charged. */
  afterDecline?: "return" | "dispose";
  /**
   * The reminder of terms 6.3 was sent and not answered: only then is silence settled and disposal certain. `true` needs
   * `sentOn`, no other answer than "none", and an `asOf` on which the reminder can be due. `false` says nothing.
   */
  reminderUnanswered?: boolean;
}

/** One kind of product sent in for one service. */
export interface ItemFacts {
  /** The service asked for: one of the standard services (terms 5), or a repair (terms 4, 6). Times are stated for the former only. */
  service: Service;
  /** The product's name as the rate card spells it: which rate for replacing it counts. */
  product?: string;
  /** How many; one when not given. 1 to 100,000. Rates and the liability cap are multiplied by it; shipping is not. */
  quantity?: number;
  /**
   * What the customer claims about the product warranty of a repair. Only the provider's examination (terms 4.1) settles it:
   * "covered" and "unknown" keep the outcome "warranty" possible, "notCovered" takes it away.
   */
  warranty?: "covered" | "notCovered" | "unknown";
  /**
   * What the provider's examination found, once there is one, for all products of the item. It replaces the claim.
   * "covered": remedied under warranty (terms 4.2). "notCovered": an ordinary repair (6.1). "notWorkedOn": a cause of
   * 7.1, another maker's product, a contaminated one, or nothing to repair.
   */
  examination?: "covered" | "notCovered" | "notWorkedOn";
  /**
   * The causes of terms 7.1 that the customer knows of: claims, like `thirdParty` and `contaminated`, until examined. Any of
   * them puts the outcome "notWorkedOn" first.
   */
  causes?: readonly Cause[];
  /** It is another maker's product, on which no work is included (terms 7.2). */
  thirdParty?: boolean;
  /** It is contaminated: the provider may refuse it (terms 7.4). */
  contaminated?: boolean;
  /** The customer expects it to be put back in place, which is not included (terms 7.3). */
  expectsReinstallation?: boolean;
  /** Wants the results of a reverification or a sample test; must be asked for before the adjustment (terms 5.2). */
  wantsResults?: boolean;
  /** What one new product costs: the liability cap is computed from it (terms 12.3). No price of the service depends on it. */
  replacementValue?: MoneyInput;
  /** How worn it is, in per cent of that value, by which the cap falls (terms 12.3). Without it the cap is at most that value. */
  wearPercent?: PercentInput;
}
/** A cause of a defect whose repair is not included (terms 7.1 a to e). */
export type Cause = "misuse" | "installation" | "maintenance" | "unauthorisedRepair" | "actsOrOmissions";

/** The host's own "usual rates" (terms 5.1, 6.1), without VAT. A rate that is not given is never made up. */
export interface RateCard {
  /** The last day on which the card holds, that day included. Later it is still used, and named in `stale`. */
  validUntil?: IsoDate;
  /**
   * Per product, by {@link Service}. For "repair": the rate for repairing one product, or for the repair as a whole on
   * a card without rates for replacing. "replacement": the rate for replacing a product that `products` does not list.
   * There are no others: a misspelt name is refused, and not taken for a service without a price.
   */
  services?: ServiceRates;
  /**
   * Per product, by product name: the rate for replacing it. Used for repairs only: where a card has any rate for
   * replacing, a repair costs from the lower to the higher of repairing and replacing, and is open while one is unknown. A
   * product without a name can be any of these, or another.
   */
  products?: Record<string, Rate>;
  /** The way to the workshop, which the customer pays (terms 3.1). Once for the matter. */
  outboundShipping?: Rate;
  /** The way back (terms 4.2, 6.1, 6.2). Once for the matter. */
  returnShipping?: Rate;
  /** Disposing of declined products, or of those about which nobody answered (terms 6.2, 6.3). Once for the matter. */
  disposal?: Rate;
  /** The technician's drive time, for work on site (terms 9.1). Once for the matter. */
  driveTime?: Rate;
  /** The technician's mileage, for work on site (terms 9.1). Once for the matter. */
  mileage?: Rate;
}
/** Rates by service, in DKK without VAT, for one product. */
export type ServiceRates = {
  /** A sample test (terms 5). */
  sampleTest?: Rate;
  /** A control measurement (terms 5). */
  controlMeasurement?: Rate;
  /** A reverification (terms 5). */
  reverification?: Rate;
  /** Repairing a product (terms 6.1). */
  repair?: Rate;
  /** Replacing a product that `products` does not list (terms 6.1). */
  replacement?: Rate;
};
/**
 * The path of a fact, as {@link Missing} and the fields of a page name it: "customer", "items[0].warranty",
 * "rateCard.services.repair". A misspelt one does not compile, nor one of an item that there cannot be.
 */
export type FactPath = FactIn<`items[${ItemPlace}]`, string>;
/** The place of an item, from 0: there are at most 200. */
export type ItemPlace = Digit | `${Exclude<Digit, 0>}${Digit}` | `1${Digit}${Digit}`;
/** A digit of it. */
export type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** The same without numbers and names of the host's own, as {@link facts} lists it: "items[].warranty", "rateCard.products.*". */
export type FactName = FactIn<"items[]", "*">;
/** The facts by their paths, with something in the places of an item and of a product's name. */
export type FactIn<Item extends string, Product extends string> =
  | Exclude<keyof Facts, "repairEstimate" | "rateCard">
  | `repairEstimate.${keyof RepairEstimateFacts}`
  | `rateCard.${Exclude<keyof RateCard, "services" | "products">}`
  | `rateCard.services.${Service | "replacement"}`
  | `rateCard.products.${Product}`
  | `${Item}.${keyof ItemFacts}`;
/** A rate of the host's: exact, or from the lowest to the highest. */
export type Rate = MoneyInput | RateRange;
/** A rate that is known to lie between two amounts, both in DKK without VAT. */
export interface RateRange {
  /** The lowest that it can be. */
  min: MoneyInput;
  /** The highest that it can be. */
  max: MoneyInput;
}
/** An amount, or from the lowest to the highest. */
export type MoneyRange = Money | AmountRange;
/** The ends of an amount, in DKK: without VAT unless the name says otherwise. */
export interface AmountRange {
  /** The lowest that it can be. */
  min: Money;
  /** The highest that it can be. */
  max: Money;
}
/** The workshop's own closures, both days included, each at most 366 days long: at most 200, and 3,660 days together. */
export interface Calendar {
  /** Each from its first day to its last, and what it is called, where it is told: "Stocktaking". */
  closures?: readonly Closure[];
}
/** Days in a row on which the workshop is closed. */
export interface Closure {
  /** The first day. */
  from: IsoDate;
  /** The last day, that day included. */
  to: IsoDate;
  /** What it is called, where that is told: "Stocktaking". */
  name?: string;
}
/** What a question about one section of the terms is computed with: the newest edition where none is named. */
export interface EditionsOfTerms {
  /** Of the service terms: the id of a published edition, or one of your own. */
  terms?: string | TermsEdition;
}
/** The text that a question about the privacy policy is answered by: the newest English one where none is named. */
export interface EditionsOfPolicy {
  /** Of the privacy policy: the id of a published text. */
  privacy?: string;
}
/**
 * An edition of your own: the clauses of a published one with other numbers. It is named by `editions.terms` of the
 * estimate and by `because.edition` of every reason, so that no number passes for the published one's.
 * @example
 * ```ts
 * const terms: TermsEdition = {
 *   id: "our-terms-2027",
 *   basedOn: "service-terms-en-undated",
 *   parameters: { investigationFee: "1250.00", latestPayment: 14 },
 * };
 * const { range, editions: used, charges } = estimate({
 *   asOf: "2026-11-20",
 *   editions: { terms },
 *   onSite: false,
 *   items: [{ service: "repair", warranty: "notCovered" }],
 *   repairEstimateRequested: false,
 *   rateCard: { services: { repair: "650.00" }, outboundShipping: "95.00", returnShipping: "95.00" },
 * });
 * range.max; // "2090.00"
 * used.terms; // "our-terms-2027"
 * used.termsBasedOn; // "service-terms-en-undated"
 * charges[2].because.edition; // "our-terms-2027"
 *
 * const due = paymentDue({ invoicedOn: "2026-11-20", editions: { terms } });
 * due.dueOn; // "2026-12-04"
 * ```
 */
export interface TermsEdition {
  /** Your name for it: 1 to 100 characters, and not the id of a published edition. Change it with every change of a number. */
  id: string;
  /** The id of the published edition whose clauses it has. */
  basedOn: string;
  /** What is otherwise. All else is as in the published edition. */
  parameters: TermsParameters;
}
/**
 * The parameters of the terms that an edition of your own can change, by the names that {@link editions} lists. Currency and
 * governing law stay: the rules are written for kroner and Danish law.
 */
export interface TermsParameters {
  /** Where products are sent (terms 3.2): at most 200 characters. */
  serviceAddress?: string;
  /** The fee for investigating a claimed defect, without VAT (6.1b). */
  investigationFee?: MoneyInput;
  /** How long a repair estimate holds (6.2b): 1 to 120 months. */
  repairEstimateValidity?: number;
  /** After how long without an answer the customer is reminded (6.3a): 1 to 120 months. */
  reminderAfter?: number;
  /** How long the work is under warranty (8.1b): 1 to 120 months. */
  serviceWarranty?: number;
  /** How long a standard service is expected to take after the week of receipt (9.2a): 1 to 260 working days. */
  expectedProcessing?: number;
  /** The latest payment after a correct invoice (11.1a): 1 to 366 days. */
  latestPayment?: number;
  /** Late interest for each commenced month (11.1b): at most 100 per cent. */
  lateInterestPerCommencedMonth?: PercentInput;
  /** The court of first instance (13.2): at most 200 characters. */
  court?: string;
}
/** Choices of interpretations by name; of those that are not named the default counts. */
export type Interpretations = { [R in InterpretationName]?: InterpretationChoice[R] };
/** The open points of the documents, and how each can be read. The first choice is the default. See {@link interpretations}. */
export interface InterpretationChoice {
  /**
   * How the conditions that no other terms and no other agreement govern the product go together (terms 1.1.2, 1.1.3). Changes
   * `applicability`.
   * - `threeAnswers`: the terms apply where both hold; where one does, it must be checked ("check").
   * - `eitherSuffices`: one of the two is enough.
   * - `bothNeeded`: they apply only where both hold.
   */
  applicability: "threeAnswers" | "eitherSuffices" | "bothNeeded";
  /**
   * Where a period of months or years ends on a closed day: how long a repair estimate holds (terms 6.2), from when a reminder
   * can be due (6.3), the warranty on the work (8.1), and how long proof of a consent is kept (privacy policy). Changes those days.
   * - `notMoved`: it ends there, as no text moves it.
   * - `nextWorkingDay`: it ends on the next working day.
   */
  periodEndOnClosedDay: "notMoved" | "nextWorkingDay";
  /**
   * When a product counts as received that arrives on a closed day (terms 9.2). Changes when a standard service is ready.
   * - `weekOfReceipt`: in the week that holds the day, and counting starts the Monday after.
   * - `nextWorkingDay`: on the next working day, after a week-end a week later.
   */
  receiptOnClosedDay: "weekOfReceipt" | "nextWorkingDay";
  /**
   * Which days are no working days, besides the workshop's own closures (terms 9.2). Changes every count of working days, and
   * where a day moves that falls on a closed one.
   * - `statutory`: week-ends, public holidays, 5 June, 24 and 31 December.
   * - `publicHolidays`: week-ends and public holidays alone.
   * - `banks`: the statutory ones, and the day after Ascension.
   */
  closedDays: "statutory" | "publicHolidays" | "banks";
  /**
   * For which services the time of terms 9.2 is stated. Changes `turnaround.statedFor` and the day of expected completion.
   * - `standardServices`: for the standard services of section 5; none is stated for repairs.
   * - `allWorkshopServices`: for everything that is done in the workshop, repairs too.
   */
  turnaroundScope: "standardServices" | "allWorkshopServices";
  /**
   * Where the last day of payment is a closed day (terms 11.1). Changes when payment is due, and so late interest.
   * - `notMoved`: it stays, and a warning says to pay before.
   * - `nextWorkingDay`: it moves to the next working day.
   */
  paymentOnClosedDay: "notMoved" | "nextWorkingDay";
  /**
   * When a further month of late interest has commenced (terms 11.1). Changes `monthsCommenced` and the interest.
   * - `dayAfterDue`: the first on the day after the due date, each other when that day's number comes round.
   * - `dueAnniversary`: each on the day after the due date's number has come round.
   * - `dueAnniversaryInclusive`: the first on the day after the due date, each other when the due date's own number comes round.
   * - `calendarMonths`: every calendar month that the delay touches counts as one.
   */
  commencedMonth: "dayAfterDue" | "dueAnniversary" | "dueAnniversaryInclusive" | "calendarMonths";
  /**
   * How the terms' late interest is compared with the most that the law allows a consumer to be charged (terms 11.1). Changes the interest.
   * - `compareAmounts`: the two amounts for the delay are compared, and the lower is owed.
   * - `compareRates`: the two yearly rates are compared, and the lower alone is charged.
   */
  legalMaximum: "compareAmounts" | "compareRates";
  /**
   * How the days of the law's interest are counted (terms 11.1). Changes the legal maximum.
   * - `actual365`: from the day after the due date to the day of payment, as parts of 365.
   * - `actualActual`: the same days, in leap years as parts of 366.
   * - `halfOpen`: from the due date to the day before payment, as parts of 365.
   */
  dayCount: "actual365" | "actualActual" | "halfOpen";
  /**
   * Where the answer to a request for a right falls due on a closed day (privacy policy, rights). Changes `answerBy`.
   * - `publicHolidays`: it moves past week-ends and public holidays, as EU law counts periods.
   * - `notMoved`: it stays on that day.
   * - `closingDays`: it moves past 5 June, 24 and 31 December too.
   */
  rightsAnswerOnClosedDay: "publicHolidays" | "notMoved" | "closingDays";
  /**
   * How often the investigation fee can be charged (terms 6.1, 6.2, 6.3). Changes the upper end of the range for several products.
   * - `oncePerMatter`: once, as there is one investigation.
   * - `oncePerItem`: once for every product that is investigated.
   */
  investigationFee: "oncePerMatter" | "oncePerItem";
  /**
   * How amounts with VAT (terms 10.1) and late interest (11.1) are rounded to the øre. Changes them by an øre or so.
   * - `halfUpOnce`: half an øre goes up, once, at the end.
   * - `halfEvenOnce`: half an øre goes to the even øre, once, at the end.
   * - `halfUpEachMonth`: half an øre goes up, and each month's interest is rounded by itself.
   */
  rounding: "halfUpOnce" | "halfEvenOnce" | "halfUpEachMonth";
}
export type InterpretationName = keyof InterpretationChoice;

// Answers --------------------------------------------------------------------------------------------------------

/** Why a result is what it is. */
export interface Because {
  /** The clauses that it follows from. */
  clauses: ClauseId[];
  /** The id of your own edition of the terms that it was computed under; missing under a published one. */
  edition?: string;
  /** The facts it was computed from, by path; missing where there are none. */
  facts?: { [Path in ReasonPath]?: FactValue };
  /** The parameters of the edition, or of the law, it was computed from, by name; missing where there are none. */
  parameters?: ParameterValues;
  /** The interpretations it was computed under, by name; missing where there are none. */
  interpretations?: Interpretations;
}

/** The path of what a value was computed from: a fact, a field of a question about one thing alone, or the state of a choice. */
export type ReasonPath = FactPath | QuestionField | `${ConsentPlace}.${ConsentId}`;
/** The fields of questions that no fact of a matter is like. */
export type QuestionField =
  | "from"
  | "count"
  | "sentOn"
  | "principal"
  | "dueOn"
  | "legalMaximum.annualPercent"
  | "legalMaximum.monthlyPercent"
  | "replacementValue"
  | "wearPercent"
  | "wear"
  | "claim"
  | "excludedLoss"
  | "given.edition"
  | "given.hash"
  | "now.policy"
  | "lastMarketingSentOn"
  | "holds.until"
  | "holds.reason"
  | "complex";
/** Where the states of choices stand in a request. */
export type ConsentPlace = "choices" | "consents" | "given.choices";
/** A fact as it was told: a flag, a count, a code, day, amount, percentage or name, a price, or several codes. */
export type FactValue = boolean | number | string | MoneyRange | Cause[];

/** Values of an edition, or of the law, by name. */
export type ParameterValues = { [Name in keyof ParameterTypes]?: ParameterTypes[Name] };
/** What a parameter is: several codes or several rates for the two that are lists, a number where it is counted, else text. */
export type ParameterValue<Name extends ParameterName = ParameterName> = ParameterTypes[Name];
/** A lawful yearly rate, and the first day of it. */
export interface YearlyRate {
  /** The first day on which it holds. */
  from: IsoDate;
  /** The rate, in per cent a year. */
  annualPercent: Percent;
}
/** What an edition of the terms or the policy sets, or the law, and what each is. */
export interface ParameterTypes {
  /** Where products are sent (terms 3.2). */
  serviceAddress: string;
  /** The fee for investigating a claimed defect, in DKK without VAT (terms 6.1b). */
  investigationFee: Money;
  /** How long a repair estimate holds, in months (terms 6.2b). */
  repairEstimateValidity: number;
  /** After how many months without an answer the customer is reminded (terms 6.3a). */
  reminderAfter: number;
  /** How long the work is under warranty, in months (terms 8.1b). */
  serviceWarranty: number;
  /** How many working days a standard service is expected to take after the week of receipt (terms 9.2a). */
  expectedProcessing: number;
  /** The latest payment after a correct invoice, in days (terms 11.1a). */
  latestPayment: number;
  /** Late interest for each commenced month, in per cent (terms 11.1b). */
  lateInterestPerCommencedMonth: Percent;
  /** The currency of prices, by its code (terms 10.1). */
  currency: string;
  /** The court of first instance (terms 13.2). */
  court: string;
  /** The law that governs the matter, by the code of its country (terms 13.3). */
  governingLaw: string;
  /** What the law adds to the reference rate, in per cent a year. */
  lawfulInterestSurcharge: Percent;
  /** The yearly rates that the law allows, each from its first day. */
  lawfulInterest: YearlyRate[];
  /** The reference rate of a half-year, in per cent a year. */
  referenceRate: Percent;
  /** Who answers for the data, by the privacy policy. */
  controller: string;
  /** Street and number of the controller. */
  controllerStreet: string;
  /** The postal code of the controller. */
  controllerPostalCode: string;
  /** The town of the controller. */
  controllerTown: string;
  /** The country of the controller, by its code. */
  controllerCountry: string;
  /** The day on which the text of the policy was last changed. */
  lastUpdated: IsoDate;
  /** The content hash of the text of the policy, 64 hexadecimal digits. */
  contentHash: string;
  /** What profiling is used for, by the text of the policy. */
  profilingUses: ProfilingUse[];
  /** For how many years after the last marketing e-mail proof of a consent is kept (privacy policy, storage). */
  consentProofKept: number;
  /** The supervisory authority that takes complaints. */
  authority: string;
  /** The address for questions about data. */
  contact: string;
  /** Within how many months a request for a right is answered (Regulation (EU) 2016/679 art. 12(3)). */
  rightsAnswer: number;
  /** By how many months that can be extended (the same article). */
  rightsAnswerExtension: number;
}
/** The names of them. */
export type ParameterName = keyof ParameterTypes;
/** What a parameter is counted in. */
export type Unit = "DKK" | "percent" | "days" | "workingDays" | "months" | "years";

/** Any answer without its `because`. */
export type Bare<T> = T extends readonly (infer Entry)[]
  ? Bare<Entry>[]
  : T extends object
    ? { [Key in keyof T as Key extends "because" ? never : Key]: Bare<T[Key]> }
    : T;
/** An estimate that was asked for without reasons. */
export type BareEstimate = Bare<Estimate>;
/** A comparison that was asked for without reasons. */
export type BareComparison = Bare<Comparison>;

/**
 * A total: no `max` while something in it has no price; `open` names the charges without one. It is not the sum of its
 * charges: a return, a disposal and the shipping to the workshop are charged once for the whole matter, and charges that
 * exclude each other are never added up.
 */
export interface Total {
  /** The least that it comes to, in DKK without VAT. */
  min: Money;
  /** The most that it comes to, in DKK without VAT. */
  max?: Money;
  /** What everything that has a price comes to at most: `max`, or the part of it that is known. */
  pricedMax: Money;
  /** The codes of the charges that have no price. */
  open: ChargeCode[];
  /** With VAT, worked out once on the sum. Where `vatPercent` was given. */
  minInclVat?: Money;
  /** The same of `max`. */
  maxInclVat?: Money;
  /** The same of `pricedMax`. */
  pricedMaxInclVat?: Money;
}

export interface Estimate {
  /** The editions used, by id. `termsBasedOn`: the published edition behind your own; missing where `terms` is published. */
  editions: {
    /** Of the service terms. */
    terms: string;
    /** The published edition behind your own. */
    termsBasedOn?: string;
    /** Of the privacy policy. */
    privacy: string;
  };
  /** The day the estimate was made for: the facts' own `asOf`. */
  asOf: IsoDate;
  /** Whether the terms govern the matter at all (terms 1.1). The rest holds only as far as they do. */
  applicability: {
    /** Whether they do, do not, or it has to be checked. */
    answer: Applicability;
    /** What it follows from. */
    because: Because;
  };
  /** The possible outcomes of the whole matter, side by side: see {@link ScenarioId} for their order. */
  scenarios: Scenario[];
  /** Every charge of any scenario, each once: a scenario names the places of its own. */
  charges: Charge[];
  /** Once a receipt date is known and the work is not on site. */
  turnaround?: Turnaround & {
    /** The scenarios in which the terms state this time: by default those with a standard service, alone or beside a repair. */
    statedFor: ScenarioId[];
    /** The places in the facts' `items` of those it is stated for. Missing where it is for all of them, or for none. */
    items?: number[];
  };
  /**
   * What the customer can come to pay on every course that the facts leave open. Products that end differently are
   * courses too, so it can exceed every scenario.
   */
  range: Total & {
    /** Products that end differently cost less, or more, than any scenario. Missing where they do not. */
    beyondScenarios?: true;
    /** The reasons of all charges, and of the total. */
    because: Because;
  };
  /**
   * The most that can be owed to the provider on any course, with VAT where its rate is given: what late interest is
   * counted on. Missing while something that can be owed has no price.
   */
  mostOwed?: Money;
  /** Dates and periods in the order they come; a period whose start is not known yet has a `rule` and no `date`. */
  timeline: Milestone[];
  /** Duties, rights, exclusions, disclosures, warnings. */
  findings: Finding[];
  /**
   * What paying late costs, on `mostOwed`. The way to the workshop is not owed to the provider (terms 3.1) and no part of
   * it. Only where the invoice date, the customer kind and that most are known, and more than nothing is owed.
   */
  lateInterest?: LateInterest;
  /** What each consent does: only where `consents` or `policy` is given. Nothing else in the estimate depends on it. */
  consent?: ConsentEffects;
  /** The facts that would still change the answer, the one that narrows it most first. */
  missing: Missing[];
  /** The interpretations relied on, and what another choice would have given. */
  assumptions: Assumption[];
  /** What may have changed since: the table of the law ends before `asOf`, or the rate card held until before it. */
  stale?: StaleSource[];
}

/**
 * How the whole matter ends: every repair that is not settled yet ends alike, beside what an examination settled. Listed
 * in this order, in which "notWorkedOn" stands last; it stands first where the customer ticked a cause of terms 7.1, or
 * said that a product is another maker's or contaminated.
 */
export type ScenarioId =
  | "warranty"
  | "standard"
  | "repair"
  | "estimateAccepted"
  | "estimateDeclined"
  | "estimateUnanswered"
  | "notWorkedOn";
export interface Scenario {
  /** Which outcome it is. */
  id: ScenarioId;
  /** Its charges, by their places in the estimate's `charges`, in the order of the terms. */
  charges: number[];
  /** What they come to. Its charges and the range say why. */
  total: Total & {
    /** The charges with VAT, each rounded by itself, do not add up to the total with VAT. Missing where they do. */
    vatOnSum?: true;
  };
  /** Why it is possible. */
  because: Because;
}

export type StaleSource = "referenceRate" | "rateCard";

export type ChargeCode =
  | "outboundShipping"
  | "returnShipping"
  | "disposal"
  | "returnOrDisposal"
  | "usualRates"
  | "remedy"
  | "investigationFee"
  | "driveTime"
  | "mileage";
export interface Charge {
  /** What is charged. */
  code: ChargeCode;
  /** The place in the facts' `items` of the one it belongs to. Missing where it is the whole matter's. */
  item?: number;
  /** The places of those that a charge of the whole matter comes from. Missing where it comes from all of them. */
  items?: number[];
  /** Who pays it. */
  payer: Payer;
  /** Whether it is charged, or may be. */
  modality: Modality;
  /**
   * What it depends on. "sentIn", "onSite": a "may" only because the place of work is unknown; it is certain then (terms 3.1,
   * 6.1, 9.1). "refunded": a return after a refund under warranty, for which the terms name no payer (4.2).
   */
  onlyIf?: "sentIn" | "onSite" | "refunded";
  /** For all of the item's quantity. Missing where no rate was supplied. */
  amount?: MoneyRange;
  /** The same with VAT. Where `vatPercent` was given. */
  amountInclVat?: MoneyRange;
  /** What it follows from. */
  because: Because;
}

export interface Turnaround {
  /** The day on which the product arrives. */
  receivedOn: IsoDate;
  /** The Sunday that ends the week of receipt. */
  weekEndsOn: IsoDate;
  /** The last counted working day. Return shipping comes on top. */
  completedOn: IsoDate;
  /** How many working days are counted. */
  workingDays: number;
  /** Every day from receipt to completion, in runs of days that count as the same. */
  days: DayRun[];
  /** Never: the terms only expect it (terms 9.2). */
  binding: false;
  /** What it follows from. */
  because: Because;
}
/** Consecutive days, both ends included. */
export interface DayRun {
  /** The first of the days. */
  from: IsoDate;
  /** The last of them. */
  to: IsoDate;
  /** Of the week of receipt that is not counted, counted, or closed. */
  kind: "restOfWeek" | "counted" | "closed";
  /** What closes them. Missing for working days and for ordinary week-ends. */
  code?: ClosedDayCode;
  /** The name that the host gave its closure, where `code` is "closure". */
  name?: string;
}
export interface WorkingDays {
  /** The day that was counted to. */
  date: IsoDate;
  /** The closed days between, week-ends included. */
  passedOver: ClosedDay[];
  /** What it follows from. */
  because: Because;
}
/** A day on which the workshop does not work. */
export interface ClosedDay {
  /** The day. */
  date: IsoDate;
  /** What closes it. */
  code: ClosedDayCode;
  /** The name that the host gave its closure, where `code` is "closure". */
  name?: string;
  /** A public holiday, another day on which work rests, an ordinary week-end, or a closure of the workshop. */
  kind: "publicHoliday" | "closingDay" | "weekend" | "closure";
}
/** What closes a day. "closure": the workshop's own, as the host says. */
export type ClosedDayCode =
  | "newYearsDay"
  | "maundyThursday"
  | "goodFriday"
  | "easterSunday"
  | "easterMonday"
  | "greatPrayerDay"
  | "ascensionDay"
  | "whitSunday"
  | "whitMonday"
  | "christmasDay"
  | "secondChristmasDay"
  | "dayAfterAscension"
  | "constitutionDay"
  | "christmasEve"
  | "newYearsEve"
  | "saturday"
  | "sunday"
  | "closure";

export interface RepairEstimateValidity {
  /** The last day on which it holds, that day included. */
  validUntil: IsoDate;
  /** The first day on which a reminder can be due. */
  reminderFrom: IsoDate;
  /** Whether it still holds on `asOf`. */
  status: "valid" | "expired";
  /** Days after asOf that are still in; 0 on the last day and afterwards. */
  daysLeft: number;
  /** What it follows from. */
  because: Because;
}
export interface ServiceWarranty {
  /** The last day of the warranty, that day included. */
  warrantyUntil: IsoDate;
  /** Whether `asOf` is not after it. */
  inWarranty: boolean;
  /** What it follows from. */
  because: Because;
}
export interface PaymentDue {
  /** The last day of payment, that day included. */
  dueOn: IsoDate;
  /** "latestPayment": the latest day that the terms allow. */
  limitedBy: "agreed" | "latestPayment";
  /** What it follows from. */
  because: Because;
}

export interface LateInterestQuestion {
  principal: MoneyInput;
  dueOn: IsoDate;
  /** The day of payment, or the day it is asked for. */
  asOf: IsoDate;
  customer: CustomerKind;
  /** The lawful maximum, in place of the table. */
  legalMaximum?: { annualPercent: PercentInput } | { monthlyPercent: PercentInput };
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}
export interface LateInterest {
  /** What is owed without interest, in DKK. */
  principal: Money;
  /** The last day of payment. */
  dueOn: IsoDate;
  /** The day of payment, or the one it is asked for. */
  asOf: IsoDate;
  /** How many months have commenced since. */
  monthsCommenced: number;
  /** What the clause alone would give. */
  contractual: Money;
  /** What the law allows at most; missing where it sets no limit. */
  legalMaximum?: Money;
  /** The interest that is owed: one of the two, by the interpretation `legalMaximum`; by default the lower amount. */
  interest: Money;
  /** Principal and interest. */
  total: Money;
  /** Whether the clause or the law sets the interest. */
  limitedBy: "contract" | "law";
  /**
   * How the interest grows from nothing on the due date: every day on which its curve bends, of the first 60 commenced months,
   * and after them as long as the law's yearly rates set it.
   */
  steps: InterestStep[];
  /** How the law’s interest is made up, where it sets a limit. */
  segments: InterestSegment[];
  /** The period reaches past the last published reference rate. */
  stale: boolean;
  /** What it follows from. */
  because: Because;
}
/** What would be owed on a day: what `lateInterest` answers with that day as `asOf`. */
export interface InterestStep {
  /** The day. */
  on: IsoDate;
  /** How many months have commenced by then. */
  monthsCommenced: number;
  /** What is owed in interest on it, in DKK. */
  interest: Money;
  /**
   * How it has risen since the step before. "atOnce": it stayed as it was until the day before, as by the terms. "evenly": by
   * the same amount every day, as by a lawful yearly rate.
   */
  rises: "atOnce" | "evenly";
}
/** A run of days at one lawful yearly rate, both days included. */
export interface InterestSegment {
  /** The first of the days. */
  from: IsoDate;
  /** The last of them. */
  to: IsoDate;
  /** The lawful rate on them, in per cent a year. */
  annualPercent: Percent;
  /** How many days they are. */
  days: number;
  /** Not rounded to øre: six decimals. The sum is rounded once. */
  amount: string;
  /** Where the rate was found. */
  source: string;
  /** The rate is the last one published, which may not hold any more. */
  stale?: true;
}

export interface LiabilityCapQuestion {
  replacementValue: MoneyInput;
  wearPercent?: PercentInput;
  wear?: MoneyInput;
  claim?: MoneyInput;
  /** The loss is of a kind that terms 12.2 excludes. */
  excludedLoss?: boolean;
}
export interface LiabilityCap {
  /** Never below zero. Without wear, the whole replacement value: the cap is then at most this. */
  cap: Money;
  wearGiven: boolean;
  /** What could be claimed of `claim`; nothing of an excluded loss. */
  payable?: Money;
  /** What it follows from. */
  because: Because;
}

/** A date or a period of the matter. */
export interface Milestone {
  /** Which date or period it is. */
  id: MilestoneId;
  /** The places in the facts' `items` of those it is about. Missing where it is about the whole matter. */
  items?: number[];
  /** The day; missing where it is not known yet. */
  date?: IsoDate;
  /** How it is counted, where its start is not known yet. */
  rule?: PeriodRule;
  /** Whether the terms say that it is so, or that it may be. */
  modality: Modality;
  /** The closed day it falls on, where it does. */
  closedDay?: ClosedDay;
  /** What it follows from. */
  because: Because;
}
/** A period that starts with a fact that is not known yet. */
export interface PeriodRule {
  /** The path of that fact. */
  after: "receivedOn" | "repairEstimate.sentOn" | "deliveredOn" | "invoicedOn";
  /** How many of the unit. */
  count: number;
  /** Days, months, or working days after the week of receipt. */
  unit: "days" | "months" | "workingDaysAfterWeek";
}
export type MilestoneId =
  | "received"
  | "weekEnds"
  | "expectedCompletion"
  | "repairEstimateSent"
  | "repairEstimateValidUntil"
  | "reminderFrom"
  | "delivered"
  | "serviceWarrantyUntil"
  | "invoiced"
  | "paymentDue"
  | "interestFrom";

/** Something the terms say about this matter besides prices and dates. */
export interface Finding {
  /** What it says. */
  id: FindingId;
  /** What it is to the customer: something to do, to ask for, that is not included, to know, or to beware of. */
  kind: "duty" | "right" | "exclusion" | "disclosure" | "warning";
  /** Whether the terms say that it is so, leave it to the provider, or do not say. */
  modality: Modality;
  /** The place in the facts' `items` of the one it concerns. Missing where it concerns the whole matter. */
  item?: number;
  /** The places of those it concerns, where it is told once about several, but not about all. */
  items?: number[];
  /**
   * Of a duty, by when: "beforeSending" before the request is sent, or the product is; "later" if it comes to that. Missing
   * from all else.
   */
  due?: "beforeSending" | "later";
  /**
   * Of a warning, the facts that set it off, by path, with reasons or without: "items[0].contaminated". Missing from all else,
   * and where it is only possible, as nobody has told such a fact.
   */
  setOffBy?: FactPath[];
  /** Values to put into words: amounts, counts, the address. */
  values?: FindingValues;
  /** What it follows from. */
  because: Because;
}
/** Parameters, and what a finding can name besides them. */
export type FindingValues = ParameterValues & {
  /** The id of an edition. */
  edition?: string;
  /** The last day of payment. */
  dueOn?: IsoDate;
  /** The most the provider can owe in damages. */
  cap?: Money;
};
/** What a finding says. */
export type FindingId = TermsFindingId | PolicyFindingId;
/** What the service terms say, in the order of their text. */
export type TermsFindingId =
  | "createMatterOnPortal"
  | "soldUnderOtherTerms"
  | "coveredByOtherAgreement"
  | "customersOwnConditions"
  | "agreementParts"
  | "describeDefect"
  | "arrangeShipment"
  | "sendToAddress"
  | "markParcel"
  | "handInNotAgreed"
  | "noHandIn"
  | "examinedOnReceipt"
  | "warrantyIsAClaim"
  | "remedyAtProvidersChoice"
  | "replacedPartsGoToProvider"
  | "providerPaysWarrantyReturn"
  | "returnAfterRefund"
  | "notCoveredGoesOn"
  | "standardReturnUnstated"
  | "adjustedWherePracticable"
  | "resultsAskedFor"
  | "noResults"
  | "askForResultsNow"
  | "notWorkedOnReturnUnstated"
  | "repairEstimateNotOwed"
  | "askForRepairEstimateNow"
  | "repairEstimateHolds"
  | "declinedMayCost"
  | "declinedOnSiteMayCost"
  | "returnedOpen"
  | "silenceLeadsToDisposal"
  | "silenceMayCost"
  | "excludedMisuse"
  | "excludedInstallation"
  | "excludedMaintenance"
  | "excludedUnauthorisedRepair"
  | "excludedActsOrOmissions"
  | "thirdPartyProduct"
  | "reinstallationExpected"
  | "contaminatedProduct"
  | "askBeforeSending"
  | "excludedCauses"
  | "noThirdPartyProducts"
  | "noReinstallation"
  | "contaminatedMayBeRefused"
  | "anonymisedCalibrationData"
  | "workWarranty"
  | "giveNoticeAtOnce"
  | "workRemedies"
  | "mainlyInWorkshop"
  | "onSiteIsInvoiced"
  | "expectedTime"
  | "noTimeStated"
  | "longerOverClosedDays"
  | "timesNotBinding"
  | "pricesWithoutVat"
  | "payInTime"
  | "lateInterestBusiness"
  | "lateInterestConsumer"
  | "lateInterest"
  | "maySuspend"
  | "payBeforeClosedDay"
  | "paymentOverdue"
  | "riskWhileWithProvider"
  | "returnIsInsured"
  | "excludedLosses"
  | "liabilityCapped"
  | "negotiateFirst"
  | "court"
  | "consumersMayHaveAnotherCourt"
  | "governingLaw";
/** What the privacy policy says, in the order of its text; of what it does not say, that. */
export type PolicyFindingId =
  | "governedByRegulation"
  | "onlyAsPresented"
  | "deletedAfterwards"
  | "jobSeekersToldElsewhere"
  | "profilingUses"
  | "collectedFromYou"
  | "basisInDisputes"
  | "withdrawAnyTime"
  | "keptLongerIfNeeded"
  | "keptLongerWithOtherData"
  | "keptForInterests"
  | "noDutyToProvide"
  | "serviceNeedsRequiredData"
  | "complaint"
  | "policyMayChange"
  | "contact"
  | "recipientsUnstated"
  | "transfersUnstated"
  | "storageTimeUnstated"
  | "storagePlaceUnstated"
  | "articlesUnstated"
  | "basisOfPurposesUnstated"
  | "automatedDecisionsUnstated"
  | "controllerNumberUnstated"
  | "prevailingTextUnstated"
  | "dateOfTextUnstated"
  | "profilingWiderInOtherText"
  | "authorityExpectsEarlierDeletion";

/**
 * A fact that would still change the answer, alone or together with others that are missing. Facts that can only contradict
 * the others, and facts that change nothing, are left out.
 */
export interface Missing {
  /** The path of the fact: "customer", "items[0].warranty", "rateCard.services.repair". */
  fact: FactPath;
  /** Whom to ask. "later": not known to anybody yet (`examination`, `repairEstimate`); these come last. */
  ask: "customer" | "host" | "later";
  /** The clauses that ask for it. */
  clauses: ClauseId[];
  /** What it narrows most. */
  narrows: "applicability" | "range" | "scenarios" | "timeline" | "findings";
  /** By how much it alone would shrink the range at best, where that can be said. */
  byUpTo?: Money;
}

/** An interpretation that the estimate relied on. */
export type Assumption = { [Name in InterpretationName]: AssumptionOf<Name> }[InterpretationName];
export interface AssumptionOf<Name extends InterpretationName> {
  /** The open point of the documents. */
  interpretation: Name;
  /** The choice it was made under. */
  choice: InterpretationChoice[Name];
  /** The other choices that would have changed something, and what. Missing where none would. */
  alternatives?: {
    /** The other choice. */
    choice: InterpretationChoice[Name];
    /** What it would have given in place of the estimate's own values. */
    differences: Differences;
  }[];
}

/**
 * What differs in a second estimate from a first, under the same names as in an estimate. What is the same is missing: `{}`
 * where nothing differs. Reasons, missing facts, assumptions and consents are not compared.
 */
export interface Differences {
  /** Whether the terms apply (terms 1.1). */
  applicability?: {
    /** The first's answer. */
    from: Applicability;
    /** The second's. */
    to: Applicability;
  };
  /** What the customer can come to pay. */
  range?: TotalDifference;
  /** The scenarios that are new, gone, or have another total; in the order of the second, those that are gone last. */
  scenarios?: {
    /** Which scenario it is. */
    id: ScenarioId;
    /** Whether only the second has it, only the first, or both with another total. */
    is: "new" | "gone" | "changed";
    /** What differs in its total: of one that is new or gone, all of it. */
    total: TotalDifference;
  }[];
  /** Dates and periods that are new, gone or moved; in the same order. */
  timeline?: DateDifference[];
  /** The places of new findings in the second estimate's `findings`, and of those that are gone in the first's. Only of `compare`. */
  findings?: {
    /** Places in the second's findings. */
    new?: number[];
    /** Places in the first's findings. */
    gone?: number[];
  };
  /** What paying late costs (terms 11.1). */
  lateInterest?: {
    /** The commenced months that are counted. */
    monthsCommenced?: {
      /** How many in the first. */
      from?: number;
      /** How many in the second. */
      to?: number;
    };
    /** The interest that is owed. */
    interest?: AmountChange;
  };
}
export interface DateDifference {
  /** Which date or period it is. */
  id: MilestoneId;
  /** Whether only the second has it, only the first, or both on other days. */
  is: "new" | "gone" | "changed";
  /** The day in the first. */
  from?: IsoDate;
  /** The day in the second. */
  to?: IsoDate;
  /** How it is counted in the first, or the second, where it has no day there. */
  fromRule?: PeriodRule;
  /** The same of the second. */
  toRule?: PeriodRule;
  /** How many days later; negative where it is earlier. Where both have a date. */
  days?: number;
}
/** What differs in a total. With VAT for the range only. */
export interface TotalDifference {
  /** The lower end. */
  min?: AmountChange;
  /** The upper end. */
  max?: AmountChange;
  /** Only where one of the two has no `max`, or is missing as a whole. */
  pricedMax?: AmountChange;
  /** The lower end with VAT. */
  minInclVat?: AmountChange;
  /** The upper end with VAT. */
  maxInclVat?: AmountChange;
  /** The same as `pricedMax`, with VAT. */
  pricedMaxInclVat?: AmountChange;
  /** The charges that have no price in the second only. */
  opened?: ChargeCode[];
  /** The charges that have no price in the first only. */
  closed?: ChargeCode[];
}
/** An amount in both; missing where there is none. */
export interface AmountChange {
  /** The amount in the first, in DKK. */
  from?: Money;
  /** The amount in the second, in DKK. */
  to?: Money;
  /** By how much the second is higher: "80.00", "-1690.00". Where both are there. */
  by?: string;
}
/** The answer of terms 1.1. */
export type Applicability = "applies" | "check" | "doesNotApply";
/** The four answers of an estimate. What is not known yet is missing, and never a default. */
export interface Figures {
  /** The estimate's `range`: no `max` while something has no price. With VAT where `vatPercent` was given. */
  range: { min: Money; max?: Money; minInclVat?: Money; maxInclVat?: Money };
  /** Its `turnaround.completedOn`: once `receivedOn` is known, and unless the work is done on site. Never binding. */
  completedOn?: IsoDate;
  /** With it, whether the terms state that time for every product in every scenario: all are in its `turnaround.statedFor`, without `items`. */
  completionStated?: boolean;
  /** The date of that name in its timeline: once the repair estimate is sent. */
  repairEstimateValidUntil?: IsoDate;
  /** Its `lateInterest.interest`: once invoice, customer and the most that can be owed to the provider are known. */
  interest?: Money;
}

/** An estimate, and the same facts with something changed. */
export interface Comparison {
  base: Estimate;
  variants: {
    /** The facts that the change sets, by name. */
    changed: (keyof Facts)[];
    estimate: Estimate;
    /** What differs from the base. */
    differences: Differences;
  }[];
}

// The privacy policy ---------------------------------------------------------------------------------------------

/** The language of the text shown. The texts do not say which prevails, so the wider use of profiling is told with either. */
export type PolicyLanguage = "en" | "sv";
export type ConsentId =
  | "serviceRequest"
  | "marketingEmail"
  | "tracking"
  | "profiling"
  | "events"
  | "survey"
  | "account";
/** "requested": the customer was asked and has not decided. A missing choice was not asked about. */
export type ConsentState = "requested" | "given" | "refused" | "withdrawn";
export type ConsentChoices = {
  /** That the request is dealt with: it needs no consent. */
  serviceRequest?: ConsentState;
  /** E-mails with marketing. */
  marketingEmail?: ConsentState;
  /** Recording visits to the website, and what is opened and clicked. */
  tracking?: ConsentState;
  /** A profile of the customer. */
  profiling?: ConsentState;
  /** Invitations to events. */
  events?: ConsentState;
  /** Surveys. */
  survey?: ConsentState;
  /** An account of the customer's own. */
  account?: ConsentState;
};

export interface ConsentQuestion {
  policy: PolicyLanguage;
  asOf: IsoDate;
  /** The day the last marketing e-mail was sent. Not after `asOf`. */
  lastMarketingSentOn?: IsoDate;
  choices: ConsentChoices;
  interpretations?: Interpretations;
}

/** Codes, and one reason for all of them. */
export interface Stated<Id extends string> {
  /** The codes of what is stated. */
  ids: Id[];
  /** What it follows from. */
  because: Because;
}
/** The categories of people of the policy. */
export type PeopleCategory = "websiteVisitor" | "marketing" | "events" | "generalEnquiries";
export type DataType =
  | "name"
  | "telephone"
  | "email"
  | "postalAddress"
  | "jobTitle"
  | "areaOfInterest"
  | "employer"
  | "consentGranted"
  | "opensAndClicks"
  | "meteringAndCosts"
  | "participation"
  | "visitHistory"
  | "siteBehaviour"
  | "submittedInformation"
  | "protocolsAndProductDetails"
  | "login"
  | "queriesAndAnswers";
/** The twelve purposes of the policy and profiling, in its order. */
export type PurposeId =
  | "improveWebsite"
  | "followUpQueries"
  | "improveServiceAndMarketing"
  | "directMarketing"
  | "complyWithLaw"
  | "documentCompliance"
  | "security"
  | "queriesAndComplaints"
  | "securityBreaches"
  | "inspections"
  | "disputes"
  | "statistics"
  | "profiling";
export type RightId =
  | "withdrawConsent"
  | "access"
  | "rectification"
  | "erasure"
  | "restriction"
  | "portability"
  /** To processing that rests on legitimate interests. */
  | "objection"
  /** To direct marketing and profiling for it: without a reason, without an exception. */
  | "marketingObjection"
  | "complaint";

export interface ConsentEffects {
  /** The text shown, by the id of its edition. */
  edition: string;
  /** The language of that text. */
  language: PolicyLanguage;
  /** The content hash of the text shown, 64 hexadecimal digits: keep it with the consent. */
  hash: string;
  /** The day it was asked for. */
  asOf: IsoDate;
  /** The categories of people that the customer belongs to with these choices. */
  categories: Stated<PeopleCategory>;
  /** All seven choices, always in the same order. */
  choices: ConsentEffect[];
  /** The processing that does not depend on the choices: never a tick box. */
  anyway: DataProcessing[];
  /** What profiling is used for by any published text, to be told before the choice. */
  profiling: {
    /** Each use once. */
    uses: {
      /** What it is used for. */
      id: ProfilingUse;
      /** The texts that name it, by the ids of their editions. */
      statedBy: string[];
    }[];
    /** Whether another text names more uses than the one shown. */
    wider: boolean;
    /** What it follows from. */
    because: Because;
  };
  /** Every right, with its article of Regulation (EU) 2016/679. */
  rights: {
    /** Which right it is. */
    id: RightId;
    /** Its article: "15", "21(2)". */
    article: string;
    /** What it follows from. */
    because: Because;
  }[];
  /** What else the policy says, what it does not say (modality "unstated"), and what the authority adds. */
  findings: Finding[];
}
export type ProfilingUse = "segmentation" | "leadClassification" | "targetPersonPreparation";

/** What one choice does. */
export interface ConsentEffect {
  /** Which choice it is. */
  id: ConsentId;
  /** What has been chosen so far. */
  state: "notAsked" | ConsentState;
  /** Whether it may happen with consent only. Where it needs none, it is shown without a tick box. */
  needsConsent: boolean;
  /** Whether it may happen in this state. */
  mayHappen: boolean;
  /** The category of people it puts the customer in. */
  category: PeopleCategory;
  /** Which data it takes. */
  data: Stated<DataType>;
  /** What the data are used for. */
  purposes: Stated<PurposeId>;
  /** On which legal bases. */
  legalBases: LegalBasis[];
  /** How long the data, and the proof of the consent, are kept. */
  kept: Kept[];
  /** What follows from refusing it. */
  ifRefused: ChoiceEffect[];
  /** What follows from withdrawing it. */
  ifWithdrawn: ChoiceEffect[];
  /** The rights that the customer has to it. */
  rights: Stated<RightId>;
  /** What it uses that comes from other choices, and whether those were agreed to. */
  dependsOn?: ChoiceDependency[];
  /** What it follows from. */
  because: Because;
}
/** A kind of processing that does not depend on a choice. Where it rests on legitimate interests, "objection" is among its rights. */
export interface DataProcessing {
  /** Duties of law, or legitimate interests. */
  id: "legalDuties" | "legitimateInterests";
  /** What the data are used for. */
  purposes: Stated<PurposeId>;
  /** On which legal basis. */
  legalBasis: LegalBasis;
  /** The rights that the customer has to it. */
  rights: Stated<RightId>;
}
export interface LegalBasis {
  /** Which basis it is. */
  id: "consent" | "stepsAtRequest" | "legalObligation" | "legitimateInterest";
  /** Of Regulation (EU) 2016/679. */
  article: "6(1)(a)" | "6(1)(b)" | "6(1)(c)" | "6(1)(f)";
  /** The acts behind it, with the section or article; a directive before the order that implements it. */
  acts?: LegalAct[];
  /** "unstated" where the policy names the basis, but not for this choice. */
  modality: Modality;
  /** What it follows from. */
  because: Because;
}
/** A section of an act, or an article of a directive. */
export interface LegalAct {
  /** Which act it is. */
  id: "marketingPracticesAct" | "ePrivacyDirective" | "cookieOrder";
  /** The section or article, as the act counts them. */
  section: string;
}
/** How long something is kept: the date where it can be computed, else the rule. */
export interface Kept {
  /** The data, or the proof of the consent. */
  what: "data" | "proofOfConsent";
  /** The last day, that day included. */
  keepUntil?: IsoDate;
  /** The day after. */
  deleteFrom?: IsoDate;
  /** How the period is counted, where the last day is not known. */
  rule?: YearsAfter;
  /** What ends the period, where that has no date. */
  endsWith?: "contact";
  /** "unstated" where the policy gives no period. */
  modality: Modality;
  /** What it follows from. */
  because: Because;
}
/** A number of years after a fact. */
export interface YearsAfter {
  /** The day it is counted from. */
  after: "lastMarketingSentOn";
  /** How many years. */
  count: number;
  /** Always years. */
  unit: "years";
}
export interface ChoiceEffect {
  /** What follows. */
  id: ChoiceEffectId;
  /** "stops": it ends or does not start. "stays": it continues or stays available. "notUndone": it was done before and stays done. */
  kind: "stops" | "stays" | "notUndone";
  /** Whether the policy says that it is so, or that it may be. */
  modality: Modality;
  /** Whether the policy says so, or the Regulation. */
  source: Source;
  /** The article of Regulation (EU) 2016/679, where the source is the Regulation. */
  article?: string;
  /** What it follows from. */
  because: Because;
}
export type ChoiceEffectId =
  | "serviceNotAvailable"
  | "accountNotAvailable"
  | "portalMatterNotAvailable"
  | "noDutyToProvide"
  | "noMarketingEmail"
  | "noTracking"
  | "profilingWithoutTracking"
  | "noProfiling"
  | "lessRelevantMessages"
  | "noInvitations"
  | "noSurveys"
  | "requestGoesAhead"
  | "endsFromNow"
  | "earlierStaysLawful"
  | "proofStaysKept"
  | "deletionOfCollectedData"
  | "erasureOnRequest"
  | "noConsentToWithdraw"
  | "keptWhileInContact"
  | "accountClosing";
/** What a value comes from. */
export type Source = "policy" | "regulation";
export interface ChoiceDependency {
  /** The other choice. */
  choice: ConsentId;
  /** What it uses that comes from the other choice. */
  takes: "opensAndClicks" | "visitsAndClicks" | "messages";
  /** Whether the other was agreed to. */
  met: boolean;
  /** What it follows from. */
  because: Because;
}

export interface RetentionQuestion {
  /** The day the last marketing e-mail was sent: each new one starts the three years anew. Not after `asOf`. */
  lastMarketingSentOn?: IsoDate;
  asOf: IsoDate;
  editions?: EditionsOfPolicy;
  interpretations?: Interpretations;
  /** Reasons to keep the proof longer (privacy/storage.2, .4, .5), at most 20; without `until` the last day is not known yet. */
  holds?: readonly { reason: HoldReason; until?: IsoDate }[];
}
export type HoldReason = "documentation" | "contract" | "legalRequirement" | "otherDataInMessage" | "claim";
export interface Retention {
  /** The last day on which it may be kept, that day included. Missing where none was sent, and while a hold has no end. */
  keepUntil?: IsoDate;
  /** The day after. */
  deleteFrom?: IsoDate;
  mayKeep: boolean;
  rule: YearsAfter;
  /** The hold that lasts longer than the policy's years. */
  heldFor?: HoldReason;
  /** Always the policy: the law sets no such period. */
  source: "policy";
  /** What it follows from. */
  because: Because;
}

export interface RightsAnswerQuestion {
  receivedOn: IsoDate;
  /** The request is complex, or one of many: two months more. */
  complex?: boolean;
  interpretations?: Interpretations;
}
export interface RightsAnswer {
  /** The last day for the answer, that day included. */
  answerBy: IsoDate;
  /** The last day for telling the person that it takes longer. Only where the request is complex. */
  extensionNoticeBy?: IsoDate;
  source: "regulation";
  /** What it follows from. */
  because: Because;
}

export interface AskAgainQuestion {
  /** The text consent was given to, as `consentEffects` named it then. An unknown edition is not an error. */
  given: { edition: string; hash?: string; choices: ConsentChoices };
  /** The text shown now. */
  now: { policy: PolicyLanguage };
}
export interface AskAgain {
  /** Whether any consent has to be asked for again. */
  askAgain: boolean;
  edition: string;
  hash: string;
  /** Every consent that was given; not those that were refused or withdrawn. */
  choices: { id: ConsentId; askAgain: boolean; changes: TextChange[]; because: Because }[];
}
/** A difference between the text then and the text shown now. "text": the content hash. */
export interface TextChange {
  code: "edition" | "text" | "language" | "profilingUseAdded" | "profilingUseGone" | "consentProofKept";
  from?: string;
  to?: string;
}

export interface ConsentRecordQuestion extends ConsentQuestion {
  /** A UUID in lower case, made by the host: version 4 is advised. */
  recordId: string;
  /** Another UUID: wraps the record in a receipt. */
  receiptId?: string;
  /** Who decided: an IRI, or a token of letters, digits and -._~ that only the host understands. */
  subjectId: string;
  /** When: an instant of UTC, "2026-11-21T09:29:41Z", with milliseconds or without. */
  at: string;
  /** How, in the host's words: what was ticked, what was sent. */
  method?: string;
}

// Clauses, editions, interpretations ------------------------------------------------------------------------------------

export interface Clause {
  id: ClauseId;
  document: "terms" | "privacy";
  /** The number or heading a reader of the document finds it under: "6.1". */
  section: string;
  /** What kind of clause it is. */
  kind: ClauseKind;
  status: "computed" | "shown" | "notBeforeSubmission";
  /** Why a form cannot tell it yet. Only for "notBeforeSubmission". */
  why?: "examinedOnReceipt" | "startsWhenDefectIsFound" | "decidedInADispute" | "endsWithTheContact";
}
export type ClauseKind =
  | "definition"
  | "eligibility"
  | "exclusion"
  | "procedure"
  | "whoPays"
  | "right"
  | "fee"
  | "deadline"
  | "interest"
  | "disclosure";
export interface Edition {
  id: string;
  document: "terms" | "privacy" | "law";
  language: "en" | "sv" | "da";
  /** Missing where the document carries no date. */
  appliesFrom?: IsoDate;
  parameters: Parameter[];
}
/** A value that an edition sets, or the law. */
export type Parameter = { [Name in ParameterName]: ParameterOf<Name> }[ParameterName];
export interface ParameterOf<Name extends ParameterName> {
  name: Name;
  value: ParameterValue<Name>;
  unit?: Unit;
  /** The day it applies from, where its value has changed. */
  from?: IsoDate;
  /** The clause that sets it; missing for the law's. */
  clause?: ClauseId;
  /** Where it was found. */
  source: string;
}
/** An open point of the documents, with the choices there are. */
export type Interpretation = { [Name in InterpretationName]: InterpretationOf<Name> }[InterpretationName];
export interface InterpretationOf<Name extends InterpretationName> {
  name: Name;
  /** The open points of the clause inventory, such as "A-05". */
  points: string[];
  clauses: ClauseId[];
  /** The default first. */
  choices: InterpretationChoice[Name][];
  default: InterpretationChoice[Name];
}
/** What a fact is told as: `price` is an amount, or `{ min, max }`; `fields` is an object with fields of its own, as {@link Facts} has it. */
export type FactKind =
  | "flag"
  | "date"
  | "choice"
  | "amount"
  | "percent"
  | "price"
  | "text"
  | "count"
  | "list"
  | "fields";
/** The codes that facts can have. */
export type FactChoice =
  | CustomerKind
  | Service
  | Cause
  | PolicyLanguage
  | NonNullable<ItemFacts["warranty"] | ItemFacts["examination"]>
  | NonNullable<RepairEstimateFacts["answer"] | RepairEstimateFacts["afterDecline"]>;
/** A fact that an estimate can be told. */
export interface FactInfo {
  /** Its path: "customer", "items[].warranty" of each item, "rateCard.products.*" of each product on the card. */
  path: FactName;
  /** What it is told as. */
  kind: FactKind;
  /** The codes that it is one of, or that a list can hold. Missing where it can be anything of its kind. */
  choices?: FactChoice[];
  /** A request without it is refused. Missing where it may be left out. */
  required?: true;
  /** Whom to ask. "later": not known to anybody before the product is examined, or the repair estimate sent. */
  ask: Missing["ask"];
  /** The clauses that ask for it; none where it is the host's own to say. */
  clauses: ClauseId[];
}

/**
 * Thrown for a malformed request: every problem at once, the first 100 of them; nothing is half done. A request holds at most
 * 1,000 characters in a text or a name, 2,000 entries in a list or an object, and 50,000 values and a million characters in all.
 */
export class RulesError extends Error {
  name: "RulesError";
  issues: Issue[];
}
/** One problem of a request. */
export interface Issue {
  /** "" for the request itself, else such as "items[0].quantity". */
  path: string;
  code: IssueCode;
  message: string;
  clause?: ClauseId;
}
export type IssueCode =
  | "missing"
  | "unknownField"
  | "wrongType"
  | "unknownChoice"
  | "invalidDate"
  | "invalidMoney"
  | "invalidPercent"
  | "invalidInstant"
  | "invalidIdentifier"
  | "outOfRange"
  | "tooMany"
  | "tooDeep"
  | "unreadable"
  | "conflict"
  | "order"
  | "unknownEdition"
  | "noRate"
  | "overflow";
