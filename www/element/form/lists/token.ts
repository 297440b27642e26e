// Where the serial numbers stand in a text, and how one is written once what only a spreadsheet, a scanner or a word
// processor adds is gone.

/** One piece of a text between separators. */
export interface Token {
  /** As it is handed over: see {@link tidySerial}. */
  number: string;
  /** Its line in the text, from 1. */
  line: number;
  /** Where it stands in the text, as `text.slice(start, end)`. */
  start: number;
  end: number;
}

/**
 * A line's end, or a piece. A comma separates, and so does a space, but not in what a spreadsheet shows of one number:
 * `12 345 678` with spaces that do not break, `1,23E+10`, `12345678,00`. A byte order mark counts as a space in JavaScript.
 */
const PIECE =
  /(?<end>\r\n|[\n\r\u2028\u2029])|(?:\d{1,3}(?:[\u00a0\u202f]\d{3})+|\d,\d+E[+-]\d{1,3}|\d+,0{1,2})(?![^\s,;])|(?:[^\s,;]|\ufeff)+/giu;

const QUOTES = "\"'`´“”„‟‘’‚‛«»‹›";
/** Also a formula that keeps a spreadsheet from making a number of it, `="0012"`. */
const BEFORE = new RegExp(`^(?:=?[${QUOTES}])+`);
const AFTER = new RegExp(`(?<![${QUOTES}])[${QUOTES}]+$`);
/**
 * Spaces within a piece, and characters that nobody sees: zero-width ones, marks of direction, soft hyphens. The Greek question
 * mark would be a semicolon in the Unicode form in which the number is kept.
 */
const UNSEEN = /[\s\p{Cf}\u037e]/gu;
/** Hyphens, dashes and the minus sign that a word processor puts in place of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** A serial number without what nobody typed, in one Unicode form. Empty where nothing is left. */
export function tidySerial(typed: string): string {
  const seen = typed.replace(UNSEEN, "").normalize("NFC").replace(DASHES, "-");
  return seen.replace(BEFORE, "").replace(AFTER, "");
}

/** Two serial numbers are the same where this is: letter case does not tell meters apart. */
export function serialKey(number: string): string {
  return number.toUpperCase();
}

/** The pieces of a text, in their order, each once for each time that it stands there. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (const { 0: piece, index, groups } of text.matchAll(PIECE)) {
    if (groups?.end !== undefined) {
      line += 1;
      continue;
    }
    const number = tidySerial(piece);
    if (number !== "") tokens.push({ number, line, start: index, end: index + piece.length });
  }
  return tokens;
}

/** Whether text has several columns, as what is copied from a spreadsheet has: a tab in nearly every line, and two lines. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "");
  const withTab = lines.filter((line) => /\S.*\t/.test(line));
  return lines.length > 1 && withTab.length >= lines.length * 0.8;
}
