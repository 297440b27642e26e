import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";

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

/** The estimate can't be worked out on this page, however often it is tried. The request can still be sent. */
export function renderRefused(words: Words): TemplateResult {
  return html`<div class="state-note failed" part="notice">
    <p class="state-note-title">${words.t("estimate.failed.title")}</p>
    <p>${words.t("estimate.notLoaded.wasmRefused")} ${words.t("estimate.failed.text")}</p>
  </div>`;
}
