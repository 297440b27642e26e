// Node, by import and by require: files are read from the disk, where Node's fetch does not reach.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { integrityOf, load, misplaced } from "./loading.js";

export * from "./api.js";

export default async function init(source, options) {
  const integrity = integrityOf(options);
  const given = source ?? undefined;
  const isFile = (given instanceof URL || typeof given === "string") && `${given}`.startsWith("file:");
  if (given !== undefined && !isFile) return load(given, () => given, options);
  const bytes = () => (given === undefined ? besideThis() : readFile(new URL(given)));
  return load(`${given} ${integrity}`, async () => checked(await bytes(), integrity, given));
}

/** What lies beside this file, unless it was bundled to another place. */
async function besideThis() {
  try {
    return await readFile(new URL("./core_bg.wasm", import.meta.url));
  } catch (cause) {
    throw misplaced(cause);
  }
}

function checked(bytes, integrity, file = "core_bg.wasm") {
  if (integrity === undefined) return bytes;
  const [algorithm] = integrity.split("-");
  const found = `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${file} is ${found}, not ${integrity}`);
  return bytes;
}
