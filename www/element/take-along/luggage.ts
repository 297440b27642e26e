import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";
import { failedNote } from "../failed-note.ts";

/** What can be taken along as things stand, and whom it tells. */
export interface LuggageModel {
  words: Words;
  /** Whether any day is known that a calendar could hold. */
  dated: boolean;
  /** Whether something is sent in. */
  sentIn: boolean;
  /** Whether there are answers that a link could carry. */
  linkable: boolean;
  /** The link that has been asked for, and whether it could be copied. */
  link: { address: string; copied: boolean } | undefined;
  /** Everything has been saved to a file: what is in it is told. */
  isSaved: boolean;
  /** Tries again what could not be done, because a script of its own did not come. */
  tryAgain?: (() => void) | undefined;
  print(): void;
  printParcel(): void;
  saveCalendar(): void;
  copyLink(): void;
  saveFile(): void;
}

/** The buttons by which the customer takes the estimate along: on paper, as dates for the calendar, as a link, as a file. */
export function renderLuggage(model: LuggageModel): TemplateResult {
  const { words, dated, sentIn, linkable, link, tryAgain } = model;
  const button = (name: string, action: () => void) =>
    html`<button type="button" class="form-button form-button-quiet" part="button" @click=${action}>
      ${words.t(`form.along.${name}`)}
    </button>`;
  return html`<section class="along" part="along" aria-labelledby="along-title">
    <h3 id="along-title">${words.t("form.along.title")}</h3>
    <div class="along-actions">
      ${button("print", model.print)} ${sentIn ? button("printParcel", model.printParcel) : nothing}
      ${dated ? button("calendar", model.saveCalendar) : nothing}
      ${linkable ? [button("link", model.copyLink), button("file", model.saveFile)] : nothing}
    </div>
    ${tryAgain ? failedNote(words.t("form.along.failed"), words.t("estimate.failed.retry"), tryAgain) : nothing}
    ${link && linkable ? renderLink(words, link) : nothing}
    ${model.isSaved ? html`<p class="along-hint">${words.t("form.along.fileHint")}</p>` : nothing}
  </section>`;
}

/** The link is shown as well: not every page may write to the clipboard. */
function renderLink(words: Words, { address, copied }: { address: string; copied: boolean }): TemplateResult {
  return html`<label for="along-link">${words.t("form.along.linkLabel")}</label>
    <input id="along-link" class="along-link" part="input" readonly .value=${address} @focus=${selectAll} />
    <p class="along-hint">${copied ? words.t("form.along.copied") : nothing} ${words.t("form.along.linkHint")}</p>`;
}

function selectAll(event: FocusEvent): void {
  (event.target as HTMLInputElement).select();
}
