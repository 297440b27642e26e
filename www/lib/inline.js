// One file that carries the module inside: nothing is fetched, so not even connect-src is needed. About a third heavier.

import base64 from "./core_base64.js";
import { load } from "./loading.js";

export * from "./api.js";

/** A plain loop: Uint8Array.from() with a function takes five times as long, which delays the start of a page. */
function bytes() {
  const text = atob(base64);
  const decoded = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) decoded[i] = text.charCodeAt(i);
  return decoded;
}

export default function init(source, options) {
  return load(source, () => source ?? bytes(), options);
}
