// Which column holds the serial numbers, and which the product: asked where no head says so.

import { html, nothing, type TemplateResult } from "lit";
import { whole } from "../../../words/whole.ts";
import type { Words } from "../../../words/words.ts";
import { choiceField } from "../fields/choice.ts";
import { failText, NOTE, noteButton, titleOf } from "./notes.ts";
import type { ChosenColumns, FoundTable, ListActions, ListProblem } from "./outcome.ts";

/** As many rows and columns as the preview has: enough to know a table again. All columns can be chosen. */
const ROWS = 5;
const COLUMNS = 12;
/** The choice of no product column; columns go by their places. */
const NONE = "none";

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
    ${preview(words, model.found)} ${choice(words, "serial", model, actions)} ${choice(words, "product", model, actions)}
    <div class="list-act">
      ${chosen.serial === undefined ? nothing : noteButton(words.t("lists.ask.take"), () => actions.take(), "main")}
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

function choice(words: Words, of: "serial" | "product", { found, chosen }: AskModel, actions: ListActions) {
  const columns = found.columns.choices
    .filter(({ at }) => of === "serial" || at !== chosen.serial)
    .map((column) => ({
      value: String(column.at),
      label: nameOf(words, column),
      hint: column.first.join(" · "),
    }));
  const none = { value: NONE, label: words.t("lists.ask.noProduct") };
  const place = chosen[of];
  return choiceField<string>(
    {
      id: `list-${of}`,
      label: words.t(`lists.ask.${of}`),
      value: place !== undefined ? String(place) : of === "product" ? NONE : "",
      options: of === "serial" ? columns : [none, ...columns],
      layout: "column",
      onChoose: (value) => actions.choose({ [of]: value === NONE ? undefined : whole(value) }),
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
