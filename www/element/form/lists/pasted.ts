// Which of several tables is meant, and whether what was pasted is one.

import { type Columns, columnsOf } from "./columns.ts";
import type { FileTable } from "./file.ts";

/** Whether text has several columns, as what is copied from a spreadsheet has: a tab in nearly every line, and two lines. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "");
  const withTab = lines.filter((line) => /\S.*\t/.test(line));
  return lines.length > 1 && withTab.length >= lines.length * 0.8;
}

/** The first table with a head for serial numbers; else the first whose column of them can be guessed; else the first. */
export function tableWithSerials(tables: readonly FileTable[]): { table: FileTable; columns: Columns } | undefined {
  const all = tables.map((table) => ({ table, columns: columnsOf(table.rows) }));
  const withSerials = all.filter(({ columns }) => columns.at.serial !== undefined);
  return withSerials.find(({ columns }) => columns.by === "heads") ?? withSerials[0] ?? all[0];
}
