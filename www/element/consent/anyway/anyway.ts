import { html, nothing, type TemplateResult } from "lit";
import type { ConsentEffect, DataProcessing } from "../../../lib/api.js";
import { questionText, yesText } from "../../../words/consent/choice.ts";
import { choiceDetails, objectionText, processingDetails, processingTitle } from "../../../words/consent/details.ts";
import { lazy } from "../../panel/why/lazy.ts";
import { renderDetails } from "../choice/details.ts";
import type { ConsentModel } from "../model.ts";

/** What happens to data without a consent: told, with the right to object where there is one, and never a tick box. */
export function renderAnyway(model: ConsentModel): TemplateResult {
  const { words, effects } = model;
  return html`<details class="consent-group">
    <summary>${words.t("consent.anyway.title")}</summary>
    <div ${lazy(
      () => html`<p>${words.t("consent.anyway.lead")}</p>
        ${effects.choices.filter(({ needsConsent }) => !needsConsent).map((effect) => choice(model, effect))}
        ${effects.anyway.map((processing) => duty(model, processing))}`,
    )}></div>
  </details>`;
}

function choice({ words, effects }: ConsentModel, effect: ConsentEffect): TemplateResult {
  return html`<h4>${questionText(words, effect.id)}</h4>
    <p>${yesText(words, effect.id)}</p>
    ${renderDetails(words, choiceDetails(words, effects, effect))}`;
}

function duty({ words, effects }: ConsentModel, processing: DataProcessing): TemplateResult {
  const objection = objectionText(words, effects, processing);
  return html`<h4>${processingTitle(words, processing)}</h4>
    ${objection ? html`<p><strong>${objection}</strong></p>` : nothing}
    ${renderDetails(words, processingDetails(words, processing))}`;
}
