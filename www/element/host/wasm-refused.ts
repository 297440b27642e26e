/** A WebAssembly module with nothing in it. */
const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];

let asked: { of: typeof WebAssembly | undefined; isRefused: boolean } | undefined;

/** Whether the page's policy, or the browser's own mode, refuses WebAssembly. It is tried once: each time would be reported. */
export function isWasmRefused(): boolean {
  const of = globalThis.WebAssembly;
  if (asked?.of !== of || asked === undefined) asked = { of, isRefused: !compiles(of) };
  return asked.isRefused;
}

function compiles(of: typeof WebAssembly | undefined): boolean {
  try {
    return of !== undefined && new of.Module(new Uint8Array(EMPTY)) !== undefined;
  } catch {
    return false;
  }
}
