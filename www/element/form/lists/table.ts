// The rows of a table as the form's groups: one for each product and set of answers, with its serial numbers.

import type { Service } from "../../../lib/api.js";
import type { Columns, Rows } from "./columns.ts";
import { type Doubt, doubtsAmong, ownDoubt } from "./doubts.ts";
import type { Column } from "./heads.ts";
import { type AskHost, hostCheck } from "./host-check.ts";
import { tidyName } from "./names.ts";
import { serialKey, tokensOf } from "./token.ts";
import { contaminationIn, isBlank, isUnsure, serviceIn, type WarrantyClaim, warrantyIn } from "./values.ts";

/** What a row says besides its serial number. What it does not say, or what was not understood, is not there. */
export interface RowAnswers {
  product?: string;
  service?: Service;
  warranty?: WarrantyClaim;
  contaminated?: boolean;
}

/** A serial number of a group. */
export interface GroupSerial {
  number: string;
  /** Its row in the table, from 1, as a spreadsheet counts. */
  row: number;
  /** The fault, where the row describes one. It is not part of what makes a group: it has no price, and each meter its own. */
  fault?: string;
}

/** Products about which the same is said. */
export interface Group extends RowAnswers {
  serials: GroupSerial[];
}

/** Something in the table for the customer to look at. What to say about it stands in the messages. */
export interface TableProblem extends Omit<Doubt, "code"> {
  code:
    | Doubt["code"]
    /** The same serial number stands in an earlier row, `first`. The later one is in no group. */
    | "repeated"
    /** A row says something, but has no serial number. It is in no group. */
    | "noSerial"
    /** A cell holds several serial numbers. Each is one of the row's. */
    | "several"
    /** A cell of another column was not understood. It is as if it were empty. */
    | "notUnderstood";
  /** From 1, as a spreadsheet counts; the column's place from 0, as in {@link Columns}. */
  row: number;
  column: number;
  /** What stands in the cell, or the serial number. */
  cell: string;
  first?: number;
}

/** A doubt about a cell that only its file knows of. */
export interface CellDoubt extends Pick<Doubt, "code"> {
  /** The places of row and column, from 0. */
  row: number;
  column: number;
}

export interface TableGroups {
  /** In the order in which their first rows stand. */
  groups: Group[];
  /** By row. */
  problems: TableProblem[];
  /** How many serial numbers are in the groups. */
  meters: number;
}

/** The serial number of a row, with where it stands and what the row says. */
interface RowSerial extends GroupSerial {
  answers: RowAnswers;
  doubt?: Doubt;
}

/**
 * Makes the groups. `columns` is what `columnsOf` found or the customer chose; without a column of serial numbers there are no
 * groups. `ask` is the host's check, and tells the product where the table does not. Linear in the number of rows.
 */
export function groupsOf(
  rows: Rows,
  columns: Pick<Columns, "at" | "head">,
  { doubts = [], ask = hostCheck(undefined) }: { doubts?: readonly CellDoubt[]; ask?: AskHost } = {},
): TableGroups {
  const { serial: column } = columns.at;
  if (column === undefined) return { groups: [], problems: [], meters: 0 };
  const inRows: TableProblem[] = [];
  const ofFile = new Map(doubts.filter((doubt) => doubt.column === column).map(({ row, code }) => [row, code]));
  const all: RowSerial[] = [];
  for (const [place, cells] of rows.entries()) {
    if (place <= (columns.head ?? -1) || cells.every(isBlank)) continue;
    const { serials, found } = readRow(cells, place, columns.at, column);
    inRows.push(...found);
    const code = ofFile.get(place);
    all.push(...(code ? serials.map((one) => ({ ...one, doubt: { code } })) : serials));
  }
  const { once, repeated } = withoutRepeated(all, column);
  const told = [...inRows, ...repeated, ...doubtful(once, column, ask)];
  return {
    groups: grouped(once, ask),
    problems: told.sort((one, other) => one.row - other.row || one.column - other.column),
    meters: once.length,
  };
}

function readRow(cells: readonly string[], place: number, at: Columns["at"], column: number) {
  const row = place + 1;
  const found: TableProblem[] = [];
  const cell = cells[column] ?? "";
  const numbers = tokensOf(cell).map(({ number }) => number);
  if (numbers.length === 0) found.push({ code: "noSerial", row, column, cell });
  if (numbers.length > 1) found.push({ code: "several", row, column, cell });
  const textIn = (name: Column) => tidyName(cells[at[name] ?? -1] ?? "");
  const answerIn = <Value>(name: Column, understand: (text: string) => Value | undefined): Value | undefined => {
    const text = textIn(name);
    if (isBlank(text)) return undefined;
    const value = understand(text);
    if (value === undefined && !isUnsure(text)) {
      found.push({ code: "notUnderstood", row, column: at[name] ?? -1, cell: text });
    }
    return value;
  };
  const answers = known({
    product: isBlank(textIn("product")) ? undefined : textIn("product"),
    service: answerIn("service", serviceIn),
    warranty: answerIn("warranty", warrantyIn),
    contaminated: answerIn("contamination", contaminationIn),
  });
  const fault = textIn("fault");
  const more = isBlank(fault) ? {} : { fault };
  return { serials: numbers.map((number): RowSerial => ({ number, row, ...more, answers })), found };
}

/** Without the fields of which nothing is known. */
function known(answers: { [Field in keyof RowAnswers]-?: RowAnswers[Field] | undefined }): RowAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

function withoutRepeated(all: readonly RowSerial[], column: number) {
  const first = new Map<string, number>();
  const repeated: TableProblem[] = [];
  const once = all.filter(({ number, row }) => {
    const before = first.get(serialKey(number));
    if (before === undefined) first.set(serialKey(number), row);
    else repeated.push({ code: "repeated", row, column, cell: number, first: before });
    return before === undefined;
  });
  return { once, repeated };
}

function doubtful(serials: readonly RowSerial[], column: number, ask: AskHost): TableProblem[] {
  const among = doubtsAmong(serials.map(({ number }) => number));
  return serials.flatMap(({ number, row, doubt }) => {
    const found = doubt ?? ownDoubt(number) ?? ask(number).doubt ?? among(number);
    return found ? [{ ...found, row, column, cell: number }] : [];
  });
}

function grouped(serials: readonly RowSerial[], ask: AskHost): Group[] {
  const groups = new Map<string, Group>();
  for (const { answers: said, doubt: _doubt, ...serial } of serials) {
    const product = said.product ?? ask(serial.number).product;
    const answers = { ...said, ...(product && { product }) };
    const key = JSON.stringify([product, answers.service, answers.warranty, answers.contaminated]);
    const group = groups.get(key);
    if (group) group.serials.push(serial);
    else groups.set(key, { ...answers, serials: [serial] });
  }
  return [...groups.values()];
}
