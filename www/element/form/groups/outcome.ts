// What was read from a list: the table as it was understood, and what came of it.

import type { Service } from "../../../lib/api.js";
import type { Answers } from "../answers.ts";
import type { Columns } from "../lists/columns.ts";
import type { AskHost } from "../lists/host-check.ts";
import type { SerialCount } from "../lists/serials.ts";
import { groupsOf, type TableGroups, type TableProblem } from "../lists/table.ts";
import type { FileProblem, TableRead } from "../lists/tables.ts";
import type { TakenIn } from "./take-in.ts";

/** A table that was read, what its columns hold, and which others were not. */
export type FoundTable = TableRead;

/** The columns that the customer chooses. */
export interface ChosenColumns {
  serial?: number | undefined;
  product?: number | undefined;
}

/** Why a list is not in the form. */
export type ListProblem = FileProblem | "severalFiles" | "noSerials" | "tooManyProducts";

/** What became of a list that is in the form, or was taken out again. */
export interface Taken extends TakenIn {
  read: TableGroups;
  /** The sheet that was read, where others were not that seem to have serial numbers as well. */
  sheets: { read: string; others: readonly string[] };
  before: Answers;
  /** The service that was chosen for all of its products. */
  service: Service | "";
  /** The products whose service the list does not say. */
  undecided: readonly number[];
  undone: boolean;
}

/** What the customer does about a list. */
export interface ListActions {
  choose(columns: ChosenColumns): void;
  /** Reads it with the columns that have been chosen. */
  take(): void;
  /** Asks for the columns of a list that has been read by others. */
  askAgain(): void;
  serveAll(service: Service): void;
  /** Takes the list out of the form again, and back into it. */
  undo(): void;
  redo(): void;
  close(): void;
}

/** Whether the customer has to say which column is which: not where a head says so, or where there is only one. */
export function isToAsk({ columns: { by, at, choices } }: FoundTable): boolean {
  return at.serial === undefined || (by !== "heads" && choices.length > 1);
}

/** Reads the table by the columns that were found, or chosen instead. */
export function readGroups(found: FoundTable, chosen: ChosenColumns | undefined, ask?: AskHost): TableGroups {
  const { table } = found;
  const columns = chosen ? { at: chosenAt(found, chosen), head: headOf(found, chosen) } : found.columns;
  const options = { doubts: table.doubts, ...(ask && { ask }) };
  return groupsOf(table.rows, { at: columns.at, ...(columns.head !== undefined && { head: columns.head }) }, options);
}

/** Whatever was chosen is no other column any more. */
function chosenAt({ columns }: FoundTable, { serial, product }: ChosenColumns): Columns["at"] {
  const taken = [serial, product];
  const others = Object.entries(columns.at).filter(
    ([name, at]) => name !== "serial" && name !== "product" && !taken.includes(at),
  );
  return {
    ...Object.fromEntries(others),
    ...(serial !== undefined && { serial }),
    ...(product !== undefined && { product }),
  };
}

/** Heads in other words than those that are known are heads all the same: a first cell without a digit is no serial number. */
function headOf({ table, columns }: FoundTable, { serial }: ChosenColumns): number | undefined {
  if (columns.head !== undefined || serial === undefined || table.rows.length < 2) return columns.head;
  return /\d/.test(table.rows[0]?.[serial] ?? "") ? undefined : 0;
}

const NO_DOUBTS: readonly TableProblem["code"][] = ["repeated", "noSerial", "several", "notUnderstood"];

/** How many serial numbers there are, as the field of a product counts them. */
export function countOf({ problems, meters }: TableGroups): SerialCount {
  const repeated = problems.filter(({ code }) => code === "repeated").length;
  const doubtful = problems.filter(({ code }) => !NO_DOUBTS.includes(code)).length;
  return { given: meters + repeated, good: meters - doubtful, repeated, doubtful, meters };
}
