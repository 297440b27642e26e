import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { newItem } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import type { FormModel } from "../model.ts";
import { renderItem } from "./item.ts";

/** The products that are to be serviced, one after the other, and a way to name more of them. */
export function itemsSection(model: FormModel): TemplateResult {
  const { form, words, view, answers } = model;
  const { items } = answers;
  return html`${items.map((item, index) => keyed(item.id, renderItem(model, item, index + 1, items.length > 1)))}
    <div class="items-more">
      <button id="add-item" type="button" class="form-button form-button-quiet" @click=${() => add(model)}>
        ${words.t("form.item.add")}
      </button>
      <service-request-lists .form=${form} .words=${words} .view=${view} .answers=${answers}></service-request-lists>
    </div>`;
}

/** A product counts in the estimate once it has a service: the next one is added only then, so that both count alike. */
function add(model: FormModel): void {
  const undecided = model.answers.items.find((item) => item.service === "");
  if (undecided) {
    model.form.demand(itemField(undecided, "service"));
    return;
  }
  const item = newItem(model.answers.items);
  model.form.change((answers) => ({ ...answers, items: [...answers.items, item] }));
  model.form.goTo(itemField(item, "service"));
}
