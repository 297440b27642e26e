import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "./i18n/words.ts";

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
