import { html, type TemplateResult } from "lit";
import { DAYS_KEPT } from "../../take-along/draft/lifetime.ts";
import type { FieldText } from "../fields/field.ts";
import { tickField } from "../fields/ticks.ts";
import type { KeptModel } from "./model.ts";

/** What stays on the device, how long, and how to have it gone. */
export function renderFoot(model: KeptModel): TemplateResult {
  const { words, clear } = model;
  return html`<div class="kept-foot" part="draft">
    <p>${statusText(model)}</p>
    ${tick(model, { id: "draft-personal", label: words.t("kept.personal.label") })}
    <button id="draft-drop" type="button" class="form-button form-button-link" part="button" @click=${clear}>
      ${words.t("kept.clear")}
    </button>
  </div>`;
}

/** Asks, below the first field with something personal in it, whether that may be kept too. */
export function renderAsk(model: KeptModel): TemplateResult {
  return html`<div class="kept-ask">${tick(model, { id: "keep-personal", label: model.words.t("kept.personal.ask") })}</div>`;
}

function statusText({ words, refused, offered, submitted }: KeptModel): string {
  if (offered?.by === "device") return words.t("kept.overtaken");
  if (submitted) return words.t("kept.submitted", { days: DAYS_KEPT });
  return refused ? words.t("kept.refused") : words.t("kept.status", { days: DAYS_KEPT });
}

function tick({ words, personal, keepPersonal }: KeptModel, text: FieldText): TemplateResult {
  return tickField({ ...text, value: personal, onTick: keepPersonal }, words);
}
