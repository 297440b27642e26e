import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, FactPath, Issue } from "../../../lib/api.js";
import { issueField, issueText, staleText } from "../../../words/issue.ts";
import type { Words } from "../../../words/words.ts";

/** Answers that the rules refuse, each with the way to its field. */
export function renderIssues(
  words: Words,
  issues: readonly Issue[],
  onAsk: (fact: FactPath) => void,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<div class="state-note issues" part="notice">
    <p class="state-note-title">${words.t("estimate.issues.title", { count: issues.length })}</p>
    <ul>
      ${issues.map(
        (issue) => html`<li>
          <button type="button" class="chip" @click=${() => onAsk(pathOf(issue))}>${issueField(words, issue)}</button>
          ${issueText(words, issue)}
        </li>`,
      )}
    </ul>
  </div>`;
}

/** What there is not just now. Why, the page has been told: nothing that the customer does would change it. */
export function renderWithout(
  words: Words,
  without: "estimate" | "prices" | undefined,
): TemplateResult | typeof nothing {
  if (without === undefined) return nothing;
  return html`<div class="state-note without-${without}" part="notice">
    <p class="state-note-title">${words.t(`estimate.without.${without}`)}</p>
    <p>${words.t(without === "estimate" ? "estimate.failed.text" : "estimate.without.pricesText")}</p>
  </div>`;
}

/** What is asked here are facts: a problem is one of a fact, or inside of one. */
const pathOf = (issue: Issue) => issue.path as FactPath;

/** Values that may be out of date: the figures still stand, and say so. */
export function renderStale(words: Words, { stale = [] }: Pick<Estimate, "stale">): TemplateResult | typeof nothing {
  if (stale.length === 0) return nothing;
  return html`<ul class="state-note stale-note" part="notice">
    ${stale.map((code) => html`<li>${staleText(words, code)}</li>`)}
  </ul>`;
}
