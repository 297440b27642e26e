// Rows that are none of the list's: a printed list repeats its heads on each page and ends with a total, and a sheet can have
// a second table below the first. A row that may have a serial number in it is no head and no total; in another table, or above
// the heads, it is told, and read once the customer says so.

import { type Columns, looksLikeSerial, type Rows } from "./columns.ts";
import type { PassedCode, TableProblem } from "./found.ts";
import { columnOf, wordKey, wordsOf } from "./heads.ts";
import { quantityIn } from "./quantities.ts";
import { tokensOf } from "./token.ts";
import { isBlank } from "./values.ts";

const TOTALS = wordsOf<true>([
  [true, ["total, totals, grand total, subtotal, sum, total quantity, total number, in total, total sum"]],
  [true, ["summa, totalt, totalsumma, delsumma, slutsumma, sammanlagt, summa antal, totalt antal, summa totalt"]],
  [true, ["i alt, ialt, samlet, mellemsum, antal i alt, samlet antal, total i alt, sum i alt, totalantal"]],
]);

/** Heads of tables that are no lists of products: of those who send them in, and where from. */
const OF_OTHERS = wordsOf<true>([
  [
    true,
    ["contact, contact person, telephone, phone, phone number, mobile, name, email, e-mail, address, city, customer"],
  ],
  [true, ["customer number, customer no, date, place, location, country"]],
  [
    true,
    ["kontakt, kontaktperson, telefon, telefonnummer, tel, mobil, namn, e-post, epost, adress, ort, kund, kundnummer"],
  ],
  [true, ["kundnr, datum, plats, land, telefonnr, tlf, mobilnummer, navn, mail, adresse, by, kunde"]],
  [true, ["kundenummer, kundenr, dato, sted"]],
]);

/** What a table's columns hold, as far as it matters here. */
export interface At extends Pick<Columns, "at" | "head"> {
  /** The heads are in words that are not known: that they are heads is told. */
  isSupposed?: boolean;
}

/** What was passed over: the places of the rows, and what there is to say of them. */
export interface PassedOver {
  places: ReadonlySet<number>;
  told: TableProblem[];
}

/** Finds the rows that are none of the list's. `whole`: the customer wants the rows of other tables read as well. */
export function passedOver(rows: Rows, columns: At, whole = false): PassedOver {
  const again = headsAgain(rows, columns);
  const passed = new Passed(columns);
  const counted = new Counted(columns);
  let [isAfterBlank, isInOther] = [false, false];
  const beginsAt = (cells: readonly string[], place: number) =>
    beginsOther(cells, columns, isAfterBlank && !isFollowed(rows, place, columns));
  for (const [place, cells] of rows.entries()) {
    if (place <= (columns.head ?? -1)) {
      passed.above(cells, place, { isHead: place === columns.head, whole });
      continue;
    }
    const isEmpty = cells.every(isBlank);
    if (again.has(place)) {
      passed.add("headAgain", cells, place);
      isInOther = false;
    } else if (!whole && !isEmpty && beginsAt(cells, place)) {
      passed.add("otherTable", cells, place, { last: place + 1, rows: 1 });
      isInOther = true;
    } else if (isInOther && !isEmpty) passed.go(place);
    else if (isTitle(cells, columns, isAfterBlank) && isFollowed(rows, place, columns)) {
      passed.add("title", cells, place);
    } else if (!isEmpty && isTotal(cells, columns, counted)) passed.add(...counted.total(cells, place));
    else if (!isEmpty) counted.count(cells);
    isAfterBlank = isEmpty;
  }
  return passed;
}

/** What is being gathered. */
class Passed implements PassedOver {
  readonly places = new Set<number>();
  readonly told: TableProblem[] = [];
  readonly #column: number;
  readonly #isSupposed: boolean;

  constructor({ at, isSupposed = false }: At) {
    this.#column = keyColumn(at) ?? 0;
    this.#isSupposed = isSupposed;
  }

