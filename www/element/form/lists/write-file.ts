// A table as a file to take back.

import Papa from "papaparse";

/** A spreadsheet tells by this mark that a CSV file is UTF-8. */
const MARK = "\ufeff";
/** What a spreadsheet would compute. With apostrophes before it already it gets one more: reading takes one off. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A table as a CSV file. A cell that a spreadsheet would compute begins with an apostrophe, which it does not show. */
export function csvFile(rows: readonly (readonly string[])[], name: string): File {
  const csv = Papa.unparse(rows as string[][], { escapeFormulae: FORMULA, newline: "\r\n" });
  return new File([MARK, csv, "\r\n"], name, { type: "text/csv" });
}
