// Node, by import and by require: files are read from the disk, where Node's fetch does not reach.

import { readFile } from "node:fs/promises";
import { load } from "./loading.js";

export * from "./api.js";

export default function init(source) {
  return load(() => fromDisk(source ?? new URL("./core_bg.wasm", import.meta.url)));
}

function fromDisk(source) {
  const isFile = (source instanceof URL || typeof source === "string") && `${source}`.startsWith("file:");
  return isFile ? readFile(new URL(source)) : source;
}
