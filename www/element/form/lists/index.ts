/**
 * Lists of serial numbers, and names as people type them: pure functions, without a page and without a component.
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
 * The list to take back is `textFile(list, name)`; Excel drops leading zeros of a CSV file, so a text file is the one to offer.
 *
 * **A file, or several columns pasted.** `isTable(text)` tells whether what was pasted has several columns. What reads tables is
 * loaded then, and loads itself what a kind of file needs:
 *
 *     const { groupsOf, readFile, readPasted, tableWithSerials } = await import("./lists/tables.ts");
 *     const { tables, problem } = await readFile(file);       // or readPasted(text)
 *     const { table, columns } = tableWithSerials(tables);
 *     const { groups, problems, meters } = groupsOf(table.rows, columns, { doubts: table.doubts, ask });
 *
 * Where `columns.by` is not "heads", ask: `columns.choices` are the columns to choose from. A table can have quantities in place of
 * serial numbers, or beside them. Rows that are none of the list's, heads once more, totals and other tables, are passed over, and
 * each is told in `problems`. Each group is one product of the form, whose field is the group's numbers, one on a line; the field's list then shows the same doubts by line. Keep what the
 * form held before, and undoing the drop is putting that back. Numbers that a spreadsheet pads with zeros by its format only
 * come without them: `shorter` finds those that are shorter than the others, and only a host's check finds them all. `csvFile`
 * of "./lists/write-file.ts" writes a table with more than serial numbers.
 *
 * **Names.** `amongNames` finds a typed name on the rate card.
 *
 * Codes have no words here: they stand in the messages.
 */

export { amongNames } from "./among-names.ts";
export type { Doubt, DoubtCode } from "./doubts.ts";
export { correctSerial, keepSerials, takeOut, takeOutRepeated, textFile } from "./edit.ts";
export { type AskHost, hostCheck, type SerialCheck, type SerialFacts } from "./host-check.ts";
export { tidyName } from "./names.ts";
export {
  readSerials,
  type Serial,
  type SerialCount,
  type SerialList,
  type SerialProblem,
  type TypedSerials,
} from "./serials.ts";
export { isTable } from "./token.ts";
