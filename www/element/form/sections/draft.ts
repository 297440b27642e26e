import { html, nothing, type TemplateResult } from "lit";
import { tickField } from "../fields/choice.ts";
import { type DraftModel, type FormModel, fieldText } from "../model.ts";

/** What stays on the device until the request is submitted, and how to have it gone. */
export function draftNote(model: FormModel, draft: DraftModel): TemplateResult {
  const { words } = model;
  return html`<div class="form-draft" part="draft">
    ${draft.restored ? html`<p class="form-draft-restored">${words.t("form.draft.restored")}</p>` : nothing}
    <p>${words.t("form.draft.kept")}</p>
    ${tickField(
      {
        ...fieldText(model, "draft-personal", "draft.personal"),
        value: draft.personal,
        onTick: (on) => draft.keepPersonal(on),
      },
      words,
    )}
    <button id="draft-drop" type="button" class="form-button form-button-link" part="button" @click=${() => draft.drop()}>
      ${words.t("form.draft.drop")}
    </button>
  </div>`;
}
