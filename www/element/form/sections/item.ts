import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { define } from "../../define.ts";
import { type ItemAnswers, newItem, SERVICES } from "../answers.ts";
import { choiceField } from "../fields/choice.ts";
import { itemField } from "../fields/ids.ts";
import { areaField, textField } from "../fields/text.ts";
import { FormPart } from "../form-part.ts";
import { changeItem, fieldText, options, type PartModel, setItem } from "../model.ts";
import { FOLDS_FROM, opens, summaryOf } from "./folded-item.ts";

/** What is typed about a product stands in its field already, and nowhere else. */
const TYPED: readonly string[] = ["product", "quantity", "serials", "desk"] satisfies (keyof ItemAnswers)[];
const SHOWN = (Object.keys(newItem([])) as (keyof ItemAnswers)[]).filter((name) => !TYPED.includes(name));

/** One product; where there are many, a line that opens. It is drawn anew where an answer about it is another one. */
class FormItem extends FormPart {
  static override properties: PropertyDeclarations = {
    item: { attribute: false },
    number: { attribute: false },
    several: { attribute: false },
    open: { state: true },
  };

  item!: ItemAnswers;
  /** Its place among the products, and whether there are others. */
  number!: number;
  several!: boolean;
  /** Whether it is more than a line, where there are many. */
  protected open = false;
  /** The place from which on it is a line; those of a long list are lines wherever they stand. */
  foldsFrom = FOLDS_FROM;

  /** Draws its fields, where it is folded. */
  async unfold(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    await this.querySelector<FormPart>("service-request-item-questions")?.updateComplete;
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("item");
    if (before === undefined || changed.size > 1) return true;
    // Beside serial numbers the quantity is compared with how many they are.
    const shown = this.item.list ? [...SHOWN, "quantity" as const] : SHOWN;
    return shown.some((name) => before[name] !== this.item[name]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What is added by hand is to be filled in.
    if (!this.hasUpdated) this.open = !(this.item.product + this.item.serials.text);
    const { item, view } = this;
    const before = changed.get("view");
    if (before && !opens(before, item) && opens(view, item)) this.open = true;
  }

  protected override render(): TemplateResult {
    const { item, number, open } = this;
    if (number < this.foldsFrom) return this.#fields();
    const toggle = ({ target }: Event) => {
      this.open = (target as HTMLDetailsElement).open;
    };
    return html`<details class="form-fold item-fold" id="item-${item.id}" .open=${open} @toggle=${toggle}>
      <summary>${summaryOf(this, item, number)}</summary>
      ${open ? this.#fields() : nothing}
    </details>`;
  }

  #fields(): TemplateResult {
    const { form, words, view, item, number, several } = this;
    const isTitled = several && number < this.foldsFrom;
    return html`<fieldset class="item">
      <legend class=${isTitled ? "item-number" : "visually-hidden"}>${words.t("form.item.title", { number })}</legend>
      ${
        several
          ? html`<button type="button" class="form-button form-button-link item-remove" @click=${() => this.#remove()}>
              ${words.t("form.item.remove", { number })}
            </button>`
          : nothing
      }
      ${whichService(this, item)} ${whichProduct(this, item)}
      <service-request-item-questions .form=${form} .words=${words} .view=${view} .item=${item}></service-request-item-questions>
    </fieldset>`;
  }

  #remove(): void {
    const { form, words, item, number } = this;
    form.change((answers) => ({ ...answers, items: answers.items.filter(({ id }) => id !== item.id) }));
    form.goTo("add-item");
    form.announce(words.t("form.item.removed", { number }));
  }
}

define("service-request-item", FormItem);

/** One product by its place, among others or alone. */
export function renderItem({ form, words, view }: PartModel, item: ItemAnswers, number: number, several: boolean) {
  return html`<service-request-item
    .form=${form}
    .words=${words}
    .view=${view}
    .item=${item}
    .number=${number}
    .several=${several}
  ></service-request-item>`;
}

function whichService(model: PartModel, item: ItemAnswers): TemplateResult {
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

function whichProduct(model: PartModel, item: ItemAnswers): TemplateResult {
  const typed = (name: "product" | "quantity") => ({
    ...fieldText(model, itemField(item, name), `item.${name}`, { required: name === "product" }),
    value: item[name],
    onInput: setItem(model, item, name),
    onSettled: () => model.form.settle(itemField(item, name)),
  });
  return html`<div class="form-pair form-product">
    ${textField({ ...typed("product"), suggestions: model.view.products }, model.words)}
    ${textField({ ...typed("quantity"), width: "figure", inputMode: "numeric" }, model.words)}
    ${serialNumbers(model, item)}
  </div>`;
}

/** One on a line. What is said of the list below the field comes with the script that reads it. */
function serialNumbers(model: PartModel, item: ItemAnswers): TemplateResult {
  const { form, words, view } = model;
  const id = itemField(item, "serials");
  const field = {
    ...fieldText(model, id, "item.serials"),
    value: item.serials.text,
    rows: rowsFor(item),
    list: true,
    onInput: (text: string) => {
      form.change((answers) =>
        changeItem(answers, item.id, (one) =>
          one.serials.text === text ? one : { ...one, serials: { ...one.serials, text } },
        ),
      );
    },
    onSettled: () => form.settle(id),
  };
  return html`${areaField(field, words)}
    <service-request-serials .form=${form} .words=${words} .view=${view} .item=${item}></service-request-serials>`;
}

/** As many lines as there are, and one more to go on with, as far as the field does not fill the window. */
function rowsFor({ list }: ItemAnswers): number {
  return Math.min(12, Math.max(1, (list?.serials.at(-1)?.line ?? 0) + 1));
}
