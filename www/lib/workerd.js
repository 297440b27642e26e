// Cloudflare's workers: compiling bytes is forbidden there, and a .wasm file is imported as a compiled module.

import module from "./core_bg.wasm";
import { load } from "./loading.js";

export * from "./api.js";

export default function init(source, options) {
  return load(source, () => source ?? module, options);
}
