import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { CAUSES, CLAIMS, type ItemAnswers, newItem, SERVICES } from "../answers.ts";
import { choiceField, ticksField } from "../fields/choice.ts";
import { fold } from "../fields/fold.ts";
import { itemField } from "../fields/ids.ts";
import { textField } from "../fields/text.ts";
import { type FormModel, fieldText, options, setItem, yesNoOptions } from "../model.ts";
import { asks, asksItem, ITEM, ITEM_FLAGS, type ItemFlag } from "../questions.ts";

/** The products that are to be serviced, one after the other, and a way to name more of them. */
export function itemsSection(model: FormModel): TemplateResult {
  const { items } = model.answers;
  return html`${items.map((item, index) => keyed(item.id, product(model, item, index + 1)))}
    <button id="add-item" type="button" class="form-button form-button-quiet" @click=${() => add(model)}>
      ${model.words.t("form.item.add")}
    </button>`;
}

function product(model: FormModel, item: ItemAnswers, number: number): TemplateResult {
  const { words } = model;
  const several = model.answers.items.length > 1;
  return html`<fieldset class="item">
    <legend class=${several ? "item-number" : "visually-hidden"}>${words.t("form.item.title", { number })}</legend>
    ${
      several
        ? html`<button type="button" class="form-button form-button-link item-remove" @click=${() => remove(model, item, number)}>
            ${words.t("form.item.remove", { number })}
          </button>`
        : nothing
    }
    ${whichService(model, item)} ${whichProduct(model, item)}
    ${asks.warranty(item) ? aboutTheFault(model, item) : nothing}
    ${ITEM_FLAGS.map((name) => (asksItem(name, item) ? yesNo(model, item, name) : nothing))}
    ${asks.decided(item) ? value(model, item) : nothing}
  </fieldset>`;
}

function whichService(model: FormModel, item: ItemAnswers): TemplateResult {
  return choiceField(
    {
      ...fieldText(model, itemField(item, "service"), "item.service", { required: true }),
      value: item.service,
      options: options(model, "item.service", SERVICES),
      layout: "cards",
      onChoose: setItem(model, item, "service"),
    },
    model.words,
  );
}

function whichProduct(model: FormModel, item: ItemAnswers): TemplateResult {
  const typed = (name: "product" | "serials" | "quantity") => ({
    ...fieldText(model, itemField(item, name), `item.${name}`, { required: name === "product" }),
    value: item[name],
    onInput: setItem(model, item, name),
    onSettled: () => model.settle(itemField(item, name)),
  });
  return html`<div class="form-pair form-product">
    ${textField({ ...typed("product"), suggestions: model.products }, model.words)}
    ${textField({ ...typed("quantity"), width: "figure", inputMode: "numeric" }, model.words)}
    ${textField(typed("serials"), model.words)}
  </div>`;
}

function aboutTheFault(model: FormModel, item: ItemAnswers): TemplateResult {
  return html`${choiceField(
    {
      ...fieldText(model, itemField(item, "warranty"), "item.warranty", { clause: "4.1" }),
      value: item.warranty,
      options: options(model, "item.warranty", CLAIMS),
      layout: "beside",
      onChoose: setItem(model, item, "warranty"),
    },
    model.words,
  )}
  ${ticksField(
    {
      ...fieldText(model, itemField(item, "causes"), "item.causes", { clause: "7.1" }),
      values: item.causes,
      options: options(model, "item.causes", CAUSES),
      none: "none",
      onTick: setItem(model, item, "causes"),
    },
    model.words,
  )}`;
}

/** The most that the provider is liable for follows from what the product is worth: few ask, so it is folded up. */
function value(model: FormModel, item: ItemAnswers): TemplateResult {
  const typed = (name: "replacementValue" | "wearPercent", clause?: string) => ({
    ...fieldText(model, itemField(item, name), `item.${name}`, clause ? { clause } : {}),
    value: item[name],
    width: "figure" as const,
    inputMode: "decimal" as const,
    onInput: setItem(model, item, name),
    onSettled: () => model.settle(itemField(item, name)),
  });
  return fold(
    model.words.t("form.item.value.title"),
    item.replacementValue !== "" || item.wearPercent !== "",
    html`<div class="form-pair form-pair-even">
      ${textField(typed("replacementValue", "12.3"), model.words)} ${textField(typed("wearPercent"), model.words)}
    </div>`,
  );
}

function yesNo(model: FormModel, item: ItemAnswers, name: ItemFlag): TemplateResult {
  return choiceField(
    {
      ...fieldText(model, itemField(item, name), `item.${name}`, { clause: ITEM[name].clause }),
      value: item[name],
      options: yesNoOptions(model),
      layout: "beside",
      onChoose: setItem(model, item, name),
    },
    model.words,
  );
}

/** A product counts in the estimate once it has a service: the next one is added only then, so that both count alike. */
function add(model: FormModel): void {
  const undecided = model.answers.items.find((item) => item.service === "");
  if (undecided) {
    model.demand(itemField(undecided, "service"));
    return;
  }
  const item = newItem(model.answers.items);
  model.change({ ...model.answers, items: [...model.answers.items, item] });
  model.goTo(itemField(item, "service"));
}

function remove(model: FormModel, item: ItemAnswers, number: number): void {
  model.change({ ...model.answers, items: model.answers.items.filter((other) => other.id !== item.id) });
  model.goTo("add-item");
  model.announce(model.words.t("form.item.removed", { number }));
}
