import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { failedNote } from "../failed-note.ts";
import type { Answers } from "./answers.ts";
import { errorSummary } from "./error-summary/error-summary.ts";
import type { FormModel } from "./model.ts";
import { asks, flagsIn, type MatterQuestion } from "./questions.ts";
import { assumedSection } from "./sections/assumed.ts";
import { contactSection } from "./sections/contact.ts";
import { draftNote } from "./sections/draft.ts";
import { itemsSection } from "./sections/items.ts";
import { agreementSection, descriptionSection, placeSection, repairEstimateSection } from "./sections/matter.ts";

interface Section {
  name: string;
  render(model: FormModel): TemplateResult;
  /** What of the answers it is drawn from: while none of that changes, it stays as it is, with what is typed into it. */
  reads(answers: Answers, model: FormModel): unknown[];
  /** Whether it is there at all; always, where nothing is said. */
  asked?(model: FormModel): boolean;
}

/** What is typed about a product stands in its field already, and nowhere else. */
const TYPED = /^(product|quantity|serials)$/;

const flags = (answers: Answers, section: NonNullable<MatterQuestion["section"]>) =>
  flagsIn(section).map((name) => answers[name]);

const SECTIONS: Section[] = [
  {
    name: "items",
    render: itemsSection,
    reads: ({ items }) => [JSON.stringify(items, (key, value) => (TYPED.test(key) ? undefined : value))],
  },
  { name: "description", render: descriptionSection, reads: () => [] },
  {
    name: "repairEstimate",
    render: repairEstimateSection,
    reads: (answers, { figures }) => [
      ...flags(answers, "repairEstimate"),
      answers.afterDecline,
      asks.afterDecline(answers),
      JSON.stringify(figures),
    ],
    asked: (model) => asks.repairEstimate(model.answers),
  },
  {
    name: "place",
    render: placeSection,
    reads: (answers) => [answers.onSite, answers.receivedOn, ...flags(answers, "place")],
  },
  {
    name: "agreement",
    render: agreementSection,
    reads: (answers) => flags(answers, "agreement"),
  },
  { name: "contact", render: contactSection, reads: ({ customer }) => [customer] },
  {
    name: "assumed",
    render: assumedSection,
    reads: ({ withVat, withSampleRates, closures, customer }) => [withVat, withSampleRates, closures, customer],
  },
];

/** The service request, from the products to the contact details. It needs nothing but the words. */
export function renderForm(model: FormModel): TemplateResult {
  const { words, answers } = model;
  const { products, vatPercent, sampleRatesOffered } = model;
  const all = [words, model.filled, JSON.stringify([model.problems, products, vatPercent, sampleRatesOffered])];
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
      ${model.unread ? failedNote(words.t("form.notice.unread"), words.t("form.notice.retry"), model.unread) : nothing}
      ${model.offered ?? nothing}
      ${model.summary ? errorSummary(model.problems, words, model.goTo) : nothing}
      ${SECTIONS.filter((section) => section.asked?.(model) ?? true).map((section) =>
        guard([section, ...all, ...section.reads(answers, model)], () => renderSection(model, section)),
      )}
      ${model.consents(model.handedOver).section}
      <slot name="before-submit"></slot>
      ${model.draft ? draftNote(model, model.draft) : nothing}
      ${model.submits ? submitButton(model) : nothing}
    </fieldset>
  </form>`;
}

function renderSection(model: FormModel, { name, render }: Section): TemplateResult {
  return html`<section class="form-section" part="section section-${name}" aria-labelledby="section-${name}">
    <h3 id="section-${name}">${model.words.t(`form.section.${name}`)}</h3>
    ${render(model)}
  </section>`;
}

function submitButton(model: FormModel): TemplateResult {
  const { words, handedOver, print, consents } = model;
  return html`<div class="form-submit">
    <div class="form-submit-actions">
      <button type="submit" class="form-button form-button-main" part="button submit">${words.t("form.submit.label")}</button>
      ${
        print
          ? html`<button type="button" class="form-button form-button-quiet" part="button" @click=${print}>
              ${words.t("form.along.print")}
            </button>`
          : nothing
      }
    </div>
    <p class="field-hint" part="hint">${words.t("form.submit.hint")}</p>
    <div role="status">${handedOver ? html`<p class="form-done" part="done">${doneText(model)}</p>` : nothing}</div>
    ${handedOver ? consents(handedOver).receipt : nothing}
  </div>`;
}

/** That it is done, and what is to be done next. */
function doneText({ words, answers }: FormModel): string {
  const done = words.t("form.submit.done");
  return asks.sendingIn(answers) ? `${done} ${words.t("form.submit.doneSending")}` : done;
}