  add(code: PassedCode, cells: readonly string[], place: number, more: Partial<TableProblem> = {}): void {
    const cell = cells.filter((one) => !isBlank(one)).join(" · ");
    this.places.add(place);
    this.told.push({ code, row: place + 1, column: this.#column, cell, ...more });
  }

  /** One more row of the table that was told last. */
  go(place: number): void {
    this.places.add(place);
    const other = this.told.at(-1);
    if (other === undefined) return;
    other.last = place + 1;
    other.rows = (other.rows ?? 1) + 1;
  }

  /** A row above the heads is a letterhead's, unless what stands in it looks like a serial number. */
  above(cells: readonly string[], place: number, { isHead, whole }: { isHead: boolean; whole: boolean }): void {
    if (isHead && this.#isSupposed) this.add("asHead", cells, place);
    else if (isHead || !looksLikeSerial(cells[this.#column] ?? "")) this.places.add(place);
    else if (!whole) this.add("aboveHead", cells, place);
  }
}

/** The column by which a row is one of the list's. */
const keyColumn = ({ serial, quantity }: Columns["at"]): number | undefined => serial ?? quantity;
const keyCell = (cells: readonly string[], { at }: At): string => cells[keyColumn(at) ?? -1] ?? "";
const hasDigit = (cell: string): boolean => /\d/.test(cell);

/** The rows that repeat the heads, with those before them that repeat what stands above the heads: "Page 2 of 7". */
function headsAgain(rows: Rows, columns: At): ReadonlySet<number> {
  const { head } = columns;
  const heads = rows[head ?? -1];
  if (head === undefined || heads === undefined) return headsOf(rows, columns);
  const again = new Set<number>();
  const above = new Set(rows.slice(0, head).map(keyWithoutDigits).filter(Boolean));
  for (let place = head + 1; place < rows.length; place += 1) {
    if (!isSameHead(rows[place] ?? [], heads, columns)) continue;
    again.add(place);
    for (let before = place - 1; before > head; before -= 1) {
      const cells = rows[before] ?? [];
      if (cells.every(isBlank)) continue;
      if (again.has(before) || !above.has(keyWithoutDigits(cells)) || looksLikeSerial(keyCell(cells, columns))) break;
      again.add(before);
    }
  }
  return again;
}

/** Where no heads were found, as they stand too far down, the rows that name the serial numbers where those are. */
function headsOf(rows: Rows, columns: At): ReadonlySet<number> {
  const places = [...rows.entries()].filter(([, cells]) => columnOf(cells[columns.at.serial ?? -1] ?? "") === "serial");
  return new Set(places.map(([place]) => place));
}

const keyWithoutDigits = (cells: readonly string[]): string =>
  cells
    .map((cell) => wordKey(cell).replace(/\d/g, ""))
    .filter(Boolean)
    .join(" ");

/**
 * Whether what stands in a row are the heads of its columns, one that tells what is in the list among them. Where it has that of
 * the serial numbers too, other words for the same will do.
 */
function isSameHead(cells: readonly string[], heads: readonly string[], columns: At): boolean {
  const known = new Set(Object.values(columns.at));
  const isWhole = !isBlank(keyCell(cells, columns));
  const isSame = (cell: string, head = "") => {
    const column = isWhole ? columnOf(cell) : undefined;
    return wordKey(cell) === wordKey(head) || (column !== undefined && column === columnOf(head));
  };
  const given = [...cells.entries()].filter(([, cell]) => !isBlank(cell));
  return given.some(([column]) => known.has(column)) && given.every(([column, cell]) => isSame(cell, heads[column]));
}

/**
 * Whether another table begins with a row: it names the serial numbers, or two other columns where they are not; or, after an
 * empty row and where none of the list's rows follow, it has words alone, one where the serial number should be. A row with a digit
 * there is one of the list's.
 */
function beginsOther(cells: readonly string[], columns: At, mayBeWords: boolean): boolean {
  const key = keyCell(cells, columns);
  if (hasDigit(key)) return false;
  const named = cells.flatMap((cell, place) => {
    const column = columnOf(cell);
    const isAtHome = column !== undefined && columns.at[column] === place;
    return column !== undefined && (column === "serial" || !isAtHome) ? [column] : [];
  });
  if (named.includes("serial") || new Set(named).size > 1) return true;
  return mayBeWords && isWords(cells, columns) && given(cells).length > 1;
}

const given = (cells: readonly string[]): string[] => cells.filter((cell) => !isBlank(cell));

/** Whether there are words alone in a row, one of them where the serial number should be. */
const isWords = (cells: readonly string[], columns: At): boolean =>
  !isBlank(keyCell(cells, columns)) && !cells.some(hasDigit);

/** Whether a row may be the title of those below it: words after an empty row, or one word where others have more. */
function isTitle(cells: readonly string[], columns: At, isAfterBlank: boolean): boolean {
  if (columns.at.serial === undefined || !isWords(cells, columns)) return false;
  return given(cells).length > 1 ? isAfterBlank : Object.keys(columns.at).length > 1;
}

/** Whether the list goes on right below words: most rows up to the next empty one have what looks like a serial number in its place. */
function isFollowed(rows: Rows, place: number, columns: At): boolean {
  if (OF_OTHERS.has(wordKey(keyCell(rows[place] ?? [], columns)))) return false;
  let [below, like] = [0, 0];
  for (let next = place + 1; next < rows.length && below < ENOUGH; next += 1) {
    const cells = rows[next] ?? [];
    if (cells.every(isBlank)) break;
    below += 1;
    if (hasDigit(keyCell(cells, columns)) && looksLikeSerial(keyCell(cells, columns))) like += 1;
  }
  return like * 2 > below;
}

/** As many rows tell whose they are. */
const ENOUGH = 10;

/** How many the rows so far say that there are: since the last total, and in all. */
class Counted {
  readonly #at: Columns["at"];
  #since = 0;
  #all = 0;
  /** The length of the shortest serial number. */
  #shortest = Number.POSITIVE_INFINITY;

  constructor({ at }: At) {
    this.#at = at;
  }

  count(cells: readonly string[]): void {
    const { serial, quantity } = this.#at;
    const numbers = tokensOf(cells[serial ?? -1] ?? "");
    for (const { number } of numbers) this.#shortest = Math.min(this.#shortest, number.length);
    const many = quantityIn(cells[quantity ?? -1] ?? "") ?? numbers.length;
    this.#since += many;
    this.#all += many;
  }

  /** Whether what was typed is how many there are, or too short to be another serial number. No count begins with a zero. */
  isCount(typed: string): boolean {
    const number = quantityIn(typed);
    if (number === undefined || /^\s*0\d/.test(typed)) return false;
    return number === this.#since || number === this.#all || String(number).length < this.#shortest;
  }

  /** What there is to say of a total. */
  total(cells: readonly string[], place: number): Parameters<Passed["add"]> {
    const { serial, quantity } = this.#at;
    const own = cells.filter(isTotalWord).map(numberOf);
    const given = [cells[quantity ?? -1], cells[serial ?? -1], ...own].map((cell) => quantityIn(cell ?? ""));
    const says = given.find((number) => number !== undefined);
    const [since, all] = [this.#since, this.#all];
    this.#since = 0;
    if (says === undefined || says === since || says === all) return ["total", cells, place];
    return ["totalDiffers", cells, place, { read: all }];
  }
}

/** What follows the word of a total: "I alt: 42 stk.". Without a space it can be a serial number's. */
const AND_NUMBER = /(?:\s|[:=])+(\d[\d.,\s]*\p{L}*\.?)\s*$/u;
const isTotalWord = (cell: string): boolean => isTotalText(cell.replace(AND_NUMBER, ""));
const numberOf = (total: string): string => AND_NUMBER.exec(total)?.[1] ?? "";

/** A total's word, alone or with what it is the total of: "Totalt antal mätare", "Antal målere i alt". */
function isTotalText(text: string): boolean {
  if (TOTALS.has(wordKey(text))) return true;
  const words = text.trim().split(/\s+/, MOST_WORDS);
  return words.slice(1).some((_, at) => {
    const [before, after] = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    if (TOTALS.has(wordKey(before))) return columnOf(after) === "quantity";
    return TOTALS.has(wordKey(after)) && columnOf(before) === "quantity";
  });
}

/** A total has no more. */
const MOST_WORDS = 6;

/** Whether a row is a total: it says so, and where the serial numbers are there is nothing else but a count. */
function isTotal(cells: readonly string[], { at }: At, counted: Counted): boolean {
  // What is broken in all can have the fault "total".
  const isOfProduct = !isBlank(cells[at.product ?? -1] ?? "");
  if (!cells.some((cell, place) => isTotalWord(cell) && !(isOfProduct && place === at.fault))) return false;
  const cell = cells[at.serial ?? -1] ?? "";
  const typed = isTotalWord(cell) ? numberOf(cell) : cell;
  return isBlank(typed) || counted.isCount(typed);
}
