// What reads tables, from files and from what was pasted: all that the form needs once one comes, and not before.

import { type Columns, columnsOf } from "./columns.ts";
import type { FileTable } from "./file.ts";

export { type Columns, columnsOf, type Rows } from "./columns.ts";
export type { FileProblem, FileRead, FileTable } from "./file.ts";
export { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from "./file.ts";
export type { Column } from "./heads.ts";
export { readFile, readPasted } from "./read-file.ts";
export { type Group, type GroupSerial, groupsOf, type TableGroups, type TableProblem } from "./table.ts";

/** The first table with a head for serial numbers; else the first whose column of them can be guessed; else the first. */
export function tableWithSerials(tables: readonly FileTable[]): { table: FileTable; columns: Columns } | undefined {
  const all = tables.map((table) => ({ table, columns: columnsOf(table.rows) }));
  const withSerials = all.filter(({ columns }) => columns.at.serial !== undefined);
  return withSerials.find(({ columns }) => columns.by === "heads") ?? withSerials[0] ?? all[0];
}
