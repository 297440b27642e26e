import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../../define.ts";
import { FormPart } from "../../form-part.ts";
import type { FormModel } from "../../model.ts";
import { limitsText, refusedTexts, sizeText } from "./said.ts";
import { type Taken, take } from "./take.ts";
import type { FileLimits } from "./wanted.ts";

const NONE: readonly File[] = [];

/** Photographs and files for the page to upload: chosen or dropped, listed, and taken out again. */
class DeskFiles extends FormPart {
  static override properties: PropertyDeclarations = {
    files: { attribute: false },
    limits: { attribute: false },
    refused: { state: true },
  };

  files: readonly File[] = NONE;
  limits: FileLimits = {};
  /** What was not taken of those that were chosen last. */
  private refused: Taken["refused"] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The form has been emptied, or filled in by somebody else: what is said is of files that are past.
    const before = changed.get("view");
    if (before !== undefined && before.filled !== this.view.filled) this.refused = [];
  }

  /** The browser's own field says how many are chosen: it holds those that have been taken, and no others. */
  protected override updated(): void {
    const input = this.querySelector("input");
    const held = [...(input?.files ?? [])];
    if (input === null || (held.length === this.files.length && held.every((one, at) => one === this.files[at])))
      return;
    const all = new DataTransfer();
    for (const file of this.files) all.items.add(file);
    input.files = all.files;
  }

  protected override render(): TemplateResult {
    const { words, limits, files } = this;
    const texts = refusedTexts(words, this.refused, limits);
    const ids = texts.length > 0 ? "desk-files-hint desk-files-error" : "desk-files-hint";
    return html`<div class="field" part="field">
      <label part="label" for="desk-files">${words.t("desk.files.label")}</label>
      <div class="field-hint" part="hint" id="desk-files-hint">
        ${words.t("desk.files.hint")} ${limitsText(words, limits)} ${words.t("desk.files.notKept")}
      </div>
      ${
        texts.length > 0
          ? html`<div class="field-error" part="error" id="desk-files-error">${texts.map((text) => html`<p>${text}</p>`)}</div>`
          : nothing
      }
      <input
        id="desk-files"
        class="files-input"
        type="file"
        ?multiple=${limits.most !== 1}
        accept=${limits.accept || nothing}
        aria-describedby=${ids}
        @change=${this.#choose}
      />
      ${files.length > 0 ? this.#list() : nothing}
    </div>`;
  }

  #list(): TemplateResult {
    const { words, files } = this;
    return html`<ul class="files-list" role="list" aria-label=${words.t("desk.files.listed")}>
      ${repeat(
        files,
        (file) => file,
        (file) => html`<li>
          <span class="files-name">${file.name}</span>
          <span class="files-size">${sizeText(words, file.size)}</span>
          <button
            type="button"
            class="form-button form-button-link"
            part="button"
            aria-label=${words.t("desk.files.removeNamed", { name: file.name })}
            @click=${() => this.#remove(file)}
          >${words.t("desk.files.remove")}</button>
        </li>`,
      )}
    </ul>`;
  }

  readonly #choose = ({ target }: Event): void => {
    const { words, limits } = this;
    const chosen = [...((target as HTMLInputElement).files ?? [])];
    const { files, refused } = take(this.files, chosen, limits);
    this.refused = refused;
    this.#change(files);
    const count = words.t("desk.files.count", { count: files.length });
    this.form.announce([...refusedTexts(words, refused, limits), count].join(" "));
    // What was not taken is not to be said by the browser's own field either.
    this.requestUpdate();
  };

  async #remove(file: File): Promise<void> {
    const at = this.files.indexOf(file);
    this.refused = [];
    this.#change(this.files.filter((one) => one !== file));
    this.form.announce(this.words.t("desk.files.removed", { name: file.name }));
    // The form hands the list down a moment later: the focus goes on once the button is gone.
    while (this.isConnected && this.files.includes(file)) await new Promise(requestAnimationFrame);
    await this.updateComplete;
    const buttons = this.querySelectorAll<HTMLElement>(".files-list button");
    const next = buttons[Math.min(at, buttons.length - 1)] ?? this.querySelector("input");
    next?.focus();
  }

  #change(files: readonly File[]): void {
    this.form.change((answers) => {
      const { files: before = NONE, ...desk } = answers.desk;
      if (before.length === files.length && before.every((one, at) => one === files[at])) return answers;
      return { ...answers, desk: files.length > 0 ? { ...desk, files } : desk };
    });
  }
}

define("service-request-files", DeskFiles);

/** The files that go with the request. */
export function filesSection({ form, words, view, answers }: FormModel, limits: FileLimits): TemplateResult {
  return html`<service-request-files
    .form=${form}
    .words=${words}
    .view=${view}
    .files=${answers.desk.files ?? NONE}
    .limits=${limits}
  ></service-request-files>`;
}
