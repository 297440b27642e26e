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
  const read = await readerOf(bytes);
  return read ? read(bytes) : { problem: "notLoaded" };
}

type Reader = (bytes: Uint8Array<ArrayBuffer>) => FileRead | Promise<FileRead>;

/** What reads a file of its kind, or nothing where that cannot be loaded. */
async function readerOf(bytes: Uint8Array): Promise<Reader | undefined> {
  try {
    return startsWith(bytes, ZIP)
      ? (await import("./read-workbook.ts")).readWorkbook
      : (await import("./read-text.ts")).readText;
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
