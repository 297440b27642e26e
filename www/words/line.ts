import type { Because } from "../lib/api.js";

/** One line of an answer in words: what, how much or when, and why. */
export interface Line {
  label: string;
  /** The amount or the day. */
  value?: string | undefined;
  /** The value is not a figure but the lack of one. */
  quiet?: boolean;
  /** More of the value: the same with VAT. */
  note?: string | undefined;
  /** Who pays, how certain it is. */
  meta?: string | undefined;
  /** The names of all products that it is about, where the label names only some of them. */
  products?: string[] | undefined;
  because: Because;
}
