// What is read from a file, and what is not.

import type { Rows } from "./columns.ts";
import type { CellDoubt } from "./found.ts";

/** One table of a file. */
export interface FileTable {
  /** The name of its sheet; empty for a text file. */
  name: string;
  /** Every row from the file's first, so that rows count as in a spreadsheet; without empty ones at the end. */
  rows: Rows;
  /** Cells that the file itself says are not what somebody typed: for `groupsOf`. */
  doubts: CellDoubt[];
}

/** Why a file was not read. */
export type FileProblem =
  /** There is nothing in it. */
  | "empty"
  /** It is larger than {@link MOST_BYTES}, or unpacks to more than the device should hold. */
  | "tooLarge"
  /** It has more than {@link MOST_ROWS} rows or {@link MOST_COLUMNS} columns, or cells far off. */
  | "tooManyCells"
  /** The binary format of Excel until 2003, `.xls`: to be saved as `.xlsx` or `.csv`. */
  | "oldExcel"
  /** It is protected by a password. */
  | "locked"
  /** It is of another kind: a picture, a PDF, an OpenDocument table. */
  | "otherFormat"
  /** It says that it is a workbook, but cannot be read as one. */
  | "damaged"
  /** The browser could not read it: it was moved, changed or taken away meanwhile. */
  | "unreadable"
  /** What reads such files could not be loaded. The file may be fine: it can be tried again. */
  | "notLoaded";

/** What was read, or why nothing was. */
export type FileRead = { tables: FileTable[]; problem?: never } | { problem: FileProblem; tables?: never };

/** 100,000 serial numbers with their answers are half of it. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** As many as the largest quantity of one product. */
export const MOST_ROWS = 100_000;
/** Wider than any table that people read. */
export const MOST_COLUMNS = 1_000;
