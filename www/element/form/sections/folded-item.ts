import { html, nothing, type TemplateResult } from "lit";
import type { ItemAnswers } from "../answers.ts";
import type { FormView, PartModel } from "../model.ts";
import { quantityOf } from "../quantity.ts";

/** Lists bring hundreds of products: from the fourth on each is a line until it is opened. */
export const FOLDS_FROM = 4;
/** As many as open by themselves because something is wrong in them: the list of problems leads to the others. */
const OPEN_AT_ONCE = 3;

/** The id of a product that can be folded, by that of any of its fields. */
export const itemOf = (field: string): string | undefined => /^item-\d+(?=-)/.exec(field)?.[0];

/** What a product is about, as one line: its number, name, service, how many there are, and what is to be seen in it. */
export function summaryOf({ words, view }: PartModel, item: ItemAnswers, number: number): TemplateResult {
  const service = item.service && ` · ${words.t(`form.item.service.option.${item.service}`)}`;
  const count = view.warnings.filter(({ field }) => itemOf(field) === `item-${item.id}`).length;
  return html`<span class="item-number">${words.t("form.item.title", { number })}</span> ${item.product} ×&nbsp;${quantityOf(item) || 1}${service}
    ${placeIn(view, item) >= 0 ? html`<span class="field-error">${words.t("form.field.error").replace(":", "")}</span>` : nothing}
    ${count ? html`<span class="field-warning">${words.t("estimate.findings.warning", { count })}</span>` : nothing}`;
}

/** The place of a product among those in which something is wrong; below zero where nothing is. */
const placeIn = ({ problems }: FormView, { id }: ItemAnswers): number =>
  [...new Set(problems.flatMap(({ field }) => itemOf(field) ?? []))].indexOf(`item-${id}`);

/** Whether a product opens by itself. */
export function opens(view: FormView, item: ItemAnswers): boolean {
  const place = placeIn(view, item);
  return place >= 0 && place < OPEN_AT_ONCE;
}
