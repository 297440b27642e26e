import { html, nothing, type TemplateResult } from "lit";
import type { Estimate } from "../lib/api.js";
import type { Words } from "./i18n/words.ts";
import { fromOre, largest, ore, pricedMax, rangeText } from "./panel/money-range.ts";

/** The range as one sentence, in the estimate's own figures. */
export function liveSentence(words: Words, { range, scenarios }: Estimate): string {
  const priced = largest(scenarios.map((scenario) => ore(pricedMax(scenario))));
  if (range.open.length > 0 && priced === 0n) return words.t("form.live.none");
  const text = rangeText(words, range.min, range.max ?? fromOre(priced));
  return range.open.length === 0
    ? words.t("form.live.closed", { range: text })
    : words.t("form.live.open", { range: text, count: range.open.length });
}

/** On a narrow screen, where the estimate stands below the form: its range at the foot of the window, leading to it. */
export function peek(
  words: Words,
  estimate: Estimate | undefined,
  onFollow: () => void,
): TemplateResult | typeof nothing {
  if (estimate === undefined) return nothing;
  return html`<button type="button" class="peek" part="peek" @click=${onFollow}>
    <span class="peek-range">${liveSentence(words, estimate)}</span>
    <span class="peek-more">${words.t("form.peek.more")}</span>
  </button>`;
}

/** Scrolls what has got the focus out from under the range: Chromium brings only a text area's caret into view. */
export function keepInView({ target }: FocusEvent): void {
  const field = target as HTMLElement;
  // What is being pressed is in view, and must not move from under the pointer: it would not be clicked.
  if (!field.matches(":active")) requestAnimationFrame(() => field.scrollIntoView({ block: "nearest" }));
}

/** What keeps the estimate from being read as it stands: made-up amounts, or products that are not in it. */
export function estimateNotices(
  words: Words,
  { sampleRates, undecided, items }: { sampleRates: boolean; undecided: number; items: number },
): TemplateResult {
  return html`${
    sampleRates
      ? html`<p class="notice notice-sample" part="notice"><strong>${words.t("form.notice.sample.title")}</strong> ${words.t("form.notice.sample.text")}</p>`
      : nothing
  }
  ${undecided > 0 && items > 1 ? html`<p class="notice" part="notice">${words.t("form.notice.undecided", { count: undecided })}</p>` : nothing}`;
}
