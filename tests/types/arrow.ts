// Compiled with everything else: the functions over Arrow tables ask what those over columns do, less the columns themselves.

import type { RecordBatch, Table } from "apache-arrow";
import type { CustomerKind, EditionsOfTerms, Interpretations, LateInterestQuestion, MoneyInput } from "upfront-terms";
import type * as arrow from "../../www/lib/arrow.js";
import type { Functions } from "../../www/lib/columns.js";
import type { Differing, None } from "./same.ts";

type Asked = {
  [Name in keyof Functions]: (
    rows: Table | RecordBatch,
    question?: arrow.Same<Parameters<Functions[Name]>[0]>,
    options?: arrow.TableOptions,
  ) => Table;
};
type Others = "inTurns" | "withArrow";
export type All = None<Differing<Omit<typeof arrow, Others>, Asked>>;

// Those for another copy of Arrow are the same, for its tables.
type Copy = typeof import("apache-arrow");
declare const copy: Copy;
declare const older: typeof import("apache-arrow-17");
declare const { withArrow }: typeof arrow;
export const names: None<Exclude<keyof typeof arrow, "withArrow" | keyof ReturnType<typeof withArrow<Copy>>>>[] = [];
export const answer: Table = withArrow(copy).turnaround(new copy.Table({}));
export const olderAnswer: import("apache-arrow-17").Table = withArrow(older).turnaround(new older.Table({}));
// @ts-expect-error a table of another version
withArrow(older).turnaround(new copy.Table({}));

interface LateInterest {
  principal?: MoneyInput;
  dueOn?: string;
  asOf?: string;
  customer?: CustomerKind;
  legalMaximum?: NonNullable<LateInterestQuestion["legalMaximum"]>;
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
}
export type Question = None<Differing<NonNullable<Parameters<typeof arrow.lateInterest>[1]>, LateInterest>>;

// What differs is found.
// @ts-expect-error a function that is not declared
export type Undeclared = None<Differing<Omit<typeof arrow, Others | "turnaround">, Asked>>;
// @ts-expect-error a field that is one value for all rows may be missing
export type Required = None<Differing<NonNullable<Parameters<typeof arrow.paymentDue>[1]>, { invoicedOn: string }>>;
