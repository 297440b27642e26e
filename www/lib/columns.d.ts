/**
 * Ledgers and registers: the rules over columns of rows, without reasons, for a million rows a second and more.
 *
 * Each function takes the question of the function of that name in "upfront-terms", in which fields may be columns:
 * typed arrays of equal length. A field that is one value has that value in every row. Days are numbers since 1 January 1970,
 * amounts whole øre, kinds of customer the numbers of {@link CUSTOMERS}.
 *
 * A question that is wrong, its columns included, is one {@link RulesError}, and nothing is computed. A row that is
 * wrong holds the number of its first problem in `error`, {@link NO_DAY}, {@link NO_CODE} and no amounts in the other
 * columns, and the other rows are computed.
 *
 * What comes as text is read by {@link day}, {@link kroner} and {@link customer}: what is no day, no amount or no customer is an
 * error of its row then, and never another value.
 *
 * Amounts are a `Float64Array` of whole numbers or a `BigInt64Array`, and are answered in the same. Both take the same
 * time here. Floats are easier to work with, since their elements are ordinary numbers; integers are for
 * amounts past 90 trillion kroner (2^53 øre), and for those that come as 64-bit integers anyway.
 *
 * @module upfront-terms/columns
 */

import type {
  Calendar,
  CustomerKind,
  EditionsOfPolicy,
  EditionsOfTerms,
  Interpretations,
  IsoDate,
  IssueCode,
  LateInterestQuestion,
  MoneyInput,
  RetentionQuestion,
} from "./api.js";

export { default, RulesError } from "./api.js";

/** Days since 1970-01-01, or a day for all rows. */
export type Days = Int32Array | IsoDate;
/** Amounts in whole øre. */
export type Amounts = Float64Array | BigInt64Array;

/** A day that is not given, or not computed: the least number of an Int32Array. */
export const NO_DAY: -2147483648;
/** In place of a day: what was given is none. Also where a day may be missing, the row has the error `invalidDate`. */
export const NOT_A_DAY: -2147483647;
/** An amount that is not given, or not computed, in a BigInt64Array: its least number. In a Float64Array: NaN. */
export const NO_AMOUNT: bigint;
/** In place of an amount: what was given is none. The row has the error `invalidMoney`. */
export const NOT_AN_AMOUNT: bigint;
/** A code that is not given, or not computed. */
export const NO_CODE: 255;
/** In place of a code: what was given is none. The row has the error `unknownChoice`. */
export const NOT_A_CODE: 254;

/** How days of text are written. */
export interface DayForm {
  /**
   * In which order: `"ymd"` where nothing is said, and then as `YYYY-MM-DD` only. With `"dmy"` and `"mdy"` as `20-11-2026`, `20.11.2026` or
   * `20/11/2026`, zeros in front or not, the year in full.
   */
  order?: "ymd" | "dmy" | "mdy";
}
/**
 * The day in a text, as `Days` hold it: `day("2026-11-20")`. {@link NO_DAY} where the text is empty, and {@link NOT_A_DAY} where it is
 * anything else than a day of the calendar: `day("2026-02-30")`, `day("2026-2-3")`. Days are read in another order only where it is said:
 * `day("03-04-2026", { order: "dmy" })`. Spaces around it are passed over.
 * @throws {RangeError} where the order is another.
 */
export function day(text: string | null | undefined, form?: DayForm): number;

/** The signs in amounts of text. */
export interface Separators {
  /** Before the øre: `"."` where nothing is said, and `","` where `group` is the point. */
  decimal?: string;
  /** Between groups of three digits: none where nothing is said. */
  group?: string;
}
/**
 * The amount in a text of kroner, in whole øre: `kroner("1250.50")` is `125050n`, exactly, for a BigInt64Array. In a Float64Array it is
 * `Number(kroner(text))`. {@link NO_AMOUNT} where the text is empty, and {@link NOT_AN_AMOUNT} where it is anything else than an amount that can be
 * read in one way: `kroner("1,000.55")` is none, and `kroner("1,000.55", { group: "," })` is `100055n`. Where a sign is named, zeros
 * may follow the øre: `kroner("1250.5000", { decimal: "." })`. Spaces around it are passed over. There are no negative amounts.
 * @throws {RangeError} where the signs are the same, or digits.
 */
export function kroner(text: string | null | undefined, separators?: Separators): bigint;

/**
 * The number of a kind of customer, as in {@link CUSTOMERS}: `customer("consumer")`. {@link NO_CODE} where the text is empty, and {@link NOT_A_CODE}
 * where it is another word.
 */
export function customer(text: string | null | undefined): number;

/** A day of a column as `YYYY-MM-DD`; "" where there is none. */
export function dayText(day: number): string;
/** Whole øre of a column as kroner: `"1250.50"`; "" where there is no amount. */
export function kronerText(ore: number | bigint): string;

/** The kinds of customer, by their number in a column. Frozen. */
export const CUSTOMERS: readonly ["business", "consumer"];
/** The problems a row can have, by their number in `error`; 0 is none. Frozen. */
export const ISSUE_CODES: readonly [undefined, ...IssueCode[]];

