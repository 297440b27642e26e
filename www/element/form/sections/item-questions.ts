import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { define } from "../../define.ts";
import type { ItemAnswers } from "../answers.ts";
import { choiceField } from "../fields/choice.ts";
import { fold } from "../fields/fold.ts";
import { itemField } from "../fields/ids.ts";
import { textField } from "../fields/text.ts";
import { ticksField } from "../fields/ticks.ts";
import { FormPart } from "../form-part.ts";
import { CAUSES, CLAIMS } from "../later-choices.ts";
import { fieldText, options, type PartModel, setItem, yesNoOptions } from "../model.ts";
import { asks, asksItem, ITEM, ITEM_FLAGS, type ItemFlag } from "../questions.ts";

/** What else is asked of a product once its service is chosen. It comes after the form, and its words with those of the estimate. */
class ItemQuestions extends FormPart {
  static override properties: PropertyDeclarations = { item: { attribute: false } };

  item!: ItemAnswers;

  protected override render(): TemplateResult | typeof nothing {
    const { item, words } = this;
    if (!words.has("estimate.basis")) return nothing;
    return html`${asks.warranty(item) ? aboutTheFault(this, item) : nothing}
      ${ITEM_FLAGS.map((name) => (asksItem(name, item) ? yesNo(this, item, name) : nothing))}
      ${asks.decided(item) ? value(this, item) : nothing}`;
  }
}

/** The form has the element's tag already. */
export function defineItemQuestions(): void {
  define("service-request-item-questions", ItemQuestions);
}

function aboutTheFault(model: PartModel, item: ItemAnswers): TemplateResult {
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
function value(model: PartModel, item: ItemAnswers): TemplateResult {
  const typed = (name: "replacementValue" | "wearPercent", clause?: string) => ({
    ...fieldText(model, itemField(item, name), `item.${name}`, clause ? { clause } : {}),
    value: item[name],
    width: "figure" as const,
    inputMode: "decimal" as const,
    onInput: setItem(model, item, name),
    onSettled: () => model.form.settle(itemField(item, name)),
  });
  return fold(
    model.words.t("form.item.value.title"),
    item.replacementValue !== "" || item.wearPercent !== "",
    html`<div class="form-pair form-pair-even">
      ${textField(typed("replacementValue", "12.3"), model.words)} ${textField(typed("wearPercent"), model.words)}
    </div>`,
  );
}

function yesNo(model: PartModel, item: ItemAnswers, name: ItemFlag): TemplateResult {
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
