// Rows of text, as CSV and TSV have them: read piece by piece, and written.

import Papa from "../dist/csv.js";
import { FileError } from "./arguments.mjs";

/** In place of a row whose cells cannot be told apart, or are no text. */
export const UNREADABLE = Symbol("unreadable");

/** Characters of a row, its quoted lines included. What is longer is a quotation mark that nobody closed. */
const LONGEST = 2 ** 20;
const TOO_LONG = `a line is longer than ${LONGEST} characters: these are no rows of text`;

/** What a decoder puts in place of bytes that are not UTF-8. */
const isForeign = (cell) => cell.includes("\uFFFD");

/** The text of chunks, without a byte order mark. */
async function* textsOf(chunks) {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const LINE_END = /\r\n|\n|\r(?=.)/s;

/**
 * The whole rows at the beginning of a text, and what comes after them. A quotation mark that stands where none can ends the
 * row on its line: what follows would otherwise be read as one row, up to the next mark.
 */
function rowsIn(text, { delimiter, newline }, isEnd) {
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline }).parse(text, 0, !isEnd);
  // Of a row that has not ended yet, nothing is known.
  for (const { row, index } of errors.filter(({ row }) => row < data.length)) {
    const isOneLine = data[row] === UNREADABLE || data[row].every((cell) => !cell.includes(newline));
    data[row] = UNREADABLE;
    if (!isOneLine) return { rows: data.slice(0, row + 1), rest: afterLine(text, newline, index), isMore: true };
  }
  // After the last line's end there is no row.
  if (isEnd && text.endsWith(newline)) data.pop();
  if (!isEnd && text.length - meta.cursor > LONGEST) return withoutLine(data, text, newline, meta.cursor);
  return { rows: data, rest: text.slice(meta.cursor), isMore: false };
}

function afterLine(text, newline, from) {
  const end = text.indexOf(newline, from);
  return end < 0 ? "" : text.slice(end + newline.length);
}

function withoutLine(rows, text, newline, from) {
  const rest = afterLine(text, newline, from);
  if (rest === "") throw new FileError(TOO_LONG);
  return { rows: [...rows, UNREADABLE], rest, isMore: true };
}

/** How lines end, as the first of a text does; `undefined` where there is none yet. */
function newlineOf(text, isEnd) {
  const [newline] = LINE_END.exec(text) ?? [];
  if (!newline && text.length > LONGEST) throw new FileError(TOO_LONG);
  return newline ?? (isEnd ? "\n" : undefined);
}

/** The rows of chunks, as arrays of cells, in batches of any length. A row that cannot be read is {@link UNREADABLE}. */
export async function* readRows(chunks, delimiter) {
  let [rest, newline] = ["", undefined];
  function* batches(isEnd) {
    newline ??= newlineOf(rest, isEnd);
    for (let isMore = newline !== undefined; isMore; ) {
      let rows;
      ({ rows, rest, isMore } = rowsIn(rest, { delimiter, newline }, isEnd));
      yield rows.map((cells) => (cells === UNREADABLE || cells.some(isForeign) ? UNREADABLE : cells));
    }
  }
  for await (const text of textsOf(chunks)) {
    rest += text;
    yield* batches(false);
  }
  yield* batches(true);
}

/** Rows as text. */
export const writeRows = (rows, delimiter) => `${Papa.unparse(rows, { delimiter, newline: "\n" })}\n`;
