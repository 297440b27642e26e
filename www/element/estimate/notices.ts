import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";

/** Whether amounts are made up, and how many of the products are not in the estimate. */
export interface Notices {
  sampleRates: boolean;
  undecided: number;
  items: number;
}

/** What keeps the estimate from being read as it stands: made-up amounts, or products that are not in it. */
export function renderNotices(words: Words, { sampleRates, undecided, items }: Notices): TemplateResult {
  return html`${
    sampleRates
      ? html`<p class="notice notice-sample" part="notice"><strong>${words.t("form.notice.sample.title")}</strong> ${words.t("form.notice.sample.text")}</p>`
      : nothing
  }
  ${undecided > 0 && items > 1 ? html`<p class="notice" part="notice">${words.t("form.notice.undecided", { count: undecided })}</p>` : nothing}`;
}
