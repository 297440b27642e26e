import { html, type TemplateResult } from "lit";
import type { Estimate } from "../../lib/api.js";
import type { Words } from "../i18n/words.ts";
import { type Customer, isVatFirst, totalPrice } from "../panel/money-range.ts";
import { withoutPrice } from "../panel/range/range.ts";

/** The range as one sentence to read out, in the estimate's own figures, with what has no price by name. */
export function liveSentence(words: Words, estimate: Estimate, facts: Customer): string {
  return sentence(words, estimate, facts, "form.live.open");
}

function sentence(words: Words, { range }: Estimate, facts: Customer, whereOpen: string): string {
  const price = totalPrice(words, range, isVatFirst(facts));
  if (price === undefined) return words.t("form.live.none");
  const text = `${price.figure} ${price.vat}`;
  return range.open.length === 0
    ? words.t("form.live.closed", { range: text })
    : words.t(whereOpen, { range: text, parts: withoutPrice(words, range) });
}

/**
 * On a narrow screen, where the estimate stands below the form: its range at the foot of the window, leading to it. What
 * has no price is named there; here it is only said that there is something.
 */
export function renderPeek(words: Words, estimate: Estimate, facts: Customer, onFollow: () => void): TemplateResult {
  return html`<button type="button" class="peek" part="peek" @click=${onFollow}>
    <span class="peek-range">${sentence(words, estimate, facts, "form.peek.open")}</span>
    <span class="peek-more">${words.t("form.peek.more")}</span>
  </button>`;
}
