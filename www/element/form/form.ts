import { html, nothing, type TemplateResult } from "lit";
import { failedNote } from "../failed-note.ts";
import type { WholeForm } from "./model.ts";
import { flagsIn } from "./questions.ts";
import { renderSection, type Section } from "./section.ts";
import { contactSection } from "./sections/contact.ts";
import { itemsSection } from "./sections/items.ts";
import { descriptionSection, placeSection } from "./sections/matter.ts";

const FIRST: Section[] = [
  { name: "items", render: itemsSection, shows: ["items"] },
  // A list that is taken in, or out again, writes its faults there.
  { name: "description", render: descriptionSection, shows: ["description"] },
];
/** What stands after the repair estimate, which comes later. */
const REST: Section[] = [
  { name: "place", render: placeSection, shows: ["onSite", "receivedOn", ...flagsIn("place")] },
  { name: "contact", render: contactSection, shows: ["customer"] },
];

/** The sections that are asked, in their order. */
function sectionsOf({ asksContact, repairEstimate, ofEstimate }: WholeForm): Section[] {
  const after = REST.filter(({ name }) => asksContact || name !== "contact");
  return [...FIRST, ...(repairEstimate ? [repairEstimate] : []), ...after, ...ofEstimate];
}

/** The service request, from the products to the contact details. It needs nothing but the words. */
export function renderForm(model: WholeForm): TemplateResult {
  const { words, form, view } = model;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.submit();
  };
  return html`<form class="form" part="form" aria-labelledby="form-title" id="form" tabindex="-1" novalidate @submit=${submit}>
    <fieldset class="form-all" ?disabled=${model.disabled}>
      <header class="form-header" part="form-header">
        <h2 id="form-title">${words.t("form.title")}</h2>
        <p class="form-lead">
          ${words.t("form.lead")} ${words.t("form.requiredNote")}
          <button id="open-file" type="button" class="form-button form-button-link" part="button" @click=${() => form.openFile()}>
            ${words.t("form.openFile")}
          </button>
        </p>
      </header>
      ${model.unread ? failedNote(words.t("form.notice.unread"), words.t("form.notice.retry"), model.unread) : nothing}
      ${model.kept?.top ?? nothing}
      ${model.summary?.(view.problems, words, (field) => form.goTo(field)) ?? nothing}
      ${sectionsOf(model).map((section) => renderSection(section, model))}
      ${model.consents(model.handing === "done")}
      <slot name="before-submit"></slot>
      ${model.kept?.foot ?? nothing}
      ${model.submits ? submitButton(model) : nothing}
    </fieldset>
  </form>`;
}

function submitButton(model: WholeForm): TemplateResult {
  const { words, handing, print } = model;
  const isPending = handing === "pending";
  return html`<div class="form-submit">
    <div class="form-submit-actions">
      <button
        id="submit"
        type="submit"
        class="form-button form-button-main"
        part="button submit"
        aria-disabled=${isPending ? "true" : nothing}
      >${words.t(`form.submit.${isPending ? "pending" : "label"}`)}</button>
      ${
        print
          ? html`<button type="button" class="form-button form-button-quiet" part="button" @click=${print}>
              ${words.t("form.along.print")}
            </button>`
          : nothing
      }
    </div>
    <p class="field-hint" part="hint">${words.t("form.submit.hint")}</p>
    ${handing === "failed" ? html`<p class="field-error" part="error">${words.t("form.submit.failed")}</p>` : nothing}
    ${handing === "done" || handing === "older" ? model.done() : nothing}
  </div>`;
}
