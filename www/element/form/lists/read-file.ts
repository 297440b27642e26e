// A file that was dropped on the form, read on the device. What a file is is told by its bytes: names are often wrong. The
// libraries are loaded when a file of their kind comes.

import { type FileRead, MOST_BYTES } from "./file.ts";

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
  if (startsWith(bytes, ZIP)) {
    const reader = await loaded(() => import("./read-workbook.ts"));
    return reader ? reader.readWorkbook(bytes) : { problem: "notLoaded" };
  }
  const reader = await loaded(() => import("./read-text.ts"));
  return reader ? reader.readText(bytes) : { problem: "notLoaded" };
}

/** Reads what was pasted from a spreadsheet with several columns. */
export async function readPasted(text: string): Promise<FileRead> {
  const reader = await loaded(() => import("./read-text.ts"));
  return reader ? reader.readTable(text) : { problem: "notLoaded" };
}

async function loaded<Reader>(load: () => Promise<Reader>): Promise<Reader | undefined> {
  try {
    return await load();
  } catch (error) {
    console.warn("upfront-terms: what reads a list from a file could not be loaded.", error);
    return undefined;
  }
}

/** Word and Excel until 2003, and what Office protects by a password to this day. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
