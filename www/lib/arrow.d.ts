/**
 * Ledgers and registers in Apache Arrow tables and record batches. `apache-arrow` is an optional peer: install it
 * beside this package. The module is loaded as for everything else, by `init()` of "upfront-terms".
 *
 * The columns are those named like the question's fields, of these types:
 *
 * | field | type |
 * | --- | --- |
 * | `dueOn`, `asOf`, `invoicedOn`, `agreedPaymentOn`, `receivedOn`, `sentOn`, `lastMarketingSentOn` | Date32, or Int32 since 1970-01-01 |
 * | `principal` | Int64, whole øre |
 * | `customer` | Dictionary of Utf8, Utf8 (slower), or Uint8: numbers of `CUSTOMERS` |
 *
 * Other columns are ignored. Fields that are the same for all rows are in `question`. A null in an optional field is a value
 * that is not given; in a required one it is an error of its row, `missing`.
 *
 * The answer is a table with as many rows: days are Date32, counts Int32, amounts Int64, codes a Dictionary of Utf8,
 * flags Bool, and `error` a Dictionary of Utf8 that is null where there is none. `rows.assign(answer)` has both.
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

/** Late interest (terms 11.1). @throws RulesError */
export function lateInterest(rows: Rows, question?: Same<LateInterestColumns>, options?: SweepOptions): Table;
/** When invoices must be paid (terms 11.1). @throws RulesError */
export function paymentDue(rows: Rows, question?: Same<PaymentDueColumns>, options?: SweepOptions): Table;
/** When standard services are expected to be done (terms 9.2). @throws RulesError */
export function turnaround(rows: Rows, question?: Same<TurnaroundColumns>, options?: SweepOptions): Table;
/** How long repair estimates hold (terms 6.2, 6.3). @throws RulesError */
export function repairEstimateValidity(
  rows: Rows,
  question?: Same<RepairEstimateValidityColumns>,
  options?: SweepOptions,
): Table;
/** How long the proof of marketing consents is kept (privacy policy). @throws RulesError */
export function retention(rows: Rows, question?: Same<RetentionColumns>, options?: SweepOptions): Table;

/** The same, pausing every ten milliseconds or so. @throws RulesError */
export function inTurns<N extends keyof Functions>(
  name: N,
  rows: Rows,
  question?: Same<Parameters<Functions[N]>[0]>,
  options?: SweepOptions,
): Promise<Table>;
