// The rows of a table as the form's groups: one for each product and set of answers, with its serial numbers or its quantity.

import type { Rows } from "./columns.ts";
import { doubtsAmong, ownDoubt } from "./doubts.ts";
import type { CellDoubt, Group, RowAnswers, TableGroups, TableProblem } from "./found.ts";
import { type AskHost, hostCheck } from "./host-check.ts";
import { type At, passedOver } from "./passed-over.ts";
import { type RowPieces, type RowSerial, readRow } from "./rows.ts";
import { serialKey } from "./token.ts";
import { isBlank } from "./values.ts";

export type { CellDoubt, Group, GroupPieces, GroupSerial, RowAnswers, TableGroups, TableProblem } from "./found.ts";

/** What is known besides the table. */
interface Besides {
  doubts?: readonly CellDoubt[];
  /** The host's check: it tells the product where the table does not. */
  ask?: AskHost;
  /** The rows of what seems to be another table are read as well. */
  whole?: boolean;
}

/**
 * Makes the groups. `columns` is what `columnsOf` found or the customer chose; without a column of serial numbers or quantities
 * there are no groups. Linear in the number of rows.
 */
export function groupsOf(rows: Rows, columns: At, besides: Besides = {}): TableGroups {
  const { ask = hostCheck(undefined) } = besides;
  const { serial: column = -1, quantity } = columns.at;
  if (column === -1 && quantity === undefined) return { groups: [], problems: [], meters: 0, pieces: 0 };
  const { told, serials, pieces } = readRows(rows, columns, besides);
  const { once, repeated } = withoutRepeated(serials, column);
  const problems = [
    ...told,
    ...repeated,
    ...doubtful(once, column, ask),
    ...unnamed([...once, ...pieces], columns, ask),
  ];
  return {
    groups: grouped(once, pieces, ask),
    problems: problems.sort((one, other) => one.row - other.row || one.column - other.column),
    meters: once.length,
    pieces: pieces.reduce((sum, one) => sum + one.quantity, 0),
  };
}

/** What the rows of the list say, one after another, without those that are none of its own. */
function readRows(rows: Rows, columns: At, { doubts = [], whole = false }: Besides) {
  const passed = passedOver(rows, columns, whole);
  const told: TableProblem[] = [...passed.told];
  const serials: RowSerial[] = [];
  const pieces: RowPieces[] = [];
  const ofFile = new Map(doubts.map((doubt) => [`${doubt.row}/${doubt.column}`, doubt.code]));
  for (const [place, cells] of rows.entries()) {
    if (passed.places.has(place) || cells.every(isBlank)) continue;
    const row = readRow({ cells, place, doubtAt: (at) => ofFile.get(`${place}/${at}`) }, columns.at);
    for (const one of row.found) told.push(one);
    for (const one of row.serials) serials.push(one);
    for (const one of row.pieces) pieces.push(one);
  }
  return { told, serials, pieces };
}

/** Each serial number once, as its first row has it; what later rows say of its faults is kept, and what else they say is told. */
function withoutRepeated(all: readonly RowSerial[], column: number) {
  const once = new Map<string, RowSerial>();
  const repeated: TableProblem[] = [];
  for (const one of all) {
    const before = once.get(serialKey(one.number));
    if (before === undefined) {
      once.set(serialKey(one.number), { ...one });
      continue;
    }
    const faults = new Set([...(before.faults ?? []), ...(one.faults ?? [])]);
    if (faults.size > 0) before.faults = [...faults];
    const differs = differing(before.answers, one.answers);
    const code = differs.length > 0 ? "repeatedOtherwise" : "repeated";
    const { row, number: cell } = one;
    repeated.push({ code, row, column, cell, first: before.row, ...(differs.length > 0 && { differs }) });
  }
  return { once: [...once.values()], repeated };
}

/** What the later of two rows says otherwise. What it does not say is no difference. */
const differing = (before: RowAnswers, later: RowAnswers): (keyof RowAnswers)[] =>
  (Object.keys(later) as (keyof RowAnswers)[]).filter((name) => later[name] !== before[name]);

function doubtful(serials: readonly RowSerial[], column: number, ask: AskHost): TableProblem[] {
  const among = doubtsAmong(serials.map(({ number }) => number));
  return serials.flatMap(({ number, row, doubt }) => {
    const found = doubt ?? ownDoubt(number) ?? ask(number).doubt ?? among(number);
    return found ? [{ ...found, row, column, cell: number }] : [];
  });
}

/** Cells that are merged, or left empty as above, have their text in the first row only: that the others name no product is told once. */
function unnamed(all: readonly (RowSerial | RowPieces)[], { at }: At, ask: AskHost): TableProblem[] {
  const isUnnamed = (one: RowSerial | RowPieces) =>
    one.answers.product === undefined && !("number" in one && ask(one.number).product !== undefined);
  const rows = [...new Set(all.filter(isUnnamed).map(({ row }) => row))].sort((one, other) => one - other);
  const [row] = rows;
  if (at.product === undefined || row === undefined || !all.some(({ answers }) => answers.product)) return [];
  return [{ code: "noProduct", row, column: at.product, cell: "", rows: rows.length }];
}

/** Those with serial numbers and those without are groups of their own: what is certain of each stays so. */
function grouped(serials: readonly RowSerial[], pieces: readonly RowPieces[], ask: AskHost): Group[] {
  const groups = new Map<string, Group & { firstRow: number }>();
  const groupOf = (says: RowAnswers, row: number, isCounted: boolean) => {
    const { product, service, warranty, contaminated } = says;
    const key = JSON.stringify([product, service, warranty, contaminated, isCounted]);
    const group = groups.get(key) ?? { ...says, serials: [], firstRow: row };
    groups.set(key, group);
    return group;
  };
  const mores = new Map<Group, number>();
  const counted = new Set<number>();
  for (const { answers: said, doubt: _doubt, more = 0, ...serial } of serials) {
    const product = said.product ?? ask(serial.number).product;
    const group = groupOf({ ...said, ...(product && { product }) }, serial.row, false);
    group.serials.push(serial);
    mores.set(group, (mores.get(group) ?? 0) + (counted.has(serial.row) ? 0 : more));
    counted.add(serial.row);
  }
  for (const [group, more] of mores) if (more !== 0) group.quantity = group.serials.length + more;
  for (const { answers, ...piece } of pieces) {
    const group = groupOf(answers, piece.row, true);
    group.quantity = (group.quantity ?? 0) + piece.quantity;
    group.pieces ??= [];
    group.pieces.push(piece);
  }
  const inOrder = [...groups.values()].sort((one, other) => one.firstRow - other.firstRow);
  return inOrder.map(({ firstRow: _firstRow, ...group }) => group);
}
