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

/** The end of the first line. That of Windows is "\n" too: what comes before it is taken off each row. */
const LINE_END = /\n|\r(?=[^\n])/;
/** A quoted cell at the end of a row, whose last sign is none of the line's end. */
const QUOTED_RETURN = /\r"\s*(?:\n|$)/;

const parse = (text, { delimiter, newline }, isEnd) => new Papa.Parser({ delimiter, newline }).parse(text, 0, !isEnd);

/** Takes the first half of Windows' line ends off rows, as files have them that were put together of others. */
function takeReturns(rows) {
  for (const cells of rows) {
    const last = cells.length - 1;
    if (cells[last].endsWith("\r")) cells[last] = cells[last].slice(0, -1);
  }
}

/** The whole rows at the beginning of a text, and what comes after them. */
function rowsIn(text, form, isEnd) {
  const hasReturns = form.newline === "\n" && text.includes("\r");
  if (hasReturns && QUOTED_RETURN.test(text)) return rowsByLine(text, form, isEnd);
  const { data, errors, meta } = parse(text, form, isEnd);
  if (hasReturns) takeReturns(data);
  // Of a row that has not ended yet nothing is known.
  const bad = errors.map(({ row }) => row).filter((row) => row < data.length);
  const isLonger = bad.some((row) => data[row].some((cell) => cell.includes(form.newline)));
  if (isLonger || (!isEnd && text.length - meta.cursor > LONGEST)) return rowsByLine(text, form, isEnd);
  for (const row of bad) data[row] = UNREADABLE;
  // After the last line's end there is no row.
  if (isEnd && text.endsWith(form.newline)) data.pop();
  return { rows: data, rest: text.slice(meta.cursor) };
}

/**
 * The same, where a quotation mark stands in the wrong place, or is not closed. The parser reads on to any mark that follows,
 * and would take good rows for part of the bad one; here that one ends on its line.
 */
function rowsByLine(text, form, isEnd) {
  const rows = [];
  let from = 0;
  while (from < text.length) {
    const { row, next } = rowAt(text, from, form, isEnd);
    if (next === undefined) break;
    rows.push(row);
    from = next;
  }
  return { rows, rest: text.slice(from) };
}

/** A row as it lies in a text, without the first half of Windows' line end. */
function rawRow(text, from, next, newline) {
  const row = text.slice(from, next);
  return newline === "\n" ? row.replace(/\r(?=\n?$)/, "") : row;
}

/** Lines with quotation marks in one row: more are taken for marks out of place. */
const MOST_LINES = 100;

/** The row that begins at a place, and where the next one does; neither where it may go on in the next piece. */
function rowAt(text, from, form, isEnd) {
  const { newline } = form;
  const isLong = text.length - from > LONGEST;
  let end = text.indexOf(newline, from);
  if (end < 0 && !isEnd && isLong) throw new FileError(TOO_LONG);
  const bad = { row: UNREADABLE, next: end < 0 ? text.length : end + newline.length };
  const open = isEnd || isLong ? bad : {};
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    if (end < 0 && !isEnd) return open;
    const next = end < 0 ? text.length : end + newline.length;
    const { data, errors } = parse(rawRow(text, from, next, newline), form, true);
    // Of half a line's end nothing is left.
    if (!errors.length) return { row: data[0] ?? [""], next };
    if (errors.some(({ code }) => code !== "MissingQuotes")) return bad;
    const mark = text.indexOf('"', next);
    if (mark < 0) return open;
    end = text.indexOf(newline, mark);
  }
  return bad;
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
    if (newline === undefined) return;
    const found = rowsIn(rest, { delimiter, newline }, isEnd);
    rest = found.rest;
    yield found.rows.map((cells) => (cells === UNREADABLE || cells.some(isForeign) ? UNREADABLE : cells));
  }
  for await (const text of textsOf(chunks)) {
    rest += text;
    yield* batches(false);
  }
  yield* batches(true);
}

/** Rows as text. */
export const writeRows = (rows, delimiter) => `${Papa.unparse(rows, { delimiter, newline: "\n" })}\n`;
