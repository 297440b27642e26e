// What reads tables, from files and from what was pasted: all that the form needs once one comes, and not before.

import { type Columns, columnsOf, looksLikeSerial } from "./columns.ts";
import type { FileTable } from "./file.ts";

export { type Columns, columnsOf, mayHaveSerials, type Rows } from "./columns.ts";
export type { FileProblem, FileRead, FileTable } from "./file.ts";
export { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from "./file.ts";
export type { Column } from "./heads.ts";
export { readFile, readPasted } from "./read-file.ts";
export { type Group, type GroupSerial, groupsOf, type TableGroups, type TableProblem } from "./table.ts";

/** The table of a file that is read. */
export interface TableRead {
  table: FileTable;
  columns: Columns;
  /** The names of others that seem to have serial numbers or quantities as well, and are not read. */
  others: string[];
}

/** Whether a table may be a list: by its heads, or as something in its only column looks like a serial number. */
function isList({ table: { rows }, columns: { at, by } }: Pick<TableRead, "table" | "columns">): boolean {
  const { serial, quantity } = at;
  if (by === "heads" || serial === undefined) return (serial ?? quantity) !== undefined;
  return rows.some((cells) => looksLikeSerial(cells[serial] ?? ""));
}

/** The first table with a head for serial numbers; else for quantities; else whose column of numbers can be guessed; else the first. */
export function tableWithSerials(tables: readonly FileTable[]): TableRead | undefined {
  const all = tables.map((table) => ({ table, columns: columnsOf(table.rows) }));
  const lists = all.filter(isList);
  const byHeads = lists.filter(({ columns: { by } }) => by === "heads");
  const read = byHeads.find(({ columns }) => columns.at.serial !== undefined) ?? byHeads[0] ?? lists[0] ?? all[0];
  const others = lists.filter((one) => one !== read).map(({ table }) => table.name);
  return read && { ...read, others };
}
