// Browsers, workers and bundlers: the module is fetched from beside this file.

import { load } from "./loading.js";

export * from "./api.js";

export default function init(source, options) {
  // Bundlers look for this very expression: it must stay a literal, and stand nowhere else.
  return load(source, () => source ?? new URL("./core_bg.wasm", import.meta.url), options);
}
