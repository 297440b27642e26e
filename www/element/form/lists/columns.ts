// Which column of a table holds what: by its heads, or by what stands in it where there are none.

import { ownDoubt } from "./doubts.ts";
import { type Column, columnOf } from "./heads.ts";
import { tidySerial, tokensOf } from "./token.ts";

/** A table as it was read: rows of cells, all of them text. */
export type Rows = readonly (readonly string[])[];

/** What the columns of a table hold, for the customer to look at and to change. */
export interface Columns {
  /** By heads; guessed, where there are none; or not known, where the customer has to say which column it is. */
  by: "heads" | "guess" | "unknown";
  /** The place of the row with the heads. The rows after it are the table. */
  head?: number;
  /** The place of the column with each. Only what was found. */
  at: Partial<Record<Column, number>>;
  /** What there is to choose from: each column that is not empty, with its head, and its first cells where it has none. */
  choices: { at: number; head: string; first: string[] }[];
}

/** A letterhead and a remark or two may stand above the heads. */
export const HEADS_WITHIN = 20;
/** A column is one of serial numbers where this many of its cells look like one, and are not the same as another. */
const NEARLY_ALL = 0.8;
/** The shortest that looks like one, lest a column of quantities does. */
const SHORTEST = 4;

/** Finds out what the columns of a table hold. */
export function columnsOf(rows: Rows): Columns {
  const head = headRow(rows);
  const choices = choicesOf(rows, head);
  if (head !== undefined) return { by: "heads", head, at: byHeads(rows[head] ?? []), choices };
  const [only, another] = choices.length === 1 ? choices : choices.filter(({ at }) => looksLikeSerials(rows, at));
  if (only && !another) return { by: "guess", at: { serial: only.at }, choices };
  return { by: "unknown", at: {}, choices };
}

/** What each column holds by its head. Of two with the same, the first is taken. */
function byHeads(heads: readonly string[]): Columns["at"] {
  const at: Columns["at"] = {};
  for (const [place, head] of heads.entries()) {
    const column = columnOf(head);
    if (column !== undefined) at[column] ??= place;
  }
  return at;
}

/** The row that names serial numbers, or else two other columns: one word alone may be a cell's. */
export function headRow(rows: Rows): number | undefined {
  const found = rows.slice(0, HEADS_WITHIN).map(byHeads);
  const bySerial = found.findIndex(({ serial }) => serial !== undefined);
  const row = bySerial === -1 ? found.findIndex((at) => Object.keys(at).length > 1) : bySerial;
  return row === -1 ? undefined : row;
}

function choicesOf(rows: Rows, head: number | undefined): Columns["choices"] {
  const below = head === undefined ? rows : rows.slice(head + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => ({
    at,
    head: head === undefined ? "" : (rows[head]?.[at] ?? ""),
    first: firstOf(below, at),
  })).filter(({ first }) => first.length > 0);
}

function firstOf(rows: Rows, at: number): string[] {
  const first: string[] = [];
  for (const row of rows) {
    const cell = row[at] ?? "";
    if (cell !== "") first.push(cell);
    if (first.length === 3) break;
  }
  return first;
}

/** Whether a cell may well be a serial number, by itself. */
export const looksLikeSerial = (cell: string): boolean =>
  cell.length >= SHORTEST && !/\s/.test(cell) && !ownDoubt(tidySerial(cell));

function looksLikeSerials(rows: Rows, at: number, looksLike = looksLikeSerial): boolean {
  const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
  return new Set(cells.filter(looksLike)).size >= cells.length * NEARLY_ALL;
}

/** A cell can have several. */
const looksLikeSome = (cell: string): boolean => tokensOf(cell).every(({ number }) => looksLikeSerial(number));

/** Whether a column whose head says nothing that is known may be that of the serial numbers. */
export function mayHaveSerials(rows: Rows, { head, at, choices }: Columns): boolean {
  const known = new Set(Object.values(at));
  const below = rows.slice((head ?? -1) + 1);
  return choices.some((choice) => !known.has(choice.at) && looksLikeSerials(below, choice.at, looksLikeSome));
}
