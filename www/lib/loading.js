// The life of the one WebAssembly instance: loaded once, on request, and replaced after a trap.
// Nothing here knows where the module comes from; the entries do.

import start, { restart, initSync as startSync } from "./core.js";
import { RulesError } from "./rules-error.js";

let ready = false;
let loading;

/**
 * Loads the module from what `getSource` returns: a URL, a Response or its promise, bytes or their promise, or a
 * compiled module. Loads once, however often it is called; after a failure the next call tries again.
 */
export function load(getSource, { integrity } = {}) {
  loading ??= begin(getSource, integrity).catch((cause) => {
    loading = undefined;
    throw failure(cause);
  });
  return loading;
}

async function begin(getSource, integrity) {
  if (ready) return;
  const source = await getSource();
  await start({ module_or_path: integrity === undefined ? source : fetchChecked(source, integrity) });
  ready = true;
}

/** Only a download can be checked: for anything else the hash would be ignored, and nobody would know. */
function fetchChecked(source, integrity) {
  if (typeof source === "string" || source instanceof URL) return fetch(source, { integrity });
  throw new TypeError("integrity needs a URL to load from");
}

/** Browsers tell in their own words, without a code, that a page's policy or mode refuses WebAssembly. */
function failure(cause) {
  const why = cause?.message ?? String(cause);
  if (typeof WebAssembly === "object" && !/unsafe-eval|content security policy|\bCSP\b/i.test(why)) {
    return new Error(`upfront-terms could not be loaded: ${why}`, { cause });
  }
  const help = `allow 'wasm-unsafe-eval' in the page's script-src, or import "upfront-terms/js", which is plain JavaScript`;
  const error = new Error(`upfront-terms could not be loaded, WebAssembly is refused here: ${help}`, { cause });
  return Object.assign(error, { code: "wasmRefused" });
}

/** Loads the module at once from bytes or a compiled module. Does nothing where it is loaded already. */
export function loadSync(module) {
  if (ready) return;
  startSync({ module });
  ready = true;
}

/** Calls one function of the module, named for the message, and turns what it throws into a proper error. */
export function call(name, run, ...requests) {
  if (!ready) throw new Error(`upfront-terms is not loaded: await init() before calling ${name}()`);
  try {
    return run(...requests);
  } catch (thrown) {
    if (Array.isArray(thrown)) throw new RulesError(thrown);
    // Anything else left the module in the middle of a call, on memory that nobody vouches for.
    restart();
    throw new Error(`upfront-terms failed inside ${name}(); it was started afresh, please report this`, {
      cause: thrown,
    });
  }
}
