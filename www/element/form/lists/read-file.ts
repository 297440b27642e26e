// A file that was dropped on the form, read on the device. What a file is is told by its bytes: names are often wrong. The
// libraries are loaded when a file of their kind comes.

import type { Rows } from "./columns.ts";
import type { CellDoubt } from "./table.ts";

/** One table of a file. */
export interface FileTable {
  /** The name of its sheet; empty for a text file. */
  name: string;
  /** Every row from the file's first, so that rows count as in a spreadsheet; without empty ones at the end. */
  rows: Rows;
  /** Cells that the file itself says are not what somebody typed: for `groupsOf`. */
  doubts: CellDoubt[];
}

/** Why a file was not read. */
export type FileProblem =
  /** There is nothing in it. */
  | "empty"
  /** It is larger than {@link MOST_BYTES}, or unpacks to more than the device should hold. */
  | "tooLarge"
  /** It has more than {@link MOST_ROWS} rows, or cells far off. */
  | "tooManyRows"
  /** The binary format of Excel until 2003, `.xls`: to be saved as `.xlsx` or `.csv`. */
  | "oldExcel"
  /** It is protected by a password. */
  | "locked"
  /** It is of another kind: a picture, a PDF, an OpenDocument table. */
  | "otherFormat"
  /** It says that it is a workbook, but cannot be read as one. */
  | "damaged"
  /** The browser could not read it: it was moved, changed or taken away meanwhile. */
  | "unreadable"
  /** What reads such files could not be loaded. The file may be fine: it can be tried again. */
  | "notLoaded";

/** What was read, or why nothing was. */
export type FileRead = { tables: FileTable[]; problem?: never } | { problem: FileProblem; tables?: never };

/** 100,000 serial numbers with their answers are half of it. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** As many as the largest quantity of one product. */
export const MOST_ROWS = 100_000;

/** Reads a CSV, tab-separated or text file, or an XLSX workbook. It never rejects: what is wrong is in the answer. */
export async function readFile(file: Blob): Promise<FileRead> {
  if (file.size === 0) return { problem: "empty" };
  if (file.size > MOST_BYTES) return { problem: "tooLarge" };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: "unreadable" };
  }
  if (startsWith(bytes, OLE)) return { problem: isEncrypted(bytes) ? "locked" : "oldExcel" };
  try {
    if (!startsWith(bytes, ZIP)) return (await import("./read-text.ts")).readText(bytes);
    const { readWorkbook } = await import("./read-workbook.ts");
    return await readWorkbook(bytes);
  } catch (error) {
    console.warn("upfront-terms: what reads a list from a file could not be loaded.", error);
    return { problem: "notLoaded" };
  }
}

/** Word and Excel until 2003, and what Office protects by a password to this day. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
