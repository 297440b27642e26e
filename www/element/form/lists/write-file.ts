// The corrected list as a file to take back.

import Papa from "papaparse";
import { textOf } from "./edit.ts";
import type { SerialList } from "./serials.ts";

/** The list as a text file, one serial number on each line. Dropped on the form again, it is the same list. */
export function textFile(list: SerialList, name: string): File {
  return new File([textOf(list)], name, { type: "text/plain" });
}

/** A spreadsheet tells by this mark that a CSV file is UTF-8. */
const MARK = "\ufeff";

/** A table as a CSV file. A cell that a spreadsheet would compute begins with an apostrophe, which it does not show. */
export function csvFile(rows: readonly (readonly string[])[], name: string): File {
  const csv = Papa.unparse(rows as string[][], { escapeFormulae: true, newline: "\r\n" });
  return new File([MARK, csv, "\r\n"], name, { type: "text/csv" });
}
