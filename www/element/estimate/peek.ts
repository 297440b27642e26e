import { html, type TemplateResult } from "lit";
import type { Estimate } from "../../lib/api.js";
import { isPriced, rangeText } from "../../words/price.ts";
import type { Words } from "../../words/words.ts";
import { withoutPrice } from "../panel/range/range.ts";

/** The range as one sentence, in the estimate's own figures. */
export function liveSentence(words: Words, { range }: Estimate): string {
  if (!isPriced(range)) return words.t("form.live.none");
  const text = rangeText(words, range.min, range.pricedMax);
  return range.open.length === 0
    ? words.t("form.live.closed", { range: text })
    : words.t("form.live.open", { range: text, count: withoutPrice(range).length });
}

/** On a narrow screen, where the estimate stands below the form: its range at the foot of the window, leading to it. */
export function renderPeek(words: Words, estimate: Estimate, onFollow: () => void): TemplateResult {
  return html`<button type="button" class="peek" part="peek" @click=${onFollow}>
    <span class="peek-range">${liveSentence(words, estimate)}</span>
    <span class="peek-more">${words.t("form.peek.more")}</span>
  </button>`;
}
