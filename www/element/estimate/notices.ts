import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";
import type { ItemAnswers } from "../form/answers.ts";

/** What keeps the estimate from being read as it stands: made-up amounts, or products that are not in it. */
export function renderNotices(
  words: Words,
  items: readonly Pick<ItemAnswers, "service">[],
  sampleRates: boolean,
): TemplateResult {
  const undecided = items.filter(({ service }) => service === "").length;
  return html`${
    sampleRates
      ? html`<p class="notice notice-sample" part="notice"><strong>${words.t("form.notice.sample.title")}</strong> ${words.t("form.notice.sample.text")}</p>`
      : nothing
  }
  ${undecided > 0 && items.length > 1 ? html`<p class="notice" part="notice">${words.t("form.notice.undecided", { count: undecided })}</p>` : nothing}`;
}
