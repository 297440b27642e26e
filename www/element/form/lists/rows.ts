// What one row of a table says.

import { type Columns, looksLikeSerial } from "./columns.ts";
import type { CellDoubt, GroupPieces, GroupSerial, RowAnswers, TableProblem } from "./found.ts";
import type { Column } from "./heads.ts";
import { tidyName } from "./names.ts";
import { quantityIn } from "./quantities.ts";
import { serialKey, tokensOf } from "./token.ts";
import { contaminationIn, isBlank, isUnsure, serviceIn, warrantyIn } from "./values.ts";

/** The serial number of a row, with where it stands and what the row says. */
export interface RowSerial extends GroupSerial {
  answers: RowAnswers;
  doubt?: Pick<CellDoubt, "code">;
  /** By how much the row's quantity differs from the number of its serial numbers: once for the row, whichever of them counts. */
  more?: number;
}

/** Products without serial numbers, with what the row says of them. */
export interface RowPieces extends GroupPieces {
  answers: RowAnswers;
}

/** A row that was read. */
export interface ReadRow {
  serials: RowSerial[];
  pieces: RowPieces[];
  found: TableProblem[];
}

/** What stands in a row, and why a cell of it may not be what somebody typed. */
export interface RowOf {
  cells: readonly string[];
  place: number;
  doubtAt(column: number): CellDoubt["code"] | undefined;
}

/** What a row says, before it is known what it says it of. */
interface Said {
  row: number;
  /** What stands where the serial number, and where the quantity should be. */
  cell: string;
  typed: string;
  quantity: number | undefined;
  fault: string | undefined;
  answers: RowAnswers;
  tell(code: TableProblem["code"], name: Column, cell: string, more?: Partial<TableProblem>): void;
}

/** Reads a row by what its columns hold. */
export function readRow({ cells, place, doubtAt }: RowOf, at: Columns["at"]): ReadRow {
  const row = place + 1;
  const found: TableProblem[] = [];
  const textIn = (name: Column) => tidyName(cells[at[name] ?? -1] ?? "");
  const tell: Said["tell"] = (code, name, cell, more = {}) =>
    void found.push({ code, row, column: at[name] ?? -1, cell, ...more });
  const answers = answersIn(textIn, (name, cell) => tell("notUnderstood", name, cell));
  const fault = isBlank(textIn("fault")) ? undefined : textIn("fault");
  const cell = cells[at.serial ?? -1] ?? "";
  const typed = textIn("quantity");
  const quantity = doubtAt(at.quantity ?? -1) ? undefined : quantityIn(typed);
  const said: Said = { row, cell, typed, quantity, fault, answers, tell };
  const isAlone = cells.filter((one) => !isBlank(one)).length === 1 && Object.keys(at).length > 1;
  const numbers = numbersIn(cell, isAlone);
  if (GROUPED.test(cell.trim())) tell("inGroups", "serial", cell);
  if (numbers.length === 0) return { serials: [], pieces: piecesOf(said, at.serial !== undefined), found };
  return { serials: serialsOf(said, numbers, doubtAt(at.serial ?? -1)), pieces: [], found };
}

/** A row without a serial number goes by its quantity, where it has one. */
function piecesOf({ row, cell, typed, quantity, fault, answers, tell }: Said, hasSerials: boolean): RowPieces[] {
  if (!quantity) {
    if (hasSerials && isBlank(typed)) tell("noSerial", "serial", cell);
    else tell("noQuantity", "quantity", typed);
    return [];
  }
  if (hasSerials) tell("pieces", "serial", cell, { quantity });
  return [{ row, quantity, ...(fault && { fault }), answers }];
}

function serialsOf(said: Said, numbers: readonly string[], doubt: CellDoubt["code"] | undefined): RowSerial[] {
  const { row, cell, typed, quantity, fault, answers, tell } = said;
  // One that stands twice in the cell is one meter.
  const many = new Set(numbers.map(serialKey)).size;
  const differs = quantity !== undefined && quantity !== many;
  if (numbers.length > 1 && quantity !== numbers.length) tell("several", "serial", cell);
  if (quantity === undefined && !isBlank(typed)) tell("quantityUnread", "quantity", typed);
  if (differs) tell("quantityDiffers", "quantity", cell, { quantity, numbers: many });
  return numbers.map((number) => ({
    number,
    row,
    ...(fault && { faults: [fault] }),
    answers,
    ...(doubt && { doubt: { code: doubt } }),
    ...(differs && { more: quantity - many }),
  }));
}

/** One number as a spreadsheet shows amounts, in threes. */
const GROUPED = /^\d{1,3}(?:([ ,])\d{3})(?:\1\d{3})+$/;

/**
 * The serial numbers of a cell. Several words are a text, and none of them is one, where no digit is among them, or only in what is
 * too short: "Building 2"; nor where nothing else stands in the row: a footnote can name a telephone. A mark alone is none.
 */
function numbersIn(cell: string, isAlone: boolean): string[] {
  if (GROUPED.test(cell.trim())) return [cell.replace(/\D/g, "")];
  const all = tokensOf(cell).map(({ number }) => number);
  const numbers = all.length > 1 ? all.filter((number) => /[\p{L}\d]/u.test(number)) : all;
  const hasWords = numbers.some((number) => !/\d/.test(number));
  const isText = hasWords && (isAlone || !numbers.some(looksLikeSerial));
  return all.length > 1 && isText ? [] : numbers;
}

/** What a row says in the columns of the form's questions. What it says otherwise is told. */
function answersIn(textIn: (name: Column) => string, tell: (name: Column, cell: string) => void): RowAnswers {
  const answerIn = <Value>(name: Column, understand: (text: string) => Value | undefined): Value | undefined => {
    const text = textIn(name);
    if (isBlank(text)) return undefined;
    const value = understand(text);
    if (value === undefined && !isUnsure(text)) tell(name, text);
    return value;
  };
  return known({
    product: isBlank(textIn("product")) ? undefined : textIn("product"),
    service: answerIn("service", serviceIn),
    warranty: answerIn("warranty", warrantyIn),
    contaminated: answerIn("contamination", contaminationIn),
  });
}

/** Without the fields of which nothing is known. */
function known(answers: { [Field in keyof RowAnswers]-?: RowAnswers[Field] | undefined }): RowAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}
