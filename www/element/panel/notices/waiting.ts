import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";

/** While the rules are on their way: nothing of the form waits for them. What takes its place is as high as the window. */
export function renderLoading(words: Words): TemplateResult {
  return html`<div class="state-note loading" part="notice">
    <p class="state-note-title">${words.t("estimate.loading.title")}</p>
    <p>${words.t("estimate.loading.text")}</p>
    </div>
    <div class="placeholder" aria-hidden="true"><span></span><span></span><span></span><span></span><span></span></div>`;
}

/** The rules could not be had. The request can still be sent. */
export function renderFailed(words: Words, onRetry: () => void): TemplateResult {
  return html`<div class="state-note failed" part="notice">
    <p class="state-note-title">${words.t("estimate.failed.title")}</p>
    <p>${words.t("estimate.failed.text")}</p>
    <button type="button" class="ask" @click=${onRetry}>${words.t("estimate.failed.retry")}</button>
  </div>`;
}
