import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import type { Problem } from "../check.ts";
import { isUndrawn, renderUndrawn, type Undrawn } from "./undrawn.ts";

/** The id by which the summary is given the focus when it appears. */
export const SUMMARY_ID = "error-summary";

/**
 * Everything that keeps the request from being submitted, each with a link to its field. Nothing where all is well.
 *
 * @param undrawn what to do about an answer whose field is not there.
 */
export function errorSummary(
  problems: readonly Problem[],
  words: Words,
  goTo: (field: string) => void,
  undrawn?: Undrawn,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const follow = (event: Event, field: string) => {
    // The browser would look for the target in the page, and not in this shadow root.
    event.preventDefault();
    goTo(field);
  };
  const link = (problem: Problem) =>
    html`<a href="#${problem.field}" @click=${(event: Event) => follow(event, problem.field)}
      >${words.t(problem.message, problem.values)}</a
    >`;
  const item = (problem: Problem) =>
    undrawn && isUndrawn(problem, words) ? renderUndrawn(words, problem, undrawn) : link(problem);
  return html`<div id=${SUMMARY_ID} class="summary" part="summary" role="group" aria-labelledby="error-summary-title" tabindex="-1">
    <h3 id="error-summary-title">${summaryTitle(words, problems.length)}</h3>
    <ul>
      ${problems.map((problem) => html`<li>${item(problem)}</li>`)}
    </ul>
  </div>`;
}

/** How much is missing or wrong. What counts in plurals is a script of its own, and the first words of the form do without. */
export function summaryTitle(words: Words, count: number): string {
  const number = count === 1 ? "one" : "more";
  return words.t(`form.summary.${number}`, { count });
}
