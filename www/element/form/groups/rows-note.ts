// The rows of a list that are to be looked at, and those that were passed over, each by its number.

import { html, nothing, type TemplateResult } from "lit";
import { serialProblemText } from "../../../words/serials.ts";
import type { Words } from "../../../words/words.ts";
import { isPassed, type TableProblem } from "../lists/found.ts";

/** As many rows as are named at once: a wrong file has thousands. */
export const AT_ONCE = 20;

/** What the customer does about the rows. */
interface RowActions {
  showMore(): void;
  readWhole(): void;
}

/** The rows, at most so many of each kind, and a button for more. */
export function rowsNote(
  words: Words,
  { all, most }: { all: readonly TableProblem[]; most: number },
  actions: RowActions,
): TemplateResult {
  const passed = all.filter(isPassed);
  const toLookAt = all.filter((one) => !isPassed(one));
  const rest = [toLookAt, passed].reduce((sum, rows) => sum + Math.max(0, rows.length - most), 0);
  const button = (text: string, act: () => void) =>
    html`<div class="list-act">
      <button type="button" class="form-button form-button-quiet" part="button" @click=${act}>${text}</button>
    </div>`;
  return html`${rowList(words, "toLookAt", toLookAt.slice(0, most))} ${rowList(words, "passed", passed.slice(0, most))}
    ${rest > 0 ? button(words.t("lists.more", { count: rest }), () => actions.showMore()) : nothing}
    ${
      passed.some(({ code }) => code === "otherTable" || code === "aboveHead")
        ? button(words.t("lists.readWhole"), () => actions.readWhole())
        : nothing
    }`;
}

/** How many rows were passed over; empty ones are none. */
export const passedCount = (all: readonly TableProblem[]): number =>
  all.filter(isPassed).reduce((sum, { rows = 1 }) => sum + rows, 0);

function rowList(words: Words, name: "toLookAt" | "passed", rows: readonly TableProblem[]) {
  if (rows.length === 0) return nothing;
  return html`<div>
    <p id="list-${name}"><strong>${words.t(`lists.${name}`)}</strong></p>
    <ul class="list-problems list-${name}" aria-labelledby="list-${name}">
      ${rows.map(
        (one) => html`<li>
          <strong>${words.t("lists.row", { row: one.row })}</strong> <span class="serials-number">${one.cell}</span>
          ${problemText(words, one)}
        </li>`,
      )}
    </ul>
  </div>`;
}

/** What is said of the table alone; of serial numbers the same as at their field. */
function problemText(words: Words, problem: TableProblem): string {
  const key = `lists.row-${problem.code}`;
  if (!words.has(key)) return serialProblemText(words, { ...problem, lines: [] });
  const { first = 0, quantity = 0, numbers = 0, read = 0, rows = 1, row, last = row, differs = [] } = problem;
  const others = words.list(differs.map((name) => words.t(`lists.head.${name}`)));
  return words.t(key, { first, quantity, numbers, read, rows, row, last, differs: others });
}
