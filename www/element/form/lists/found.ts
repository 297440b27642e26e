// What is found in a table: groups of products about which the same is said, and what there is to look at.

import type { Service } from "../../../lib/api.js";
import type { Doubt } from "./doubts.ts";
import type { WarrantyClaim } from "./values.ts";

/** What a row says besides its serial number and quantity. What it does not say, or what was not understood, is not there. */
export interface RowAnswers {
  product?: string;
  service?: Service;
  warranty?: WarrantyClaim;
  contaminated?: boolean;
}

/** A serial number of a group. */
export interface GroupSerial {
  number: string;
  /** Its row in the table, from 1, as a spreadsheet counts. */
  row: number;
  /**
   * The faults, where rows describe any: a number that stands there twice can have two. They are not part of what makes a group:
   * a fault has no price, and each meter its own.
   */
  faults?: string[];
}

/** What a row says of products without serial numbers. */
export interface GroupPieces {
  row: number;
  quantity: number;
  fault?: string;
}

/** Products about which the same is said: with serial numbers, or by their quantity. */
export interface Group extends RowAnswers {
  serials: GroupSerial[];
  /** The rows without a serial number, of a group by quantity. */
  pieces?: GroupPieces[];
  /** How many the list says that they are, where that is not the number of their serial numbers. */
  quantity?: number;
}

/** What there can be to look at in a row, besides the doubts about its serial number. */
export type RowCode =
  /** The same serial number stands in an earlier row, `first`. The later one is in no group; its fault is the number's too. */
  | "repeated"
  /** The same, and the later row says something else in the columns that `differs` names. It is left out. */
  | "repeatedOtherwise"
  /** The same, once the first one has been put right or taken out in the form: this one stands nowhere. */
  | "repeatedGone"
  /** A row says something, but has no serial number. It is in no group. */
  | "noSerial"
  /** The digits of a serial number stand in threes, as those of an amount do: they are read as one. */
  | "inGroups"
  /** A row names no product where others do, and so do so many `rows` with it: they are in products to be named. */
  | "noProduct"
  /** A cell holds several serial numbers. Each is one of the row's. */
  | "several"
  /** A cell of another column was not understood. It is as if it were empty. */
  | "notUnderstood"
  /** A row has `numbers` serial numbers and says that they are `quantity`. The sum is the group's, for the customer to decide. */
  | "quantityDiffers"
  /** A row's quantity is no whole number. Its serial numbers count. */
  | "quantityUnread"
  /** A row has no serial number, and no quantity that is a whole number from 1 on. It is in no group. */
  | "noQuantity"
  /** A row without a serial number, in a table that has them, counts by its `quantity`. */
  | "pieces"
  | PassedCode;

/** Rows that are none of the list's, each told by its row. */
export type PassedCode =
  /** The heads, once more, or what stands above them: a page of print begins with them. */
  | "headAgain"
  /** A total. */
  | "total"
  /** A total that says another number than `read`, which has been read up to there. */
  | "totalDiffers"
  /** A first row without a digit, in words that are not known: it is taken for the heads. */
  | "asHead"
  /** Another table begins, up to the row `last`: so many `rows`, without those that are empty. */
  | "otherTable"
  /** Words alone, a title: the rows below it are the list's. */
  | "title"
  /** Above the heads there is what looks like a serial number. */
  | "aboveHead";

/** Something in the table for the customer to look at. What to say about it stands in the messages. */
export interface TableProblem extends Omit<Doubt, "code"> {
  code: Doubt["code"] | RowCode;
  /** From 1, as a spreadsheet counts; the column's place from 0, as in `Columns`. */
  row: number;
  column: number;
  /** What stands in the cell, or the serial number; of a row that was passed over, what stands in all its cells. */
  cell: string;
  first?: number;
  differs?: (keyof RowAnswers)[];
  quantity?: number;
  numbers?: number;
  read?: number;
  last?: number;
  rows?: number;
}

const ROWS: Record<Exclude<RowCode, PassedCode>, true> = {
  repeated: true,
  repeatedOtherwise: true,
  repeatedGone: true,
  noSerial: true,
  inGroups: true,
  noProduct: true,
  several: true,
  notUnderstood: true,
  quantityDiffers: true,
  quantityUnread: true,
  noQuantity: true,
  pieces: true,
};
const PASSED: Record<PassedCode, true> = {
  headAgain: true,
  total: true,
  totalDiffers: true,
  otherTable: true,
  title: true,
  asHead: true,
  aboveHead: true,
};

/** Whether a row was passed over, as none of the list's. */
export const isPassed = ({ code }: TableProblem): boolean => code in PASSED;
/** Whether it is a doubt about a serial number that counts all the same. */
export const isDoubt = (problem: TableProblem): boolean => !(problem.code in ROWS || isPassed(problem));

/** A doubt about a cell that only its file knows of. */
export interface CellDoubt extends Pick<Doubt, "code"> {
  /** The places of row and column, from 0. */
  row: number;
  column: number;
}

export interface TableGroups {
  /** In the order in which their first rows stand. */
  groups: Group[];
  /** By row. */
  problems: TableProblem[];
  /** How many serial numbers are in the groups. */
  meters: number;
  /** How many products without serial numbers are. */
  pieces: number;
}
