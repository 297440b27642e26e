// An XLSX workbook as tables, by read-excel-file. It is unpacked here first, within limits, and handed on without compression:
// the library would unpack a larger one in a worker made of a text, which a page with a policy of `script-src 'self'` forbids,
// and its promise would never settle.

import { type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import readExcelFile, { InvalidInputError } from "read-excel-file/universal";
import { whole } from "../../../words/whole.ts";
import { type FileProblem, type FileRead, type FileTable, MOST_COLUMNS, MOST_ROWS } from "./file.ts";
import type { CellDoubt } from "./found.ts";

/** Tables are text and pack well: 5,000 rows are 90 kB, and 1.3 MB unpacked. */
const MOST_PACKED = 4 * 1024 * 1024;
const MOST_UNPACKED = 64 * 1024 * 1024;
/** A cell far off is a few bytes in the file, and all the empty ones before it in the memory. */
const MOST_CELLS = 5_000_000;

/** Reads a workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<FileRead> {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return unpacked;
  if (!("xl/workbook.xml" in unpacked.files)) return { problem: "otherFormat" };
  if (Object.values(unpacked.files).some(isFarOff)) return { problem: "tooManyCells" };
  try {
    const packed = zipSync(unpacked.files, { level: 0 });
    const sheets = await readExcelFile(packed.buffer);
    const tables = sheets.map(({ sheet, data }) => tableOf(sheet, data)).filter(({ rows }) => rows.length > 0);
    const isTooMany = ({ rows: [first = [], ...rest] }: FileTable) =>
      rest.length >= MOST_ROWS || first.length > MOST_COLUMNS;
    if (tables.some(isTooMany)) return { problem: "tooManyCells" };
    return tables.length > 0 ? { tables } : { problem: "empty" };
  } catch (error) {
    return { problem: error instanceof InvalidInputError ? "otherFormat" : "damaged" };
  }
}

function unpack(bytes: Uint8Array): { files: Record<string, Uint8Array<ArrayBuffer>> } | { problem: FileProblem } {
  let [packed, size] = [0, 0];
  const isWanted = (file: UnzipFileInfo) => {
    if (!/\.(?:xml|rels)$/.test(file.name)) return false;
    packed += file.size;
    size += file.originalSize;
    return packed <= MOST_PACKED && size <= MOST_UNPACKED;
  };
  try {
    const files = unzipSync(bytes, { filter: isWanted });
    return packed > MOST_PACKED || size > MOST_UNPACKED ? { problem: "tooLarge" } : { files };
  } catch {
    return { problem: "damaged" };
  }
}

/** Whether the rectangle of all cells is more than the device should hold. */
function isFarOff(xml: Uint8Array<ArrayBuffer>): boolean {
  let [rows, columns] = [0, 0];
  for (const [, letters = "", row = ""] of new TextDecoder().decode(xml).matchAll(CELL)) {
    if (letters.length > 3 || row.length > 7 || whole(row) > LAST_ROW) return true;
    // A row without a cell is an empty one, however far off.
    if (letters !== "") rows = Math.max(rows, whole(row));
    columns = Math.max(columns, placeOf(letters));
  }
  return rows * columns > MOST_CELLS;
}

/** Where a row or a cell says that it stands: `r="12"`, `r="AB12"`. */
const CELL = /\sr\s*=\s*["']([A-Z]*)(\d+)["']/g;
/** The last row that the format has. */
const LAST_ROW = 1_048_576;

/** The place of a column by its letters, from 1. */
const placeOf = (letters: string): number =>
  [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0);

type Cell = string | number | boolean | Date | null;

function tableOf(name: string, data: readonly (readonly unknown[])[]): FileTable {
  const doubts: CellDoubt[] = [];
  const rows = data.map((cells, row) =>
    cells.map((value, column) => {
      const { text, code } = textOf(value as Cell);
      if (code) doubts.push({ code, row, column });
      return text;
    }),
  );
  return { name, rows, doubts };
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A cell as text, and why it may not be what somebody typed. */
function textOf(cell: Cell): { text: string; code?: CellDoubt["code"] } {
  if (cell === null) return { text: "" };
  // A number may have the format of a day and be none: a spreadsheet shows as much.
  if (cell instanceof Date) return { text: Number.isNaN(cell.getTime()) ? "####" : isoDay(cell), code: "date" };
  const text = String(cell);
  // Three decimals would read as thousands.
  if (typeof cell === "number" && !Number.isInteger(cell)) return { text, code: "decimal" };
  // A spreadsheet keeps 15 digits of a number, and makes zeros of the others.
  return typeof cell === "number" && /^-?\d{16,}$/.test(text) ? { text, code: "digitsLost" } : { text };
}
