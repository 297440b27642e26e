import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import type { ItemAnswers } from "../answers.ts";
import type { FormView } from "../model.ts";
import { quantityOf } from "../quantity.ts";

/** Lists bring hundreds of products: from the fourth on each is a line until it is opened. */
export const FOLDS_FROM = 4;
/** As many as open by themselves because something is wrong in them: the list of problems leads to the others. */
const OPEN_AT_ONCE = 3;

/** The id of a product that can be folded, by that of any of its fields. */
export const itemOf = (field: string): string | undefined => /^item-\d+(?=-)/.exec(field)?.[0];

/** What a product is about, as one line: its number, name, service, and how many there are. */
export function summaryOf(words: Words, item: ItemAnswers, number: number, isWrong: boolean): TemplateResult {
  const name = [item.product.trim(), `×\u00a0${quantityOf(item) || 1}`].join(" ");
  const service = item.service === "" ? "" : ` · ${words.t(`form.item.service.option.${item.service}`)}`;
  return html`<span class="item-number">${words.t("form.item.title", { number })}</span> ${name}${service}
    ${isWrong ? html`<span class="field-error">${words.t("form.field.error").replace(":", "")}</span>` : nothing}`;
}

/** Whether something is wrong in a product, and whether it is one of the first of which that holds. */
export function wrongIn(view: FormView, item: ItemAnswers): { isWrong: boolean; isAmongFirst: boolean } {
  const wrong = [...new Set(view.problems.map(({ field }) => itemOf(field)).filter((one) => one !== undefined))];
  const place = wrong.indexOf(`item-${item.id}`);
  return { isWrong: place >= 0, isAmongFirst: place >= 0 && place < OPEN_AT_ONCE };
}
