// Node, by import and by require: files are read from the disk, where Node's fetch does not reach.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { integrityOf, load } from "./loading.js";

export * from "./api.js";

export default async function init(source, options) {
  const integrity = integrityOf(options);
  const place = source ?? new URL("./core_bg.wasm", import.meta.url);
  const isFile = (place instanceof URL || typeof place === "string") && `${place}`.startsWith("file:");
  if (!isFile) return load(place, () => place, options);
  return load(`${place} ${integrity}`, () => fromDisk(new URL(place), integrity));
}

async function fromDisk(file, integrity) {
  const bytes = await readFile(file);
  if (integrity === undefined) return bytes;
  const [algorithm] = integrity.split("-");
  const found = `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${file} is ${found}, not ${integrity}`);
  return bytes;
}
