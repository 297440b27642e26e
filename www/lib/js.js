// The same rules without WebAssembly, for pages whose content security policy refuses it: several times slower.

import { load } from "./loading.js";

export * from "./api.js";

export default function init() {
  return load(undefined, () => undefined);
}
