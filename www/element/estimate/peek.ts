import { html, type TemplateResult } from "lit";
import type { Estimate } from "../../lib/api.js";
import { rangeSentence } from "../../words/range.ts";
import type { Words } from "../../words/words.ts";

/** On a narrow screen, where the estimate stands below the form: its range at the foot of the window, leading to it. */
export function renderPeek(words: Words, estimate: Estimate, onFollow: () => void): TemplateResult {
  return html`<button type="button" class="peek" part="peek" @click=${onFollow}>
    <span class="peek-range">${rangeSentence(words, estimate)}</span>
    <span class="peek-more">${words.t("form.peek.more")}</span>
  </button>`;
}
