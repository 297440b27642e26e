// One of a table's columns to choose.

import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { choiceField } from "../fields/choice.ts";

/** A column, or none of them. */
export interface ColumnOption {
  value: string;
  label: string;
  /** Its first cells. */
  first: readonly string[];
}

interface ColumnField {
  id: string;
  label: string;
  value: string;
  options: readonly ColumnOption[];
  onChoose(value: string): void;
}

/** More than these would be a long way down a narrow screen: they are in a list that opens. */
const MOST_SIDE_BY_SIDE = 8;
/** A head can be a whole sentence, which a list that opens shows on one line. */
const LONGEST = 48;

const cellsOf = ({ first }: ColumnOption): string => first.join(" · ");
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** Few columns stand in a row below each other, each with its first cells; many in a list that opens. */
export function columnField(field: ColumnField, words: Words): TemplateResult {
  const { options } = field;
  if (options.length > MOST_SIDE_BY_SIDE) return columnSelect(field, words);
  const hinted = options.map((option) => ({ ...option, hint: cellsOf(option) }));
  return choiceField<string>({ ...field, options: hinted, layout: "column" }, words);
}

function columnSelect({ id, label, value, options, onChoose }: ColumnField, words: Words): TemplateResult {
  const chosen = options.find((option) => option.value === value);
  const named = (option: ColumnOption) =>
    option.first.length > 0 ? `${shortened(option.label)}: ${shortened(option.first[0] ?? "")}` : option.label;
  return html`<div class="field" part="field">
    <label part="label" for=${id}>${label}</label>
    <select
      id=${id}
      class="field-text field-full"
      part="input"
      aria-describedby=${chosen ? `${id}-first` : nothing}
      @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value)}
    >
      ${chosen ? nothing : html`<option value="" selected disabled>${words.t("lists.ask.choose")}</option>`}
      ${options.map(
        (option) => html`<option value=${option.value} ?selected=${option === chosen}>${named(option)}</option>`,
      )}
    </select>
    ${chosen ? html`<p class="field-hint list-first" id="${id}-first">${cellsOf(chosen)}</p>` : nothing}
  </div>`;
}
