import { html, type TemplateResult } from "lit";
import type { Estimate, Facts } from "../../lib/api.js";
import { readyBrief } from "../../words/first.ts";
import type { Customer } from "../../words/price.ts";
import { rangeBrief } from "../../words/range.ts";
import type { Words } from "../../words/words.ts";

/**
 * On a narrow screen, where the estimate stands below the form: its range and its day at the foot of the window, leading to
 * it. What has no price is named there; here it is only said that there is something.
 */
export function renderPeek(
  words: Words,
  estimate: Estimate,
  facts: Customer & Pick<Facts, "items"> & { isBehind?: boolean },
  onFollow: () => void,
): TemplateResult {
  return html`<div class="peek-over">
    <button type="button" class="peek" part="peek" @click=${onFollow}>
      ${
        facts.isBehind
          ? html`<span class="peek-range">${words.t("form.readOut.changed")}</span>`
          : html`<span class="peek-range">${rangeBrief(words, estimate, facts)}</span>
            <span class="peek-ready">${readyBrief(words, estimate, facts)}</span>`
      }
      <span class="peek-more">${words.t("form.peek.more")}</span>
    </button>
  </div>`;
}
