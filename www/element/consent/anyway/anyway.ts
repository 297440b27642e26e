import { html, nothing, type TemplateResult } from "lit";
import type { ConsentEffect, DataProcessing } from "../../../lib/api.js";
import { lazy } from "../../panel/why/lazy.ts";
import { details, legalBasis } from "../choice/details.ts";
import { article } from "../law.ts";
import type { ConsentModel } from "../model.ts";
import { source } from "../source.ts";

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

function choice(model: ConsentModel, effect: ConsentEffect): TemplateResult {
  return html`<h4>${model.words.t(`consent.choice.${effect.id}.question`)}</h4>
    <p>${model.words.t(`consent.choice.${effect.id}.yes`)}</p>
    ${details(model, effect)}`;
}

function duty({ words, effects }: ConsentModel, processing: DataProcessing): TemplateResult {
  const { id, purposes, rights } = processing;
  const objection = effects.rights.find((right) => right.id === "objection" && rights.ids.includes(right.id));
  return html`<h4>${words.t(`consent.anyway.${id}`)}</h4>
    ${objection ? html`<p><strong>${words.t("consent.anyway.objection", { article: article(words, objection.article) })}</strong></p>` : nothing}
    <dl class="consent-details">
      <dt>${words.t("consent.details.purposes")}</dt>
      <dd>
        ${purposes.ids.map((purpose) => words.t(`consent.purpose.${purpose}`)).join(", ")}
        ${source(words, purposes.because)}
      </dd>
      <dt>${words.t("consent.details.basis")}</dt>
      <dd>${legalBasis(words, processing.legalBasis)}</dd>
    </dl>`;
}
