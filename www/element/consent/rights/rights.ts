import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { lazy } from "../../panel/why/lazy.ts";
import { interpretationText } from "../../panel/why/why.ts";
import { type ConsentModel, policyValue } from "../model.ts";
import { source } from "../source.ts";

/** Every right, whom to write to, and by when a request must be answered. */
export function renderRights(model: ConsentModel): TemplateResult {
  const { words, effects } = model;
  return html`<details class="consent-group">
    <summary>${words.t("consent.rights.title")}</summary>
    <div ${lazy(
      () => html`<ul>
          ${effects.rights.map(
            ({ id, article, because }) =>
              html`<li>${words.t("consent.right.article", { right: words.t(`consent.right.${id}`), article })} ${source(words, because)}</li>`,
          )}
        </ul>
        <p>
          ${words.t("consent.rights.contact", { contact: policyValue(model, "contact") })}
          ${words.t("consent.rights.authority", { authority: policyValue(model, "authority") })}
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
    <div aria-live="polite">${answers(model)}</div>
  </div>`;
}

function answers({ words, askedOn, rightsAnswer }: ConsentModel): TemplateResult | typeof nothing {
  const simple = rightsAnswer(askedOn, false);
  const complex = rightsAnswer(askedOn, true);
  if (simple === undefined || complex?.extensionNoticeBy === undefined) return nothing;
  return html`<p><strong>${words.t("consent.rights.answerBy", { date: words.date(simple.answerBy, "long") })}</strong></p>
    <p>
      ${words.t("consent.rights.longer", {
        date: words.date(complex.answerBy, "long"),
        notice: words.date(complex.extensionNoticeBy, "long"),
      })}
    </p>
    <p class="consent-small">
      ${words.t("consent.rights.source")} ${Object.entries(simple.because.interpretations ?? {}).map(([name, choice]) => `${interpretationText(words, name, choice)}.`)}
    </p>`;
}
