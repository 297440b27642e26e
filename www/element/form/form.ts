import { html, nothing, type TemplateResult } from "lit";
import { asks } from "./answers.ts";
import { errorSummary } from "./error-summary/error-summary.ts";
import type { FormModel } from "./model.ts";
import { assumedSection } from "./sections/assumed.ts";
import { contactSection } from "./sections/contact.ts";
import { draftNote } from "./sections/draft.ts";
import { itemsSection } from "./sections/items.ts";
import { agreementSection, descriptionSection, placeSection, repairEstimateSection } from "./sections/matter.ts";

interface Section {
  name: string;
  render(model: FormModel): TemplateResult;
  /** Whether it is there at all; always, where nothing is said. */
  asked?(model: FormModel): boolean;
}

const SECTIONS: Section[] = [
  { name: "items", render: itemsSection },
  { name: "description", render: descriptionSection },
  {
    name: "repairEstimate",
    render: repairEstimateSection,
    asked: (model) => asks.repairEstimate(model.answers),
  },
  { name: "place", render: placeSection },
  { name: "agreement", render: agreementSection },
  { name: "contact", render: contactSection },
  { name: "assumed", render: assumedSection },
];

/** The service request, from the products to the contact details. It needs nothing but the words. */
export function renderForm(model: FormModel): TemplateResult {
  const { words } = model;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    model.submit();
  };
  return html`<form class="form" part="form" aria-labelledby="form-title" id="form" tabindex="-1" novalidate @submit=${submit}>
    <fieldset class="form-all" ?disabled=${model.disabled}>
      <header class="form-header" part="form-header">
        <h2 id="form-title">${words.t("form.title")}</h2>
        <p class="form-lead">${words.t("form.lead")}</p>
        <p class="form-required-note">${words.t("form.requiredNote")}</p>
      </header>
      ${model.summary ? errorSummary(model.problems, words, model.goTo) : nothing}
      ${SECTIONS.filter((section) => section.asked?.(model) ?? true).map(
        (
          section,
        ) => html`<section class="form-section" part="section section-${section.name}" aria-labelledby="section-${section.name}">
          <h3 id="section-${section.name}">${words.t(`form.section.${section.name}`)}</h3>
          ${section.render(model)}
        </section>`,
      )}
      ${model.consents(model.handedOver).section}
      <slot name="before-submit"></slot>
      ${model.draft ? draftNote(model, model.draft) : nothing}
      ${model.submits ? submitButton(model) : nothing}
    </fieldset>
  </form>`;
}

function submitButton({ words, handedOver, consents }: FormModel): TemplateResult {
  return html`<div class="form-submit">
    <button type="submit" class="form-button form-button-main" part="button submit">${words.t("form.submit.label")}</button>
    <p class="field-hint" part="hint">${words.t("form.submit.hint")}</p>
    <div role="status">${handedOver ? html`<p class="form-done" part="done">${words.t("form.submit.done")}</p>` : nothing}</div>
    ${handedOver ? consents(handedOver).receipt : nothing}
  </div>`;
}
