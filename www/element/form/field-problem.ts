import type { Words } from "../../words/words.ts";
import type { FieldProblem } from "../host/form-field.ts";
import type { Problem } from "./check.ts";
import { summaryTitle } from "./error-summary/error-summary.ts";
import { isUndrawn } from "./error-summary/undrawn.ts";
import { foldedItem } from "./places.ts";

/** A problem of the form as the browser tells it, with the place that gets the focus: one that can be seen. */
export function fieldProblem(root: ParentNode, form: HTMLElement, words: Words, problem: Problem): FieldProblem {
  // The parts of the form are drawn a moment later than the form.
  const field = root.querySelector<HTMLElement>(`[id="${problem.field}"]`);
  const at =
    field?.closest("details:not([open])")?.querySelector("summary") ??
    field ??
    foldedItem(root, problem.field)?.querySelector("summary") ??
    form;
  // Of one whose field is not there the list of problems says what it is.
  const message = isUndrawn(problem, words) ? summaryTitle(words, 1) : words.t(problem.message, problem.values);
  return { message, empty: problem.empty, at };
}
