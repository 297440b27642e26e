import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../define.ts";
import type { ItemAnswers } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import { textField } from "../fields/text.ts";
import { FormPart } from "../form-part.ts";
import type { FormModel, PartModel } from "../model.ts";
import { asks } from "../questions.ts";
import type { Seal } from "./answers.ts";
import { asksOf, isRequired } from "./asked.ts";
import { changeItemDesk, deskChoice, deskText, itemDayField } from "./fields.ts";
import type { Sections } from "./sections-of-page.ts";

/** Whether the desk asks anything of a product. */
export const asksAny = (sections: Sections, item: ItemAnswers): boolean =>
  asksOf(sections, "purchase", item) || asksOf(sections, "condition", item);

/** When a product was bought and what it was like when it was taken down, where that is asked: product by product. */
export function productsSection(model: FormModel, sections: Sections): TemplateResult {
  const { answers, words, view, form } = model;
  const { items } = answers;
  const asked = items.filter((item) => asksAny(sections, item));
  return html`${repeat(
    asked,
    ({ id }) => id,
    (item) => html`<service-request-product
      .form=${form}
      .words=${words}
      .view=${view}
      .item=${item}
      .number=${items.indexOf(item) + 1}
      .isOneOfMany=${items.length > 1}
      .isSentIn=${asks.sendingIn(answers)}
      .sections=${sections}
    ></service-request-product>`,
  )}`;
}

/** What the desk asks of one product. It updates itself: when one of two hundred changes, the others stay as they are. */
class ProductDesk extends FormPart {
  static override properties: PropertyDeclarations = {
    item: { attribute: false },
    number: { attribute: false },
    isOneOfMany: { attribute: false },
    isSentIn: { attribute: false },
    sections: { attribute: false },
  };

  item!: ItemAnswers;
  /** Its place in the form, from one. */
  number!: number;
  isOneOfMany!: boolean;
  isSentIn!: boolean;
  sections!: Sections;

  protected override render(): TemplateResult {
    const { item, number, sections, words, isOneOfMany } = this;
    const title = words.t("form.item.title", { number });
    return html`<fieldset class="field desk-group">
      <legend class=${isOneOfMany ? "" : "visually-hidden"}>${[title, item.product.trim()].filter(Boolean).join(": ")}</legend>
      ${
        asksOf(sections, "purchase", item)
          ? itemDayField(this, item, "purchasedOn", isRequired(sections, "purchase"))
          : nothing
      }
      ${
        asksOf(sections, "condition", item)
          ? condition(this, item, { isSentIn: this.isSentIn, isRequired: isRequired(sections, "condition") })
          : nothing
      }
    </fieldset>`;
  }
}

define("service-request-product", ProductDesk);

/** What a dispute can hang on, and nobody can see any more once the meter has been opened. */
function condition(
  model: PartModel,
  item: ItemAnswers,
  { isSentIn, isRequired }: { isSentIn: boolean; isRequired: boolean },
): TemplateResult {
  const { words } = model;
  const reading = itemField(item, "reading");
  return html`<p class="field-hint">${[
    words.t("desk.condition.lead"),
    ...(isSentIn ? [words.t("desk.condition.sheet")] : []),
  ].join(" ")}</p>
    <div class="form-pair form-pair-even">
      ${textField(
        {
          ...deskText(model, reading, "reading", isRequired),
          value: item.desk.typed?.reading ?? "",
          onInput: (value) => changeItemDesk(model, item, (desk) => ({ ...desk, typed: { reading: value } })),
          onSettled: () => model.form.settle(reading),
        },
        words,
      )}
      ${itemDayField(model, item, "removedOn")}
    </div>
    ${deskChoice(model, {
      id: itemField(item, "seal"),
      name: "seal",
      values: ["intact", "broken", "none", "unsure"] satisfies Seal[],
      value: item.desk.seal ?? "",
      onChoose: (seal) => changeItemDesk(model, item, (desk) => ({ ...desk, seal })),
    })}`;
}
