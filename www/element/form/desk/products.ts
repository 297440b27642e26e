import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Answers, ItemAnswers } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import { textField } from "../fields/text.ts";
import type { FormModel } from "../model.ts";
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
  const { answers, words, view } = model;
  const asked = answers.items.filter((item) => asksAny(sections, item));
  // One of two hundred has been changed: the others stay as they are drawn.
  const drawn = (item: ItemAnswers) =>
    guard(
      [
        item.desk,
        item.service,
        item.warranty,
        item.product,
        numberOf(answers, item),
        answers.onSite,
        sections,
        words,
        view,
      ],
      () => product(model, item, sections),
    );
  return html`${repeat(asked, ({ id }) => id, drawn)}`;
}

const numberOf = ({ items }: Answers, item: ItemAnswers) => items.indexOf(item) + 1;

function product(model: FormModel, item: ItemAnswers, sections: Sections): TemplateResult {
  const { answers, words } = model;
  const number = numberOf(answers, item);
  const title = answers.items.length > 1 ? words.t("form.item.title", { number }) : undefined;
  const name = item.product.trim();
  return html`<fieldset class="field desk-group">
    <legend class=${title ? "" : "visually-hidden"}>${[title ?? words.t("form.item.title", { number }), name].filter(Boolean).join(": ")}</legend>
    ${
      asksOf(sections, "purchase", item)
        ? itemDayField(model, item, "purchasedOn", isRequired(sections, "purchase"))
        : nothing
    }
    ${asksOf(sections, "condition", item) ? condition(model, item, isRequired(sections, "condition")) : nothing}
  </fieldset>`;
}

/** What a dispute can hang on, and nobody can see any more once the meter has been opened. */
function condition(model: FormModel, item: ItemAnswers, isRequired: boolean): TemplateResult {
  const { words, answers } = model;
  const reading = itemField(item, "reading");
  return html`<p class="field-hint">${[
    words.t("desk.condition.lead"),
    ...(asks.sendingIn(answers) ? [words.t("desk.condition.sheet")] : []),
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
