// A table as a file to take back.

import Papa from "papaparse";

/** A spreadsheet tells by this mark that a CSV file is UTF-8. */
const MARK = "\ufeff";

/** A table as a CSV file. A cell that a spreadsheet would compute begins with an apostrophe, which it does not show. */
export function csvFile(rows: readonly (readonly string[])[], name: string): File {
  const csv = Papa.unparse(rows as string[][], { escapeFormulae: true, newline: "\r\n" });
  return new File([MARK, csv, "\r\n"], name, { type: "text/csv" });
}
