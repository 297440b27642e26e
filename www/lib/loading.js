// The life of the one WebAssembly instance: loaded on request, and replaced after a trap.
// Nothing here knows where the module comes from by default; the entries do.

import { instantiate, instantiateSync, restart, use } from "./core.js";
import { RulesError } from "./rules-error.js";

let ready = false;

/** The loads under way: they are independent, and the first to succeed is used. One may never settle. */
let loads = [];

/**
 * Loads the module from what `getSource` returns: a URL, a Response or its promise, bytes or their promise, or a compiled
 * module. `given` is what the host named as the source: calls with the same one share a load while it is under way, and
 * another one is a load of its own, which waits for no other. Once the module is loaded no source is looked at any more.
 */
export function load(given, getSource, options) {
  if (ready) return Promise.resolve();
  let integrity;
  try {
    integrity = integrityOf(options);
  } catch (cause) {
    return Promise.reject(cause);
  }
  const from = given instanceof URL ? given.href : given;
  const same = loads.find((load) => load.from === from && load.integrity === integrity);
  if (same) return same.promise;
  const begun = { from, integrity };
  begun.promise = begin(getSource, integrity).then(
    () => {
      loads = [];
    },
    (cause) => {
      loads = loads.filter((load) => load !== begun);
      throw failure(cause);
    },
  );
  loads.push(begun);
  return begun.promise;
}

/** The hash that `init` was told to expect. A misspelt option would load without any check, and browsers ignore what is no hash. */
export function integrityOf(options) {
  const { integrity, ...others } = options ?? {};
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new TypeError(`init has the option integrity, and not ${unknown}`);
  if (integrity !== undefined && !/^sha(256|384|512)-/.test(integrity)) {
    throw new TypeError('integrity is a hash such as "sha384-…"');
  }
  return integrity;
}

async function begin(getSource, integrity) {
  const source = await getSource();
  const loaded = await instantiate(integrity === undefined ? fetched(source) : fetchChecked(source, integrity));
  // Another load may have been faster: the instance in use stays in use.
  if (!ready) start(loaded);
}

function start(loaded) {
  use(loaded);
  ready = true;
}

const isPlace = (source) => typeof source === "string" || source instanceof URL;

/** What lies at a place; anything else as it is. */
async function fetched(source) {
  const isRequest = typeof Request === "function" && source instanceof Request;
  return noPage(await (isPlace(source) || isRequest ? fetch(source) : source));
}

/** Only a download can be checked: for anything else the hash would be ignored without notice. */
async function fetchChecked(source, integrity) {
  if (isPlace(source)) return noPage(await fetch(source, { integrity }));
  throw new TypeError("integrity needs a URL to load from");
}

/** A server that answers every address that it does not know with its page: the script has been moved, and the module has not. */
function noPage(source) {
  const type = typeof Response === "function" && source instanceof Response && source.headers.get("Content-Type");
  if (!/^text\/html/i.test(type || "")) return source;
  const help = `Vite before version 8 moves the script in development: set optimizeDeps: { exclude: ["upfront-terms"] } there`;
  throw new Error(`${source.url || "the address"} answers with a page, and not with the module. ${help}`);
}

/** That the module is not where the script is, which an entry finds out in its own way. */
export function misplaced(cause) {
  const help = `bundled to another place or format, pass its bytes or its address, "upfront-terms/core.wasm", to init()`;
  return new Error(`the module does not lie beside the script: ${help}`, { cause });
}

/** What embedders say that refuse WebAssembly: there is no code for it, only a message. */
const REFUSED =
  /unsafe-eval|content security policy|\bCSP\b|code generation (?:is )?disallowed|disallowed by embedder/i;

/** A failed load for the developer: what went wrong, and what to do where that can be told. */
function failure(cause) {
  const why = cause?.message ?? String(cause);
  if (typeof TextDecoder === "undefined" || typeof TextEncoder === "undefined") {
    const help = "set globalThis.TextDecoder and TextEncoder, which jsdom lacks and node:util has, before init()";
    return new Error(`upfront-terms could not be loaded: ${help}`, { cause });
  }
  if (typeof WebAssembly === "object" && !REFUSED.test(why)) {
    return new Error(`upfront-terms could not be loaded: ${why}`, { cause });
  }
  const help = `allow 'wasm-unsafe-eval' in the page's script-src, or import "upfront-terms/js", which is plain JavaScript`;
  const error = new Error(`upfront-terms could not be loaded, WebAssembly is refused here: ${help}`, { cause });
  return Object.assign(error, { code: "wasmRefused" });
}

/** Loads the module at once from bytes or a compiled module. Does nothing where it is loaded already. */
export function loadSync(module) {
  if (ready) return;
  try {
    start(instantiateSync(module));
  } catch (cause) {
    throw failure(cause);
  }
}

/** How many calls are under way, one inside the other: a getter in a request may ask something itself. */
let depth = 0;

/** What broke the instance, as the cause of an error, until the outermost call has left it. */
let broken;

/** Calls one function of the module, named for the message, and turns what it throws into a proper error. */
export function call(name, run, ...requests) {
  if (!ready) throw new Error(`upfront-terms is not loaded: await init() before calling ${name}()`);
  if (!broken) {
    depth += 1;
    try {
      const answer = run(...requests);
      // A call inside this one may have broken the instance, and the host caught the error.
      if (!broken) return answer;
    } catch (thrown) {
      if (!broken && Array.isArray(thrown)) throw new RulesError(thrown);
      broken ??= { cause: thrown };
    } finally {
      depth -= 1;
    }
  }
  const error = new Error(`upfront-terms failed inside ${name}(); it was started afresh, please report this`, broken);
  // The instance was left in the middle of a call, so its memory cannot be trusted. While an outer call still runs in it,
  // it is not replaced: the two instances would be mixed up.
  if (depth === 0) {
    broken = undefined;
    restart();
  }
  throw error;
}
