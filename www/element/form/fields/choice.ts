import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Words } from "../../../words/words.ts";
import { describedBy, type FieldText, labelWords, remarks, warning } from "./field.ts";

/** One of several answers. */
export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

/** A question with several answers, one of which can be chosen. */
export interface ChoiceField<T extends string> extends FieldText {
  value: T | "";
  options: readonly Option<T>[];
  /** Short answers stand in a row, below their question or beside it; long ones in a column; those with a hint are cards. */
  layout: "row" | "beside" | "column" | "cards";
  onChoose(value: T): void;
}

/** Radio buttons. The first of them has the field's own id, so that a link to the field lands on it. */
export function choiceField<T extends string>(field: ChoiceField<T>, words: Words): TemplateResult {
  return html`<div
    part="field"
    class="field choice choice-${field.layout} ${field.layout === "beside" ? "choice-row" : ""}"
    role="radiogroup"
    aria-labelledby="${field.id}-label"
    aria-describedby=${describedBy(field)}
    aria-required=${field.required ? "true" : nothing}
    aria-invalid=${field.error ? "true" : nothing}
  >
    <div class="choice-question">
      <p class="field-label" part="label" id="${field.id}-label">${labelWords(field, words)}</p>
      ${remarks(field, words)}
    </div>
    <div class="choice-options">${field.options.map((option, index) => radio(field, option, index))}</div>
    ${warning(field, words)}
  </div>`;
}

function radio<T extends string>(field: ChoiceField<T>, option: Option<T>, index: number): TemplateResult {
  const id = index === 0 ? field.id : `${field.id}-${option.value}`;
  return html`<div class="choice-option" part="option">
    <input
      id=${id}
      type="radio"
      name=${field.id}
      value=${option.value}
      aria-describedby=${option.hint ? `${id}-option` : nothing}
      .checked=${live(field.value === option.value)}
      @change=${() => field.onChoose(option.value)}
    />
    <label for=${id}>${option.label}</label>
    ${option.hint ? html`<p class="choice-hint" id="${id}-option">${option.hint}</p>` : nothing}
  </div>`;
}
