/**
 * Lists of serial numbers, and what else is typed as people type: pure functions, without a page and without a component.
 *
 * **A list in a field.** The form holds {@link TypedSerials} for each product: the text as it stands in the field, and which
 * doubtful numbers the customer keeps. Both belong in the draft; neither belongs in a link. Everything else follows on each
 * change, a few milliseconds for 5,000:
 *
 *     const ask = hostCheck(check);                    // once for each check that the host sets
 *     const list = readSerials({ text, kept }, ask);
 *     list.count;                                      // { given: 300, good: 297, repeated: 2, doubtful: 1, meters: 298 }
 *     list.problems;                                   // by line, each with a code; `list.serials[problem.at[0]]` is its place
 *     typed = correctSerial(typed, place, "60123456"); // in place; also takeOut, takeOutRepeated, keepSerials
 *
 * `count.meters` is the quantity. Enter in the field is a new line, and never submits: that is the field's to see to.
 *
 * **A file, or several columns pasted.** `isTable(text)` tells whether what was pasted has several columns. Both readers are
 * loaded when they are needed, and answer with tables or with a code:
 *
 *     const { readFile } = await import("./lists/read-file.ts");
 *     const { tables, problem } = await readFile(file);       // pasted: readTable(text) of "./lists/read-text.ts"
 *     const { table, columns } = tableWithSerials(tables);
 *     const { groups, problems, meters } = groupsOf(table.rows, columns, { doubts: table.doubts, ask });
 *
 * Where `columns.by` is not "heads", ask: `columns.choices` are the columns to choose from. Each group is one product of the
 * form, whose field is the group's numbers, one on a line; the field's list then shows the same doubts by line. Keep what the
 * form held before, and undoing the drop is putting that back. Numbers that a spreadsheet pads with zeros by its format only
 * come without them: `shorter` finds those that are shorter than the others, and only a host's check finds them all.
 *
 * **A file to take back.** `textFile` and `csvFile` of "./lists/write-file.ts", loaded when asked for.
 *
 * **Numbers and names.** `quantity`, `amount` and `percentage` give what the rules take, or a code; `nameAmong` finds a typed
 * name on the rate card.
 *
 * Codes have no words here: they stand in the messages.
 */
export { type Columns, columnsOf, type Rows } from "./columns.ts";
export type { Doubt, DoubtCode } from "./doubts.ts";
export { correctSerial, keepSerials, takeOut, takeOutRepeated, textOf } from "./edit.ts";
export type { FileProblem, FileRead, FileTable } from "./file.ts";
export type { Column } from "./heads.ts";
export { type AskHost, hostCheck, type SerialCheck, type SerialFacts } from "./host-check.ts";
export { nameAmong, sameName, tidyName } from "./names.ts";
export { amount, type NumberProblem, percentage, quantity, type TypedNumber } from "./numbers.ts";
export { isTable, tableWithSerials } from "./pasted.ts";
export {
  readSerials,
  type Serial,
  type SerialCount,
  type SerialList,
  type SerialProblem,
  type TypedSerials,
} from "./serials.ts";
export { type Group, type GroupSerial, groupsOf, type TableGroups, type TableProblem } from "./table.ts";
