import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Total } from "../lib/api.js";
import type { Words } from "./i18n/words.ts";

/** The range as one sentence, for a screen reader. */
export function liveSentence(words: Words, range: Total): string {
  const min = words.money(range.min);
  if (range.max === undefined) return words.t("form.live.open", { min, count: range.open.length });
  return range.max === range.min
    ? words.t("form.live.exact", { amount: min })
    : words.t("form.live.closed", { min, max: words.money(range.max) });
}

/** On a narrow screen, where the estimate stands below the form: its range at the foot of the window, leading to it. */
export function peek(
  words: Words,
  estimate: Estimate | undefined,
  onFollow: () => void,
): TemplateResult | typeof nothing {
  if (estimate === undefined) return nothing;
  return html`<button type="button" class="peek" @click=${onFollow}>
    <span class="peek-range">${liveSentence(words, estimate.range)}</span>
    <span class="peek-more">${words.t("form.peek.more")}</span>
  </button>`;
}

/** What keeps the estimate from being read as it stands: made-up amounts, or products that are not in it. */
export function estimateNotices(
  words: Words,
  { sampleRates, undecided, items }: { sampleRates: boolean; undecided: number; items: number },
): TemplateResult {
  return html`${
    sampleRates
      ? html`<p class="notice notice-sample"><strong>${words.t("form.notice.sample.title")}</strong> ${words.t("form.notice.sample.text")}</p>`
      : nothing
  }
  ${undecided > 0 && items > 1 ? html`<p class="notice">${words.t("form.notice.undecided", { count: undecided })}</p>` : nothing}`;
}
