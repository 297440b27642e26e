/**
 * upfront-terms: what a service request can cost, when it comes back, which deadlines and late interest follow,
 * and what each consent does, computed from the published documents.
 *
 * Plain objects in, plain objects out. Dates are "YYYY-MM-DD". Money and percentages are decimal strings ("1000.00",
 * "9.75"); a number is accepted on input only where it is an integer. A field marked ? may be missing, never null.
 * Results are codes and values, never prose: words live in message catalogues.
 *
 * @packageDocumentation
 */

/** A day of the Gregorian calendar, "YYYY-MM-DD", years 0001 to 9999. No time of day, no zone. */
export type IsoDate = string;
/** DKK with two decimals ("1000.00"), excluding VAT unless the name says otherwise. Input: up to 15 digits before the point. */
export type Money = string;
/** A percentage as a decimal string, "9.75" for 9.75 %. Input: up to six decimals. */
export type Percent = string;
/** A clause of a document, such as "terms/6.1b" or "privacy/storage.3": stable, listed by {@link clauses}. */
export type ClauseId = string;
/** Whether the documents say it happens ("will"), leave it to the provider ("may"), or do not say ("unstated"). */
export type Modality = "will" | "may" | "unstated";
/** Who pays; "unstated" where the documents do not say. */
export type Payer = "customer" | "provider" | "unstated";
export type CustomerKind = "business" | "consumer";
export type Service = "sampleTest" | "controlMeasurement" | "reverification" | "repair";

/** Load the module. Idempotent; a failed load can be tried again. Everything below is synchronous once it has resolved. */
export default function init(
  source?: URL | string | Response | Promise<Response> | BufferSource | WebAssembly.Module,
): Promise<void>;
/** Load the module from bytes or a compiled module at once, without a promise. */
export function initSync(module: BufferSource | WebAssembly.Module): void;

/** The whole answer for the form. Never fails for missing facts: it says what is missing. @throws {RulesError} */
export function estimate(facts: Facts): Estimate;

// Building blocks, each usable on its own ------------------------------------------------------------------------

/** When a standard service that arrives on a day is expected back out of the workshop (terms 9.2). Never binding. */
export function turnaround(q: { receivedOn: IsoDate; calendar?: Calendar; readings?: Readings }): Turnaround;
/** The count-th working day after a day; a count of 0 is that day itself. Count: 0 to 10,000. */
export function addWorkingDays(q: {
  from: IsoDate;
  count: number;
  calendar?: Calendar;
  readings?: Readings;
}): WorkingDays;
/** Public holidays and closing days of a year by name, those on a Sunday too; ordinary week-ends are not listed. */
export function closedDays(q: { year: number; calendar?: Calendar; readings?: Readings }): ClosedDay[];
/** How long a repair estimate holds, and from when a reminder can be due (terms 6.2, 6.3). */
export function repairEstimateValidity(q: {
  sentOn: IsoDate;
  asOf: IsoDate;
  readings?: Readings;
}): RepairEstimateValidity;
/** The warranty on work that was done (terms 8.1). */
export function serviceWarranty(q: { deliveredOn: IsoDate; asOf: IsoDate; readings?: Readings }): ServiceWarranty;
/** When an invoice must be paid (terms 11.1). */
export function paymentDue(q: { invoicedOn: IsoDate; agreedOn?: IsoDate; readings?: Readings }): PaymentDue;
/** On or before the due date nothing is owed: zero months, zero interest, no error. Simple interest, rounded once (terms 11.1). */
export function lateInterest(q: LateInterestQuestion): LateInterest;
/** The most the provider can owe in damages (terms 12.3). Give wear as an amount or as a percentage, not both. */
export function liabilityCap(q: LiabilityCapQuestion): LiabilityCap;

// What the module knows ------------------------------------------------------------------------------------------

/** Every clause, with its status. */
export function clauses(): Clause[];
/** Each document version, the date it applies from where one is known, its parameters with sources. */
export function editions(): Edition[];
/** Each open point that changes a computed value: the choices, the first of which is the default. */
export function readings(): Reading[];

// Facts ----------------------------------------------------------------------------------------------------------

