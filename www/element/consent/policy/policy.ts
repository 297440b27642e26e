import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Edition, Finding, PolicyLanguage } from "../../../lib/api.js";
import { policyFindingText, textName } from "../../../words/consent/policy.ts";
import { toldOf } from "../../../words/consent/source.ts";
import { lazy } from "../../panel/why/lazy.ts";
import type { ConsentModel } from "../model.ts";
import { sourced } from "../source.ts";

/** Which text of the policy the customer goes by, and all else that the policy says or leaves unsaid. */
export function renderPolicy(model: ConsentModel): TemplateResult {
  const { words, texts, effects } = model;
  const shown = texts.find(({ id }) => id === effects.edition);
  return html`<details class="consent-group">
    <summary>
      ${words.t("consent.policy.title")} <span class="consent-summary">${shown ? textName(words, shown) : effects.edition}</span>
    </summary>
    <div ${lazy(
      () => html`${textChoice(model)}
        ${findings(
          model,
          effects.findings.filter(({ modality }) => modality !== "unstated"),
        )}
        <h4>${words.t("consent.kind.unsaid")}</h4>
        ${findings(
          model,
          effects.findings.filter(({ modality }) => modality === "unstated"),
        )}`,
    )}></div>
  </details>`;
}

function textChoice({ words, texts, effects, goBy }: ConsentModel): TemplateResult {
  const option = (text: Edition) => {
    const id = `consent-policy-${text.language}`;
    return html`<div class="choice-option" part="option">
      <input
        id=${id}
        type="radio"
        name="consent-policy"
        .checked=${live(text.id === effects.edition)}
        @change=${() => goBy(text.language as PolicyLanguage)}
      />
      <label for=${id}>${textName(words, text)}</label>
    </div>`;
  };
  return html`<fieldset class="consent-texts" aria-describedby="consent-policy-hint">
    <legend>${words.t("consent.policy.label")}</legend>
    <p class="field-hint" id="consent-policy-hint">${words.t("consent.policy.hint")}</p>
    ${texts.map(option)}
  </fieldset>`;
}

function findings({ words, texts }: ConsentModel, list: readonly Finding[]): TemplateResult {
  const told = (finding: Finding) => toldOf(words, policyFindingText(words, finding, texts), finding.because);
  return html`<ul>${list.map((finding) => html`<li>${sourced(words, told(finding))}</li>`)}</ul>`;
}
