// A text file as a table. Papa Parse finds out what separates its cells.

import Papa from "papaparse";
import { HEADS_WITHIN, headRow } from "./columns.ts";
import { type FileRead, MOST_COLUMNS, MOST_ROWS } from "./file.ts";

/** Reads a text file. */
export function readText(bytes: Uint8Array): FileRead {
  const text = decode(bytes);
  return text === undefined ? { problem: "otherFormat" } : readTable(text);
}

/** Reads text that was pasted, or that stands in a file. */
export function readTable(text: string): FileRead {
  const { separator, body } = namedSeparator(text);
  const rows = rowsOf(body, separator ?? guessSeparator(body));
  const cells = rows.map((row) => row.map(plain));
  while (cells.at(-1)?.every((cell) => cell === "")) cells.pop();
  if (cells.length > MOST_ROWS || cells.some((row) => row.length > MOST_COLUMNS)) return { problem: "tooManyCells" };
  return cells.length > 0 ? { tables: [{ name: "", rows: cells, doubts: [] }] } : { problem: "empty" };
}

/** A cell without the spaces around it, and without the apostrophe that keeps a spreadsheet from computing it: `csvFile` writes it too. */
const plain = (cell: string): string => cell.trim().replace(/^'(?='*[=+@-])/, "");

/** A mark says which Unicode it is. Without one it is UTF-8, or else what Windows writes in Western Europe. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const is = (one: number, other: number) => first === one && second === other;
  if (is(0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (is(0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  // No text holds these; PDF, RTF and HTML do without them.
  if (bytes.some((byte) => byte < 9)) return undefined;
  try {
    return notMarkup(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return notMarkup(new TextDecoder("windows-1252").decode(bytes));
  }
}

const notMarkup = (text: string): string | undefined => (/^\s*(?:<[!?\w]|%PDF-|\{\\rtf)/.test(text) ? undefined : text);

/** Excel's own first line, `sep=;`. It stays as an empty row, so that rows count as in the file. */
function namedSeparator(text: string): { separator?: string; body: string } {
  const [line, separator] = /^"?sep=(.)"?(?=[\r\n])/i.exec(text) ?? [];
  return line && separator ? { separator, body: text.slice(line.length) } : { body: text };
}

/** A character that separates nothing, so that each line is one cell. */
const NONE = Papa.UNIT_SEP;

const SEPARATORS = [";", "\t", ",", "|"];

/** By the heads, where it has some: lines of a letter may stand above them. Else as Papa Parse finds it. */
function guessSeparator(text: string): string {
  const first = text.split(/[\r\n]+/, HEADS_WITHIN);
  const cellsBy = (separator: string) => first.map((line) => line.split(separator)).filter(({ length }) => length > 1);
  const byHeads = SEPARATORS.find((separator) => headRow(cellsBy(separator)) !== undefined);
  if (byHeads !== undefined) return byHeads;
  // The comma in `1,23E+10` separates nothing, and may be in every line of a column that a spreadsheet has rounded.
  const sample = text.slice(0, 100_000).replace(/(\d),(\d+E[+-]\d)/gi, "$1.$2");
  const options = { preview: 200, skipEmptyLines: "greedy", delimitersToGuess: SEPARATORS } as const;
  const { meta, errors } = Papa.parse<string[]>(sample, options);
  return errors.some(({ code }) => code === "UndetectableDelimiter") ? NONE : meta.delimiter;
}

function rowsOf(text: string, delimiter: string): string[][] {
  // One row too many tells that there are too many, and one more is the empty one after the last line's end.
  const options = { delimiter, preview: MOST_ROWS + 2 };
  const { data, errors } = Papa.parse<string[]>(text, options);
  // A quotation mark that is never closed, as in 20", would take the rest of the file for one cell.
  const unclosed = errors.some(({ code }) => code === "MissingQuotes");
  return unclosed ? Papa.parse<string[]>(text, { ...options, quoteChar: "\0" }).data : data;
}
