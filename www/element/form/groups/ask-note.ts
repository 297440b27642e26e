// Which column holds the serial numbers, which the product and which the quantity: asked where no head says so.

import { html, nothing, type TemplateResult } from "lit";
import { whole } from "../../../words/whole.ts";
import type { Words } from "../../../words/words.ts";
import { type ColumnOption, columnField } from "./column-field.ts";
import { failText, NOTE, noteButton, titleOf } from "./notes.ts";
import { type ChosenColumns, type FoundTable, isEnough, type ListActions, type ListProblem } from "./outcome.ts";

/** As many rows and columns as the preview has: enough to know a table again. All columns can be chosen. */
const ROWS = 5;
const COLUMNS = 12;
/** The choice of no column; columns go by their places. */
const NONE = "none";
const QUESTIONS = ["serial", "product", "quantity"] as const;

interface AskModel {
  name: string;
  /** Why it is asked again. */
  problem: ListProblem | undefined;
  found: FoundTable;
  chosen: ChosenColumns;
}

/** The question, with the first rows of the table. */
export function askNote(words: Words, model: AskModel, actions: ListActions): TemplateResult {
  const { name, problem, chosen } = model;
  return html`<div class="list-note" part="notice" id=${NOTE} role="group" aria-labelledby="${NOTE}-title" tabindex="-1">
    <div id="${NOTE}-title">
      <p class="list-name">${titleOf(words, name)}</p>
      <p><strong>${words.t("lists.ask.title")}</strong></p>
      ${problem ? html`<p class="field-error">${failText(words, problem)}</p>` : nothing}
    </div>
    ${preview(words, model.found)} ${QUESTIONS.map((of) => choice(words, of, model, actions))}
    <div class="list-act">
      ${isEnough(chosen) ? noteButton(words.t("lists.ask.take"), () => actions.take(), "main") : nothing}
      ${noteButton(words.t("lists.close"), () => actions.close())}
    </div>
  </div>`;
}

/** A column by its head, or by its letters as in a spreadsheet. */
const nameOf = (words: Words, { head, at }: { head: string; at: number }): string =>
  head === "" ? words.t("lists.ask.column", { letter: lettersOf(at) }) : head;

/** A to Z, then AA to AZ, and so on. */
function lettersOf(at: number): string {
  const before = Math.floor(at / 26);
  return (before > 0 ? lettersOf(before - 1) : "") + String.fromCharCode(65 + (at % 26));
}

/** One question. A column that holds something else already is not offered for what is asked later. */
function choice(words: Words, of: keyof ChosenColumns, { found, chosen }: AskModel, actions: ListActions) {
  const before = QUESTIONS.slice(0, QUESTIONS.indexOf(of)).map((name) => chosen[name]);
  const columns = found.columns.choices
    .filter(({ at }) => !before.includes(at))
    .map((column): ColumnOption => ({ value: String(column.at), label: nameOf(words, column), first: column.first }));
  const none: ColumnOption = { value: NONE, label: words.t(`lists.ask.none.${of}`), first: [] };
  const place = chosen[of];
  return columnField(
    {
      id: `list-${of}`,
      label: words.t(`lists.ask.${of}`),
      value: place !== undefined ? String(place) : of === "serial" ? "" : NONE,
      options: of === "serial" ? [...columns, none] : [none, ...columns],
      onChoose: (value) => actions.choose({ [of]: value !== NONE ? whole(value) : of === "serial" ? NONE : undefined }),
    },
    words,
  );
}

/** The first rows, as they stand in the file: on a narrow screen they are moved sideways. */
function preview(words: Words, found: FoundTable): TemplateResult {
  const columns = found.columns.choices.slice(0, COLUMNS);
  const begin = (found.columns.head ?? -1) + 1;
  const rows = found.table.rows.slice(begin, begin + ROWS);
  return html`<div class="list-preview" role="region" aria-label=${words.t("lists.ask.preview")} tabindex="0">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${nameOf(words, column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`<tr>${columns.map(({ at }) => html`<td>${row[at] ?? ""}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}
