import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { goneText } from "./gone.ts";
import type { KeptModel, Offer, Undo } from "./model.ts";
import { restoredText } from "./restored.ts";

/** What stands above the form: what has been filled in again, what could take its place, and what has been cleared. */
export function renderTop({ words, restored, gone, offered, opened, undo }: KeptModel): TemplateResult {
  const text = gone ? goneText(words, gone) : restored ? restoredText(words, restored) : "";
  return html`${text === "" ? nothing : html`<p class="kept-restored" part="kept-restored">${text}</p>`}
    ${undo ? renderUndo(words, undo) : nothing} ${offered ? renderOffer(words, offered) : nothing}
    ${opened ?? nothing}`;
}

function renderUndo(words: Words, { what, act }: Undo): TemplateResult {
  return html`<div class="kept-cleared notice" part="notice" id="cleared" role="group" aria-labelledby="cleared-text" tabindex="-1">
    <p id="cleared-text">${words.t(`kept.undo.${what}`)}</p>
    <button type="button" class="form-button form-button-quiet" part="button" @click=${act}>${words.t("kept.undo.take")}</button>
  </div>`;
}

function renderOffer(
  words: Words,
  { by, name = "", day = "", isHereOnly = false, take, leave }: Offer,
): TemplateResult {
  const what = isHereOnly ? "hereOnly" : by;
  const taking = by === "submitted" ? "again" : "take";
  const leaving = what === "submitted" ? "remove" : "leave";
  return html`<div class="kept-offer notice" part="notice" id="offered" role="group" aria-labelledby="offered-text" tabindex="-1">
    <p id="offered-text">${words.t(`kept.offered.${what}`, { name, day: words.date(day) })}</p>
    <button type="button" class="form-button form-button-main" part="button" @click=${take}>${words.t(`kept.offered.${taking}`)}</button>
    <button type="button" class="form-button form-button-quiet" part="button" @click=${leave}>${words.t(`kept.offered.${leaving}`)}</button>
  </div>`;
}
