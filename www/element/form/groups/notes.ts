// What is said of a list at its place.

import { html, nothing, type TemplateResult } from "lit";
import { serialCountText } from "../../../words/serials.ts";
import type { Words } from "../../../words/words.ts";
import { type Answers, MOST_PRODUCTS, SERVICES } from "../answers.ts";
import { choiceField } from "../fields/choice.ts";
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from "../lists/file.ts";
import type { TableGroups } from "../lists/table.ts";
import { type Now, standing } from "./now.ts";
import { countOf, type ListActions, type ListProblem, type Taken } from "./outcome.ts";
import { passedCount, rowsNote } from "./rows-note.ts";

/** The id by which a note is given the focus. */
export const NOTE = "list-note";

/** A note under its first line. */
function note(title: TemplateResult, rest: unknown): TemplateResult {
  return html`<div class="list-note" part="notice" id=${NOTE} role="group" aria-labelledby="${NOTE}-title" tabindex="-1">
    <div id="${NOTE}-title">${title}</div>
    ${rest}
  </div>`;
}

export const noteButton = (text: string, act: () => void, kind = "quiet"): TemplateResult =>
  html`<button type="button" class="form-button form-button-${kind}" part="button" @click=${act}>${text}</button>`;

/** What the list is called: the file's name, or that it was pasted. */
export const titleOf = (words: Words, name: string): string => (name === "" ? words.t("lists.pasted") : name);

/** That a list is being read. */
export function waitNote(words: Words, name: string): TemplateResult {
  return html`<p class="list-wait">${words.t("lists.reading", { name: titleOf(words, name) })}</p>`;
}

/** Why a list was not read, as a sentence. */
export const failText = (words: Words, problem: ListProblem): string =>
  words.t(`lists.problem.${problem}`, {
    most: MOST_PRODUCTS,
    megabytes: MOST_BYTES / 2 ** 20,
    rows: MOST_ROWS,
    columns: MOST_COLUMNS,
  });

/** The same at its place. */
export function failNote(words: Words, name: string, problem: ListProblem, actions: ListActions): TemplateResult {
  return note(
    html`<p class="list-name">${titleOf(words, name)}</p><p class="field-error" part="error">${failText(words, problem)}</p>`,
    html`<div class="list-act">${noteButton(words.t("lists.close"), () => actions.close())}</div>`,
  );
}

/** A file was dropped where no list is: whether it is one. */
export function besideNote(words: Words, name: string, actions: ListActions): TemplateResult {
  return note(
    html`<p class="list-name">${name}</p><p>${words.t("lists.beside.ask")}</p>`,
    html`<div class="list-act">
      ${noteButton(words.t("lists.beside.read"), () => actions.begin(), "main")}
      ${noteButton(words.t("lists.close"), () => actions.close())}
    </div>`,
  );
}

/** What is drawn of a list that was read. */
interface TakenModel {
  name: string;
  taken: Taken;
  /** Whether there are other columns to choose. */
  canAsk: boolean;
  /** How many rows are named. */
  most: number;
}

/** How many serial numbers, in how many products, what was not understood, and what can be done about it. */
export function takenNote(
  words: Words,
  { name, taken, canAsk, most }: TakenModel,
  answers: Answers,
  actions: ListActions,
): TemplateResult {
  const file = html`<p class="list-name">${titleOf(words, name)}</p>`;
  const button = (key: string, act: () => void) => noteButton(words.t(`lists.${key}`), act);
  const close = button("close", () => actions.close());
  if (taken.undone) {
    const redo = button("redo", () => actions.redo());
    return note(html`${file}<p>${words.t("lists.undone")}</p>`, html`<div class="list-act">${redo} ${close}</div>`);
  }
  const now = standing(taken, answers);
  return note(
    html`<p class="serials-count">${countText(words, taken.read, now)}</p>
      ${file}
      <p>${placeText(words, taken, now)}</p>`,
    html`${rowsNote(words, { all: now.problems, most }, actions)} ${serviceForAll(words, taken, now, actions)}
      <div class="list-act">
        ${button("undo", () => actions.undo())} ${canAsk ? button("otherColumns", () => actions.askAgain()) : nothing}
        ${close}
      </div>`,
  );
}

/** "297 of 300, 2 repeated, 1 doubtful", "42 pieces in 5 rows", or both. People check by it that it is the right file. */
function countText(words: Words, { pieces: ofFile, groups, problems }: TableGroups, { count, pieces }: Counts): string {
  if (ofFile === 0) return serialCountText(words, count);
  const without = words.t("lists.pieces.without", { pieces });
  if (count.given > 0) return `${serialCountText(words, count)} + ${without}`;
  if (pieces !== ofFile) return without;
  const rows = groups.reduce((sum, { pieces: of = [] }) => sum + of.length, 0);
  const given = rows + problems.filter(({ code }) => code === "noQuantity").length;
  return words.t(`lists.pieces.${rows === given ? "all" : "some"}`, { pieces, rows, given });
}

type Counts = Pick<Now, "count" | "pieces">;

/** The same for a screen reader. */
export function takenText(words: Words, taken: Taken, answers: Answers): string {
  const now = standing(taken, answers);
  return `${countText(words, taken.read, now)}. ${placeText(words, taken, now)}`;
}

/** Where the serial numbers are now, and what is to be looked at there. */
function placeText(words: Words, { where, inherited, faults, sheets, read }: Taken, now: Now): string {
  const passed = passedCount(read.problems);
  const asRead = { count: countOf(read), pieces: read.pieces };
  const isAsRead = now.count.given === asRead.count.given && now.pieces === read.pieces;
  return [
    words.t(`lists.where.${now.products > 0 ? where : "gone"}`, { count: now.products }),
    ...(isAsRead ? [] : [words.t("lists.asRead", { what: countText(words, read, asRead) })]),
    ...(inherited ? [words.t("lists.inherited")] : []),
    ...(now.already > 0 ? [words.t("lists.already", { count: now.already })] : []),
    ...(now.isDescribed || faults === "tooLong" ? [words.t(`lists.faults.${faults}`)] : []),
    ...(passed > 0 ? [words.t("lists.passedOver", { count: passed })] : []),
    ...(sheets.others.length > 0 ? [sheetsText(words, sheets)] : []),
  ].join(" ");
}

function sheetsText(words: Words, { read, others }: Taken["sheets"]): string {
  return words.t("lists.onlySheet", {
    read,
    others: words.list(others.map((name) => words.t("lists.sheet", { name }))),
  });
}

/** Nothing is estimated of a product without a service: it is asked once for all that the list says none of. */
function serviceForAll(words: Words, { service }: Taken, { undecided }: Now, actions: ListActions) {
  if (undecided.length === 0) return nothing;
  return choiceField(
    {
      id: "list-service",
      label: words.t("lists.service", { count: undecided.length }),
      value: service,
      options: SERVICES.map((value) => ({ value, label: words.t(`form.item.service.option.${value}`) })),
      layout: "row",
      onChoose: (chosen) => actions.serveAll(chosen),
    },
    words,
  );
}