/** What the form knows so far. Only `asOf` is required. */
export interface Facts {
  /** "Today": always passed in, never read from a clock. */
  asOf: IsoDate;
  editions?: { terms?: string; privacy?: string };
  customer?: CustomerKind;
  /** What is sent in, at most 200 entries. */
  items?: ItemFacts[];
  /** The work is done at the customer's premises. */
  onSite?: boolean;
  handInInPerson?: boolean;
  /** The three conditions of terms 1.1. */
  createdOnPortal?: boolean;
  soldUnderOtherTerms?: boolean;
  otherServiceAgreement?: boolean;
  /** The customer asks for a repair estimate on creating the matter (terms 6.2). */
  repairEstimateRequested?: boolean;
  repairEstimate?: RepairEstimateFacts;
  /** A description of the claimed defect is given (terms 2.1.1): whether, not its words. */
  descriptionGiven?: boolean;
  receivedOn?: IsoDate;
  deliveredOn?: IsoDate;
  invoicedOn?: IsoDate;
  agreedPaymentOn?: IsoDate;
  rateCard?: RateCard;
  calendar?: Calendar;
  readings?: Readings;
  /** The VAT rate shown beside prices, "25" in Denmark. Without it only prices without VAT are given. */
  vatPercent?: Percent;
  consents?: ConsentChoices;
  policy?: "en" | "sv";
}

export interface RepairEstimateFacts {
  sentOn?: IsoDate;
  answer?: "accepted" | "declined" | "none";
  afterDecline?: "return" | "dispose";
  /** The reminder of terms 6.3 was sent and not answered: only then does disposal become certain. */
  reminderUnanswered?: boolean;
}

/** One kind of product sent in for one service. */
export interface ItemFacts {
  service: Service;
  /** The product's name as the rate card spells it. */
  product?: string;
  /** How many; one when not given. 1 to 100,000. */
  quantity?: number;
  /** What the customer claims. Only the provider's examination (terms 4.1) settles it. */
  warranty?: "covered" | "notCovered" | "unknown";
  /** What the provider's examination found, once there is one. It replaces the claim. */
  examination?: "covered" | "notCovered";
  /** The causes of terms 7.1 that the customer knows of. */
  causes?: Cause[];
  thirdParty?: boolean;
  contaminated?: boolean;
  expectsReinstallation?: boolean;
  /** Wants the results of a reverification; must be asked for before the adjustment (terms 5.2). */
  wantsResults?: boolean;
  /** Value of one new product and its wear, for the liability cap (terms 12.3). */
  replacementValue?: Money;
  wearPercent?: Percent;
}
export type Cause = "misuse" | "installation" | "maintenance" | "unauthorisedRepair" | "actsOrOmissions";

/** The host's own "usual rates", without VAT; nothing is ever invented. */
export interface RateCard {
  /** The day the card was checked; later than that it is still used, and named in `stale`. */
  validOn?: IsoDate;
  /** Per product, by service. For "repair": the rate for repairing one product. */
  services?: Partial<Record<Service, MoneyRange>>;
  /** Per product, by product name: the rate for replacing it. Used for repairs only. */
  products?: Record<string, MoneyRange>;
  /** Per matter. */
  outboundShipping?: MoneyRange;
  returnShipping?: MoneyRange;
  disposal?: MoneyRange;
  driveTime?: MoneyRange;
  mileage?: MoneyRange;
}
export type MoneyRange = Money | { min: Money; max: Money };
/** The workshop's own closures, both days included, each at most 366 days long. At most 200. */
export interface Calendar {
  closures?: { from: IsoDate; to: IsoDate; name?: string }[];
}
/** Choices of readings by name: see {@link readings}. */
export type Readings = { [R in ReadingName]?: ReadingChoice[R] };
export interface ReadingChoice {
  applicability: "threeAnswers" | "eitherSuffices" | "bothNeeded";
  periodEndOnClosedDay: "notMoved" | "nextWorkingDay";
  receiptOnClosedDay: "weekOfReceipt" | "nextWorkingDay";
  closedDays: "statutory" | "publicHolidays" | "banks";
  turnaroundScope: "standardServices" | "allWorkshopServices";
  paymentOnClosedDay: "notMoved" | "nextWorkingDay";
  commencedMonth: "dayAfterDue" | "dueAnniversary" | "dueAnniversaryInclusive" | "calendarMonths";
  legalMaximum: "compareAmounts" | "compareRates";
  dayCount: "actual365" | "actualActual" | "halfOpen";
  investigationFee: "oncePerMatter" | "oncePerItem";
  rounding: "halfUpOnce" | "halfEvenOnce" | "halfUpEachMonth";
}
export type ReadingName = keyof ReadingChoice;

// Answers --------------------------------------------------------------------------------------------------------

