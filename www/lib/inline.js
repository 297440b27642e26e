// One file that carries the module inside: nothing is fetched, so not even connect-src is needed. About a third heavier.

import base64 from "./core_base64.js";
import { load } from "./loading.js";

export * from "./api.js";

export default function init(source, options) {
  return load(() => source ?? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), options);
}
