// What was read from a list: the table as it was understood, and what came of it.

import type { Service } from "../../../lib/api.js";
import type { Answers } from "../answers.ts";
import type { Columns } from "../lists/columns.ts";
import { isDoubt } from "../lists/found.ts";
import { type Column, columnOf } from "../lists/heads.ts";
import type { AskHost } from "../lists/host-check.ts";
import type { At } from "../lists/passed-over.ts";
import type { SerialCount } from "../lists/serials.ts";
import { groupsOf, type TableGroups } from "../lists/table.ts";
import { type FileProblem, mayHaveSerials, type TableRead } from "../lists/tables.ts";
import { isBlank } from "../lists/values.ts";
import type { TakenIn } from "./take-in.ts";

/** A table that was read, what its columns hold, and which others were not. */
export type FoundTable = TableRead;

/** The columns that the customer chooses. */
export interface ChosenColumns {
  /** "none": the list goes by its quantities. */
  serial?: number | "none" | undefined;
  product?: number | undefined;
  quantity?: number | undefined;
}

/** What is taken from the table. */
export interface ReadAs {
  chosen?: ChosenColumns | undefined;
  /** What seems to be another table is read as well. */
  whole?: boolean;
}

/** Why a list is not in the form. */
export type ListProblem = FileProblem | "severalFiles" | "noList" | "noSerials" | "tooManyProducts";

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

/** The products that came with a list, and go with it. */
export const broughtBy = ({ where, ids }: TakenIn): readonly number[] => (where === "joined" ? [] : ids);

/** What the customer does about a list. */
export interface ListActions {
  /** Reads what was dropped beside the place for lists. */
  begin(): void;
  choose(columns: ChosenColumns): void;
  /** Reads it with the columns that have been chosen. */
  take(): void;
  /** Asks for the columns of a list that has been read by others. */
  askAgain(): void;
  serveAll(service: Service): void;
  /** Names more of the rows that are to be looked at. */
  showMore(): void;
  /** Reads what seemed to be another table as part of the list. */
  readWhole(): void;
  /** Takes the list out of the form again, and back into it. */
  undo(): void;
  redo(): void;
  close(): void;
}

/** Whether the customer has to say which column is which: not where heads say so, once each, or where there is only one. */
export function isToAsk({ table, columns }: FoundTable): boolean {
  const { by, at, choices } = columns;
  const isTwice = (column: Column) => choices.filter(({ head }) => columnOf(head) === column).length > 1;
  if (at.serial !== undefined) return by === "heads" ? isTwice("serial") : choices.length > 1;
  // A list can go by its quantities, unless what has no head that is known could be serial numbers.
  return at.quantity === undefined || isTwice("quantity") || mayHaveSerials(table.rows, columns);
}

/** Whether enough is chosen to read the list by. */
export const isEnough = ({ serial, quantity }: ChosenColumns): boolean =>
  typeof serial === "number" || (serial === "none" && quantity !== undefined);

/** What is chosen to begin with: what was found. */
export const chosenFirst = ({ columns: { at } }: FoundTable): ChosenColumns => ({
  serial: at.serial ?? (at.quantity === undefined ? undefined : "none"),
  product: at.product,
  quantity: at.quantity,
});

/** The choice with one more; a column that was another before is that one no more. */
export function chosenWith(before: ChosenColumns, now: ChosenColumns): ChosenColumns {
  const taken = Object.values(now).filter((place) => typeof place === "number");
  const others = Object.entries(before).filter(([, place]) => !taken.includes(place as number));
  return { ...Object.fromEntries(others), ...now };
}

/** Reads the table by the columns that were found, or chosen instead. */
export function readGroups(found: FoundTable, { chosen, whole = false }: ReadAs, ask?: AskHost): TableGroups {
  const { table, columns } = found;
  const at = chosen ? chosenAt(found, chosen) : columns.at;
  const heads = columns.head === undefined ? supposedHead(found, at) : { head: columns.head };
  return groupsOf(table.rows, { at, ...heads }, { doubts: table.doubts, whole, ...(ask && { ask }) });
}

/** Whatever was chosen is no other column any more. */
function chosenAt({ columns }: FoundTable, chosen: ChosenColumns): Columns["at"] {
  const places = Object.entries(chosen).filter(([, place]) => typeof place === "number");
  const taken = places.map(([, place]) => place);
  const isAsked = (name: string) => ["serial", "product", "quantity"].includes(name);
  const others = Object.entries(columns.at).filter(([name, at]) => !isAsked(name) && !taken.includes(at));
  return Object.fromEntries([...others, ...places]);
}

/** Heads in other words than those that are known are heads all the same: a first row without a digit has no serial number. */
function supposedHead({ table: { rows } }: FoundTable, at: Columns["at"]): Pick<At, "head" | "isSupposed"> {
  const [first = [], ...below] = rows;
  const cell = first[at.serial ?? at.quantity ?? -1] ?? "";
  const isHead = !isBlank(cell) && below.length > 0 && !first.some((one) => /\d/.test(one));
  return isHead ? { head: 0, isSupposed: true } : {};
}

/** How many serial numbers there are, as the field of a product counts them. */
export function countOf({ problems, meters }: TableGroups): SerialCount {
  const repeated = problems.filter(({ code }) => code.startsWith("repeated")).length;
  const doubtful = problems.filter(isDoubt).length;
  return { given: meters + repeated, good: meters - doubtful, repeated, doubtful, meters };
}
