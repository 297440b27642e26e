import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Words } from "../../../words/words.ts";
import { describedBy, type FieldText, labelWords, remarks, warning } from "./field.ts";

/** A field in which something is typed. */
export interface TypedField extends FieldText {
  value: string;
  /** How wide it is, by what is expected in it. */
  width?: "figure" | "short" | "full";
  autocomplete?: AutoFill;
  inputMode?: "numeric" | "decimal" | "email" | "tel";
  /** Words to choose from; anything else can be typed too. */
  suggestions?: readonly string[];
  /** With every key, and once more when the field has been left. */
  onInput(value: string): void;
  /** When the field has been left after a change. */
  onSettled(): void;
}

/** A date that has been typed in part only: neither empty nor a date. */
export const UNFINISHED_DATE = "unfinished";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Notes what stands in the field. */
const noting = (field: TypedField) => (event: Event) => {
  const { validity, value } = event.target as Control;
  field.onInput(validity.badInput ? UNFINISHED_DATE : value);
};

/** The same, when the field is left. What fills fields in may say only that: browsers, managers of passwords, scripts. */
const settling = (field: TypedField) => (event: Event) => {
  noting(field)(event);
  field.onSettled();
};

/**
 * The same in a field of one thing on a line. What is pasted ends its line: what is scanned after it would be glued to it
 * otherwise. It is typed, so that it can be undone like the rest.
 */
const notingLines = (field: TypedField) => (event: Event) => {
  const { value, selectionEnd } = event.target as HTMLTextAreaElement;
  const isBehind = /\S$/.test(value.slice(0, selectionEnd)) && /^$|^\n/.test(value.slice(selectionEnd));
  if ((event as InputEvent).inputType === "insertFromPaste" && isBehind)
    document.execCommand("insertText", false, "\n");
  noting(field)(event);
};

/** A line of text. */
export function textField(field: TypedField, words: Words): TemplateResult {
  const list = field.suggestions && field.suggestions.length > 0 ? `${field.id}-list` : nothing;
  return html`<div class="field" part="field">
    <label part="label" for=${field.id}>${labelWords(field, words)}</label>
    ${remarks(field, words)}
    <div class="field-line"><input
      id=${field.id}
      part="input" class="field-text field-${field.width ?? "full"}"
      type="text"
      inputmode=${field.inputMode ?? nothing}
      autocomplete=${field.autocomplete ?? "off"}
      list=${list}
      ?required=${field.required ?? false}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? "true" : nothing}
      .value=${live(field.value)}
      @input=${noting(field)}
      @change=${settling(field)}
    /></div>
    ${warning(field, words)}
    ${
      list === nothing
        ? nothing
        : html`<datalist id=${list}>${field.suggestions?.map((word) => html`<option value=${word}></option>`)}</datalist>`
    }
  </div>`;
}

/** Several lines of text. `list`: one thing on each. */
export function areaField(field: TypedField & { rows: number; list?: boolean }, words: Words): TemplateResult {
  return html`<div class="field" part="field">
    <label part="label" for=${field.id}>${labelWords(field, words)}</label>
    ${remarks(field, words)}
    <textarea
      id=${field.id}
      part="input" class="field-text field-full"
      rows=${field.rows}
      autocomplete=${field.autocomplete ?? "off"}
      ?required=${field.required ?? false}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? "true" : nothing}
      .value=${live(field.value)}
      @input=${field.list ? notingLines(field) : noting(field)}
      @change=${settling(field)}
    ></textarea>
    ${warning(field, words)}
  </div>`;
}

/** A day. The browser's own date field: it speaks the user's order of day and month. */
export function dateField(field: TypedField, words: Words): TemplateResult {
  return html`<div class="field" part="field">
    <label part="label" for=${field.id}>${labelWords(field, words)}</label>
    ${remarks(field, words)}
    <input
      id=${field.id}
      part="input" class="field-text field-short"
      type="date"
      max="9999-12-31"
      ?required=${field.required ?? false}
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? "true" : nothing}
      .value=${live(field.value === UNFINISHED_DATE ? "" : field.value)}
      @input=${noting(field)}
      @change=${noting(field)}
      @blur=${settling(field)}
    />
    ${warning(field, words)}
  </div>`;
}
