// What one row of a table says.

import type { Columns } from "./columns.ts";
import type { CellDoubt, GroupPieces, GroupSerial, RowAnswers, TableProblem } from "./found.ts";
import type { Column } from "./heads.ts";
import { tidyName } from "./names.ts";
import { quantityIn } from "./quantities.ts";
import { tokensOf } from "./token.ts";
import { contaminationIn, isBlank, isUnsure, serviceIn, warrantyIn } from "./values.ts";

/** The serial number of a row, with where it stands and what the row says. */
export interface RowSerial extends GroupSerial {
  answers: RowAnswers;
  doubt?: Pick<CellDoubt, "code">;
  /** By how much the row's quantity differs from the number of its serial numbers, at the first of them. */
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

/** Reads a row by what its columns hold. */
export function readRow(of: RowOf, at: Columns["at"]): ReadRow {
  const { cells, place, doubtAt } = of;
  const row = place + 1;
  const found: TableProblem[] = [];
  const textIn = (name: Column) => tidyName(cells[at[name] ?? -1] ?? "");
  const tell = (code: TableProblem["code"], name: Column, cell: string, more: Partial<TableProblem> = {}) =>
    void found.push({ code, row, column: at[name] ?? -1, cell, ...more });
  const answers = answersIn(textIn, (name, cell) => tell("notUnderstood", name, cell));
  const fault = isBlank(textIn("fault")) ? undefined : textIn("fault");
  const cell = cells[at.serial ?? -1] ?? "";
  const numbers = numbersIn(cell);
  const typed = textIn("quantity");
  const quantity = doubtAt(at.quantity ?? -1) ? undefined : quantityIn(typed);
  const doubt = doubtAt(at.serial ?? -1);
  if (numbers.length === 0) {
    const code = at.serial === undefined || !isBlank(typed) ? "noQuantity" : "noSerial";
    if (!quantity) {
      if (code === "noSerial") tell(code, "serial", cell);
      else tell(code, "quantity", typed);
      return { serials: [], pieces: [], found };
    }
    if (at.serial !== undefined) tell("pieces", "serial", cell, { quantity });
    return { serials: [], pieces: [{ row, quantity, ...(fault && { fault }), answers }], found };
  }
  const isAsMany = quantity === numbers.length;
  if (numbers.length > 1 && !isAsMany) tell("several", "serial", cell);
  if (quantity === undefined && !isBlank(typed)) tell("quantityUnread", "quantity", typed);
  if (quantity !== undefined && !isAsMany) {
    tell("quantityDiffers", "quantity", cell, { quantity, numbers: numbers.length });
  }
  const serials = numbers.map(
    (number, index): RowSerial => ({
      number,
      row,
      ...(fault && { faults: [fault] }),
      answers,
      ...(doubt && { doubt: { code: doubt } }),
      ...(index === 0 && quantity !== undefined && !isAsMany && { more: quantity - numbers.length }),
    }),
  );
  return { serials, pieces: [], found };
}

/** The serial numbers of a cell. Several words without a digit are a text, and none of them is one. */
function numbersIn(cell: string): string[] {
  const numbers = tokensOf(cell).map(({ number }) => number);
  return numbers.length > 1 && !/\d/.test(cell) ? [] : numbers;
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