export interface SweepOptions {
  /**
   * Called after every few thousand rows, and at the end. Answers `false` to stop: an `AbortError` is thrown then. It may
   * call any function of the package meanwhile.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: a function that returns nothing is one that never stops it.
  progress?: (done: number, rows: number) => boolean | void;
  /** Stops the sweep before its next few thousand rows; its reason is thrown. */
  signal?: AbortSignal;
}

export interface Answers {
  /** How many rows. */
  rows: number;
  /** How many of them have an error. */
  failed: number;
  /** 0, or the number of the row's first problem: see {@link ISSUE_CODES}. */
  error: Uint8Array;
}

export interface LateInterestColumns<A extends Amounts = Float64Array> {
  principal: A | MoneyInput;
  dueOn: Days;
  asOf: Days;
  /** Numbers of {@link CUSTOMERS}. */
  customer: Uint8Array | CustomerKind;
  legalMaximum?: NonNullable<LateInterestQuestion["legalMaximum"]>;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}
export interface LateInterestAnswers<A extends Amounts = Float64Array> extends Answers {
  monthsCommenced: Int32Array;
  contractual: A;
  /** None where the law sets no limit. */
  legalMaximum: A;
  interest: A;
  total: A;
  /** 0: the contract. 1: the law. */
  limitedBy: Uint8Array;
  /** 1 where the period reaches past the last published reference rate, else 0. */
  stale: Uint8Array;
}

export interface PaymentDueColumns {
  invoicedOn: Days;
  /** {@link NO_DAY} where nothing was agreed. What was agreed and is no day, {@link NOT_A_DAY}, is an error. */
  agreedPaymentOn?: Days;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}
export interface PaymentDueAnswers extends Answers {
  dueOn: Int32Array;
  /** 0: the agreed day. 1: the latest day of the terms. */
  limitedBy: Uint8Array;
}

export interface TurnaroundColumns {
  receivedOn: Days;
  calendar?: Calendar;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}
export interface TurnaroundAnswers extends Answers {
  weekEndsOn: Int32Array;
  completedOn: Int32Array;
}

export interface RepairEstimateValidityColumns {
  sentOn: Days;
  asOf: Days;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}
export interface RepairEstimateValidityAnswers extends Answers {
  validUntil: Int32Array;
  reminderFrom: Int32Array;
  daysLeft: Int32Array;
  /** 0: valid. 1: expired. */
  status: Uint8Array;
}

export interface RetentionColumns {
  /** {@link NO_DAY} where no message was sent. What is no day, {@link NOT_A_DAY}, is an error. */
  lastMarketingSentOn?: Days;
  asOf: Days;
  /** Those of every row. */
  holds?: NonNullable<RetentionQuestion["holds"]>;
  editions?: EditionsOfPolicy;
  interpretations?: Interpretations;
}
export interface RetentionAnswers extends Answers {
  /** None where there is no end. */
  keepUntil: Int32Array;
  deleteFrom: Int32Array;
  /** 1 where it may be kept on the day asked about, else 0. */
  mayKeep: Uint8Array;
}

/** Late interest (terms 11.1). @throws {@link RulesError} */
export function lateInterest<A extends Amounts = Float64Array>(
  q: LateInterestColumns<A>,
  options?: SweepOptions,
): LateInterestAnswers<A>;
/** When invoices must be paid (terms 11.1). @throws {@link RulesError} */
export function paymentDue(q: PaymentDueColumns, options?: SweepOptions): PaymentDueAnswers;
/** When standard services are expected to be done (terms 9.2). @throws {@link RulesError} */
export function turnaround(q: TurnaroundColumns, options?: SweepOptions): TurnaroundAnswers;
/** How long repair estimates hold (terms 6.2, 6.3). @throws {@link RulesError} */
export function repairEstimateValidity(
  q: RepairEstimateValidityColumns,
  options?: SweepOptions,
): RepairEstimateValidityAnswers;
/** How long the proof of marketing consents is kept (privacy policy). @throws {@link RulesError} */
export function retention(q: RetentionColumns, options?: SweepOptions): RetentionAnswers;

/** The functions over columns, by name. */
export interface Functions {
  lateInterest: typeof lateInterest;
  paymentDue: typeof paymentDue;
  turnaround: typeof turnaround;
  repairEstimateValidity: typeof repairEstimateValidity;
  retention: typeof retention;
}

/**
 * The same, pausing every ten milliseconds or so, so that a page stays responsive and a signal can stop it.
 * @throws {@link RulesError}
 */
export function inTurns<A extends Amounts = Float64Array>(
  name: "lateInterest",
  q: LateInterestColumns<A>,
  options?: SweepOptions,
): Promise<LateInterestAnswers<A>>;
export function inTurns<N extends keyof Functions>(
  name: N,
  q: Parameters<Functions[N]>[0],
  options?: SweepOptions,
): Promise<ReturnType<Functions[N]>>;
