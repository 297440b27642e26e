// Browsers, workers and bundlers: the module is fetched from beside this file.

import { load, misplaced } from "./loading.js";

export * from "./api.js";

export default function init(source, options) {
  return load(source, () => source ?? beside(), options);
}

/** Where the module lies. A script that was bundled to CommonJS does not know its own address. */
function beside() {
  try {
    // Bundlers look for this very expression: it must stay a literal, and stand nowhere else.
    return new URL("./core_bg.wasm", import.meta.url);
  } catch (cause) {
    throw misplaced(cause);
  }
}
