import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";

/** The estimate can't be worked out on this page, however often it is tried. The request can still be sent. */
export function renderRefused(words: Words): TemplateResult {
  return html`<div class="state-note failed" part="notice">
    <p class="state-note-title">${words.t("estimate.failed.title")}</p>
    <p>${words.t("estimate.notLoaded.wasmRefused")} ${words.t("estimate.failed.text")}</p>
  </div>`;
}
