import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";

/** The answers of a link, which are not put in place of others without asking. */
export function renderOffer(words: Words, take: () => void, leave: () => void): TemplateResult {
  return html`<div class="form-offer notice" part="notice" id="offered" role="group" aria-labelledby="offered-text" tabindex="-1">
    <p id="offered-text">${words.t("form.link.offered")}</p>
    <button type="button" class="form-button form-button-main" part="button" @click=${take}>${words.t("form.link.take")}</button>
    <button type="button" class="form-button form-button-quiet" part="button" @click=${leave}>${words.t("form.link.leave")}</button>
  </div>`;
}