/** Why a result is what it is: no value leaves the module without one. */
export interface Because {
  clauses: ClauseId[];
  /** The facts it was computed from, by path. */
  facts: Record<string, unknown>;
  /** The parameters of the edition, or of the law, it was computed from, by name. */
  parameters: Record<string, string>;
  /** The readings it was computed under, as "name=choice". */
  readings?: string[];
}

/** A total: no `max` while something in it has no price; `open` names the charges without one. */
export interface Total {
  min: Money;
  max?: Money;
  /** What everything that has a price comes to at most: `max`, or the part of it that is known. */
  pricedMax: Money;
  /** The codes of the charges that have no price. */
  open: ChargeCode[];
  minInclVat?: Money;
  maxInclVat?: Money;
}

export interface Estimate {
  /** The editions used, by id. */
  editions: { terms: string; privacy: string };
  /** The day the estimate was made for: the facts' own `asOf`. */
  asOf: IsoDate;
  /** Whether the terms govern the matter at all (terms 1.1). The rest holds only as far as they do. */
  applicability: { answer: "applies" | "check" | "doesNotApply"; because: Because };
  /** The possible outcomes, side by side, in the order of the terms. */
  scenarios: Scenario[];
  /** Over all scenarios. */
  range: Total & { because: Because };
  /** Dates and periods in the order they come; a period whose start is not known yet has a `rule` and no `date`. */
  timeline: Milestone[];
  /** Duties, rights, exclusions, disclosures, warnings. */
  findings: Finding[];
  /** What paying late costs: only where the invoice date, the customer kind and the range's max are known. */
  lateInterest?: LateInterest;
  /** The facts that would still change the answer, the one that narrows it most first. */
  missing: Missing[];
  /** The readings relied on, and what another choice would have given. */
  assumptions: Assumption[];
  /** Parameters whose next known change date has passed. */
  stale?: string[];
}

export type ScenarioId =
  | "warranty"
  | "standard"
  | "repair"
  | "estimateAccepted"
  | "estimateDeclined"
  | "estimateUnanswered";
export interface Scenario {
  id: ScenarioId;
  items: Charge[];
  total: Total & { because: Because };
  /** Present once a receipt date is known and the work is not on site. */
  turnaround?: Turnaround;
  because: Because;
}

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
  item: ChargeCode;
  /** The path of the fact it belongs to, "items[0]", where it belongs to one item. */
  of?: string;
  payer: Payer;
  modality: Modality;
  /** For all of the item's quantity. Missing where no rate was supplied. */
  amount?: MoneyRange;
  amountInclVat?: MoneyRange;
  because: Because;
}

export interface Turnaround {
  /** Whether the terms state this time for the service in question: standard services only, by default. */
  stated: boolean;
  /** The Sunday that ends the week of receipt. */
  weekEndsOn: IsoDate;
  /** The last counted working day. Return shipping comes on top. */
  completedOn: IsoDate;
  /** Every day from receipt to completion. */
  days: { date: IsoDate; kind: "restOfWeek" | "counted" | "closed"; name?: string }[];
  binding: false;
  because: Because;
}
export interface WorkingDays {
  date: IsoDate;
  /** The closed days between, week-ends included. */
  passedOver: ClosedDay[];
  because: Because;
}
/** A day on which the workshop does not work. */
export interface ClosedDay {
  date: IsoDate;
  /** A code ("goodFriday", "saturday"), or the name the host gave its closure. */
  name: string;
  kind: "publicHoliday" | "closingDay" | "weekend" | "closure";
}

export interface RepairEstimateValidity {
  /** The last day on which it holds, that day included. */
  validUntil: IsoDate;
  reminderFrom: IsoDate;
  status: "valid" | "expired";
  /** Days after asOf that are still in; 0 on the last day and afterwards. */
  daysLeft: number;
  because: Because;
}
export interface ServiceWarranty {
  warrantyUntil: IsoDate;
  inWarranty: boolean;
  because: Because;
}
export interface PaymentDue {
  dueOn: IsoDate;
  limitedBy: "agreed" | "thirtyDays";
  because: Because;
}

