import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { policyValue } from "../../../words/consent/policy.ts";
import { rightsAnswerOf, rightText } from "../../../words/consent/rights.ts";
import { toldOf } from "../../../words/consent/source.ts";
import { lazy } from "../../panel/why/lazy.ts";
import type { ConsentModel } from "../model.ts";
import { sourced } from "../source.ts";

/** Every right, whom to write to, and by when a request must be answered. */
export function renderRights(model: ConsentModel): TemplateResult {
  const { words, effects } = model;
  return html`<details class="consent-group">
    <summary>${words.t("consent.rights.title")}</summary>
    <div ${lazy(
      () => html`<ul>
          ${effects.rights.map(
            (right) => html`<li>${sourced(words, toldOf(words, rightText(words, right), right.because))}</li>`,
          )}
        </ul>
        <p>
          ${words.t("consent.rights.contact", { contact: policyValue(effects, "contact") })}
          ${words.t("consent.rights.authority", { authority: policyValue(effects, "authority") })}
        </p>
        ${deadline(model)}`,
    )}></div>
  </details>`;
}

function deadline(model: ConsentModel): TemplateResult {
  const { words, askedOn } = model;
  const asked = (event: Event) => model.askOn((event.target as HTMLInputElement).value);
  return html`<div class="consent-deadline">
    <label for="consent-asked-on">${words.t("consent.rights.askedOn")}</label>
    <input
      id="consent-asked-on"
      class="field-text field-short"
      part="input"
      type="date"
      max="9999-12-31"
      .value=${live(askedOn)}
      @input=${asked}
      @change=${asked}
    />
    <div class="consent-answer-by">${answers(model)}</div>
  </div>`;
}

function answered({ words, askedOn, rightsAnswer }: ConsentModel) {
  const simple = rightsAnswer(askedOn, false);
  const complex = rightsAnswer(askedOn, true);
  return simple && complex && rightsAnswerOf(words, simple, complex);
}

/** By when a request must be answered, in one line, to be read out when another day has been asked for. */
export function deadlineText(model: ConsentModel): string {
  return answered(model)?.answerBy ?? "";
}

function answers(model: ConsentModel): TemplateResult | typeof nothing {
  const told = answered(model);
  if (told === undefined) return nothing;
  return html`<p><strong>${told.answerBy}</strong></p>
    <p>${told.longer}</p>
    <p class="consent-small">${told.source}</p>`;
}
