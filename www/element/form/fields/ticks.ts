import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Words } from "../../../words/words.ts";
import type { Option } from "./choice.ts";
import { describedBy, type FieldText, labelWords, remarks, warning } from "./field.ts";

/** A question with several answers, any of which can be ticked; one of them excludes the others. */
export interface TicksField<T extends string> extends FieldText {
  values: readonly T[];
  options: readonly Option<T>[];
  /** The answer that says that none of the others holds. */
  none: T;
  onTick(values: T[]): void;
}

/** Tick boxes. */
export function ticksField<T extends string>(field: TicksField<T>, words: Words): TemplateResult {
  const tick = (value: T, on: boolean) => {
    if (!on) return field.values.filter((other) => other !== value);
    return value === field.none ? [value] : [...field.values.filter((other) => other !== field.none), value];
  };
  return html`<div
    part="field"
    class="field choice choice-column"
    role="group"
    aria-labelledby="${field.id}-label"
    aria-describedby=${describedBy(field)}
  >
    <p class="field-label" part="label" id="${field.id}-label">${labelWords(field, words)}</p>
    ${remarks(field, words)}
    <div class="choice-options">
      ${field.options.map(
        (option, index) => html`<div class="choice-option" part="option">
          <input
            id=${index === 0 ? field.id : `${field.id}-${option.value}`}
            type="checkbox"
            .checked=${live(field.values.includes(option.value))}
            @change=${(event: Event) => field.onTick(tick(option.value, (event.target as HTMLInputElement).checked))}
          />
          <label for=${index === 0 ? field.id : `${field.id}-${option.value}`}>${option.label}</label>
        </div>`,
      )}
    </div>
    ${warning(field, words)}
  </div>`;
}

/** A single tick box. */
export interface TickField extends FieldText {
  value: boolean;
  onTick(value: boolean): void;
}

/** One tick box with its own label. */
export function tickField(field: TickField, words: Words): TemplateResult {
  return html`<div class="field choice choice-single" part="field">
    <div class="choice-option" part="option">
      <input
        id=${field.id}
        type="checkbox"
        aria-describedby=${describedBy(field)}
        .checked=${live(field.value)}
        @change=${(event: Event) => field.onTick((event.target as HTMLInputElement).checked)}
      />
      <label for=${field.id}>${labelWords(field, words)}</label>
    </div>
    ${remarks(field, words)}
  </div>`;
}