export interface LateInterestQuestion {
  principal: Money;
  dueOn: IsoDate;
  /** The day of payment, or the day it is asked for. */
  asOf: IsoDate;
  customer: CustomerKind;
  /** The lawful maximum, in place of the table. */
  legalMaximum?: { annualPercent: Percent } | { monthlyPercent: Percent };
  readings?: Readings;
}
export interface LateInterest {
  principal: Money;
  dueOn: IsoDate;
  asOf: IsoDate;
  monthsCommenced: number;
  /** What the clause alone would give. */
  contractual: Money;
  /** What the law allows at most; missing where it sets no limit. */
  legalMaximum?: Money;
  /** The lower of the two. */
  interest: Money;
  /** Principal and interest. */
  total: Money;
  limitedBy: "contract" | "law";
  segments: InterestSegment[];
  /** The period reaches past the last published reference rate. */
  stale: boolean;
  because: Because;
}
/** A run of days at one lawful yearly rate, both days included. */
export interface InterestSegment {
  from: IsoDate;
  to: IsoDate;
  annualPercent: Percent;
  days: number;
  /** Not rounded to øre: six decimals. The sum is rounded once. */
  amount: string;
  source: string;
  stale?: true;
}

export interface LiabilityCapQuestion {
  replacementValue: Money;
  wearPercent?: Percent;
  wear?: Money;
  claim?: Money;
  /** The loss is of a kind that terms 12.2 excludes. */
  excludedLoss?: boolean;
}
export interface LiabilityCap {
  /** Never below zero. Without wear, the whole replacement value: the cap is then at most this. */
  cap: Money;
  wearGiven: boolean;
  /** What could be claimed of `claim`; nothing of an excluded loss. */
  payable?: Money;
  because: Because;
}

/** A date or a period of the matter. */
export interface Milestone {
  id: MilestoneId;
  date?: IsoDate;
  /** How it is counted, where its start is not known yet. */
  rule?: { after: string; count: number; unit: "days" | "months" | "workingDaysAfterWeek" };
  modality: Modality;
  /** The closed day it falls on, where it does. */
  closedDay?: ClosedDay;
  because: Because;
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
  id: string;
  kind: "duty" | "right" | "exclusion" | "disclosure" | "warning";
  modality: Modality;
  /** The path of the item it concerns, "items[0]". */
  of?: string;
  /** Values to put into words: amounts, counts, the address. */
  values?: Record<string, string>;
  because: Because;
}

export interface Missing {
  /** The path of the fact: "customer", "items[0].warranty". */
  fact: string;
  /** The clauses that ask for it. */
  why: ClauseId[];
  /** What it narrows most. */
  narrows: "applicability" | "range" | "scenarios" | "timeline" | "findings";
  /** By how much the range would shrink at best, where that can be said. */
  byUpTo?: Money;
}

export interface Assumption {
  reading: ReadingName;
  chosen: string;
  /** The first other choice that would have changed something, and what: "choice: path value". */
  otherwise?: string;
  /** Every other choice, and what it would have changed. */
  alternatives: { choice: string; changes: Change[] }[];
}
/** One value that differs: its path in the estimate, and both values; missing where there is none. */
export interface Change {
  path: string;
  from?: string;
  to?: string;
}

// The privacy policy ---------------------------------------------------------------------------------------------

export type ConsentId =
  | "serviceRequest"
  | "marketingEmail"
  | "tracking"
  | "profiling"
  | "events"
  | "survey"
  | "account";
export type ConsentState = "given" | "refused" | "withdrawn";
export type ConsentChoices = Partial<Record<ConsentId, ConsentState>>;

// Clauses, editions, readings ------------------------------------------------------------------------------------

export interface Clause {
  id: ClauseId;
  document: "terms" | "privacy";
  /** The number or heading a reader of the document finds it under: "6.1". */
  section: string;
  /** What kind of clause it is. */
  kind: string;
  status: "computed" | "shown" | "notBeforeSubmission";
  /** Why a form cannot tell it yet: a code. Only for "notBeforeSubmission". */
  why?: string;
}
export interface Edition {
  id: string;
  document: "terms" | "privacy" | "law";
  language: string;
  /** Missing where the document carries no date. */
  appliesFrom?: IsoDate;
  parameters: { name: string; value: string; unit?: string; from?: IsoDate; clause?: ClauseId; source: string }[];
}
export interface Reading {
  name: ReadingName;
  /** The open points of the clause inventory, such as "A-05". */
  points: string[];
  clauses: ClauseId[];
  /** The default first. */
  choices: string[];
  default: string;
}

/** Thrown for a malformed request: every problem at once, nothing half done. */
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
  | "outOfRange"
  | "tooMany"
  | "tooDeep"
  | "unreadable"
  | "conflict"
  | "order"
  | "unknownEdition"
  | "noRate"
  | "overflow";
