import { html, nothing, type TemplateResult } from "lit";
import type { ConsentEffect, DataProcessing } from "../../../lib/api.js";
import { questionText, yesText } from "../../../words/consent/choice.ts";
import { choiceDetails, processingDetails } from "../../../words/consent/details.ts";
import { articleText } from "../../../words/consent/law.ts";
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
    ${renderDetails(choiceDetails(words, effects, effect))}`;
}

function duty({ words, effects }: ConsentModel, processing: DataProcessing): TemplateResult {
  const { id, rights } = processing;
  const objection = effects.rights.find((right) => right.id === "objection" && rights.ids.includes(right.id));
  return html`<h4>${words.t(`consent.anyway.${id}`)}</h4>
    ${objection ? html`<p><strong>${words.t("consent.anyway.objection", { article: articleText(words, objection.article) })}</strong></p>` : nothing}
    ${renderDetails(processingDetails(words, processing))}`;
}
