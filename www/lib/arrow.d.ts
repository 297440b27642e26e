/**
 * Ledgers and registers in Apache Arrow tables and record batches. `apache-arrow` is an optional peer: install it
 * beside this package. The module is loaded as for everything else, by `init()` of "upfront-terms".
 *
 * The columns are those named like the question's fields, or as `columns` says, of these types:
 *
 * | field | type |
 * | --- | --- |
 * | `dueOn`, `asOf`, `invoicedOn`, `agreedPaymentOn`, `receivedOn`, `sentOn`, `lastMarketingSentOn` | Date32, Int32 since 1970-01-01, Date64, or a Timestamp without time zone |
 * | `principal` | Int64, whole øre; or Decimal with two decimals or more, kroner |
 * | `customer` | Dictionary of Utf8, Utf8 (slower), or Uint8: numbers of `CUSTOMERS` |
 *
 * A column of another type is refused by name: text is read by `day` and `kroner` of "upfront-terms/columns" first, and a Timestamp with
 * a time zone is a moment, which may lie on two days: cast it to Date32 in the time zone that you mean. A time that is not
 * midnight is no day, and part of an øre no amount; each is an error of its row. Other columns are ignored. Fields that are the same for all rows
 * are in `question`. A null in an optional field is a value that is not given; in a required one it is an error of its row, `missing`.
 *
 * The answer is a table with as many rows: days are Date32, counts Int32, amounts Int64 in øre, codes a Dictionary of Utf8,
 * flags Bool, and `error` a Dictionary of Utf8 that is null where there is none. `rows.assign(answer)` has both, and `keep` has the
 * named columns beside the answer. The schema of the answers is always the same, so that those to the batches of a stream can be
 * written as one.
 *
 * @module upfront-terms/arrow
 */

import type { RecordBatch, Table } from "apache-arrow";
import type {
  Functions,
  LateInterestColumns,
  PaymentDueColumns,
  RepairEstimateValidityColumns,
  RetentionColumns,
  SweepOptions,
  TurnaroundColumns,
} from "./columns.js";

/** The fields of a question that are one value for all rows; those that are columns stand in the table. */
export type Same<Q> = { [F in keyof Q]?: Exclude<Q[F], ArrayBufferView> };
type Rows = Table | RecordBatch;

export interface TableOptions extends SweepOptions {
  /** The names that fields have as columns of the table, where they are others: `{ principal: "amount" }`. */
  columns?: { [field: string]: string };
  /** The columns of the table that stand before the answers: `["invoice_no"]`. */
  keep?: readonly string[];
}

/** Late interest (terms 11.1). @throws RulesError */
export function lateInterest(rows: Rows, question?: Same<LateInterestColumns>, options?: TableOptions): Table;
/** When invoices must be paid (terms 11.1). @throws RulesError */
export function paymentDue(rows: Rows, question?: Same<PaymentDueColumns>, options?: TableOptions): Table;
/** When standard services are expected to be done (terms 9.2). @throws RulesError */
export function turnaround(rows: Rows, question?: Same<TurnaroundColumns>, options?: TableOptions): Table;
/** How long repair estimates hold (terms 6.2, 6.3). @throws RulesError */
export function repairEstimateValidity(
  rows: Rows,
  question?: Same<RepairEstimateValidityColumns>,
  options?: TableOptions,
): Table;
/** How long the proof of marketing consents is kept (privacy policy). @throws RulesError */
export function retention(rows: Rows, question?: Same<RetentionColumns>, options?: TableOptions): Table;

/** The same, pausing every ten milliseconds or so. @throws RulesError */
export function inTurns<N extends keyof Functions>(
  name: N,
  rows: Rows,
  question?: Same<Parameters<Functions[N]>[0]>,
  options?: TableOptions,
): Promise<Table>;

/** What is needed of a copy of Arrow. */
export interface ArrowCopy {
  Table: abstract new (...args: never[]) => object;
  RecordBatch: abstract new (...args: never[]) => object;
}

/** A function of this module, for tables `T` and record batches `B` of a copy of Arrow. */
export type Asked<Q, T, B> = (rows: T | B, question?: Same<Q>, options?: TableOptions) => T;

/** The functions of this module, for tables `T` and record batches `B` of a copy of Arrow. */
export interface TableFunctions<T, B> {
  lateInterest: Asked<LateInterestColumns, T, B>;
  paymentDue: Asked<PaymentDueColumns, T, B>;
  turnaround: Asked<TurnaroundColumns, T, B>;
  repairEstimateValidity: Asked<RepairEstimateValidityColumns, T, B>;
  retention: Asked<RetentionColumns, T, B>;
  inTurns<N extends keyof Functions>(
    name: N,
    rows: T | B,
    question?: Same<Parameters<Functions[N]>[0]>,
    options?: TableOptions,
  ): Promise<T>;
}

/**
 * The same functions for the tables of another copy of Arrow than the one that this module imports, such as that of `require("apache-arrow")`,
 * or of another version: `withArrow(arrow)`. Their answers are tables of that copy too. A table of a copy that a function does not know
 * is refused.
 */
export function withArrow<A extends ArrowCopy>(
  arrow: A,
): TableFunctions<InstanceType<A["Table"]>, InstanceType<A["RecordBatch"]>>;
