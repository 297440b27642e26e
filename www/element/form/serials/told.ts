// What the page's own check tells of serial numbers: the product, and the year in which it was made.

import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { type Answers, type ItemAnswers, MOST_PRODUCTS } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import { tidyName } from "../lists/names.ts";
import type { SerialList } from "../lists/serials.ts";
import type { PartModel } from "../model.ts";

/** The product of all serial numbers; none where they differ, or where it is not known of one of them. */
export function productOf(list: SerialList | undefined): string | undefined {
  const names = new Set(list?.serials.map(({ product }) => product));
  return names.size === 1 ? [...names][0] : undefined;
}

/** Whether splitting came to nothing the last time, or is not wanted, and what to do when it does, or is not. */
interface Refusal {
  isRefused: boolean;
  refuse(): void;
  isTogether: boolean;
  keepTogether(): void;
}

/** What is told below the list. */
export function told(model: PartModel, item: ItemAnswers, list: SerialList, refusal: Refusal): TemplateResult {
  const { words } = model;
  const product = productOf(list);
  const products = [...new Set(list.serials.flatMap(({ product }) => product ?? []))];
  const years = list.serials.flatMap(({ year }) => year ?? []).sort((one, other) => one - other);
  const [first, last] = [years.at(0), years.at(-1)];
  const text = (name: string, values: Record<string, string | number>) =>
    html`<p class="field-hint">${words.t(`form.serials.${name}`, values)}</p>`;
  return html`${product === undefined ? nothing : text("byProduct", { product, count: list.count.meters })}
    ${products.length > 1 ? severalProducts(model, item, products, refusal) : nothing}
    ${first === undefined ? nothing : text("years", { years: first === last ? `${first}` : `${first}–${last}` })}`;
}

/** What the two buttons do: a product for each that the serial numbers tell, or all of them in one. */
function actionsFor({ words, form }: PartModel, item: ItemAnswers, { refuse, keepTogether }: Refusal) {
  const split = () => {
    const parts = change(form, item.id);
    if (parts === 1) {
      refuse();
      form.announce(tooMany(words));
      return;
    }
    form.announce(words.t("form.serials.wasSplit", { count: parts }));
    form.goTo(`item-${item.id}-serials`);
  };
  const keep = () => {
    keepTogether();
    form.announce(words.t("form.serials.together"));
    // The button that was pressed goes.
    form.goTo(itemField(item, "split"));
  };
  return { split, keep };
}

const tooMany = (words: Words): string => words.t("form.serials.splitTooMany", { most: MOST_PRODUCTS });

function severalProducts(
  model: PartModel,
  item: ItemAnswers,
  products: readonly string[],
  refusal: Refusal,
): TemplateResult {
  const { words } = model;
  const { isRefused, isTogether } = refusal;
  const { split, keep } = actionsFor(model, item, refusal);
  const named = { count: products.length, products: words.list([...products]) };
  return html`<p class="field-hint">${words.t("form.serials.several", named)}</p>
    ${isTogether ? html`<p class="field-hint">${words.t("form.serials.together")}</p>` : nothing}
    <div class="serials-act">
      <button
        type="button"
        id=${itemField(item, "split")}
        class="form-button form-button-${isTogether ? "link" : "quiet"}"
        @click=${split}
      >
        ${words.t("form.serials.split")}
      </button>
      ${
        isTogether
          ? nothing
          : html`<button type="button" class="form-button form-button-quiet" @click=${keep}>
              ${words.t("form.serials.keepTogether")}
            </button>`
      }
    </div>
    ${isRefused ? html`<p class="field-error" part="error">${tooMany(words)}</p>` : nothing}`;
}

/** Splits the product; into how many, those of which nothing is told included. One where there would be too many. */
function change(form: PartModel["form"], id: number): number {
  let parts = 1;
  form.change((answers) => {
    const split = splitByProduct(answers, id);
    parts += split.items.length - answers.items.length;
    return split;
  });
  return parts;
}

/**
 * The answers with a product for each that its serial numbers tell. All else that was answered holds for each of them. Serial
 * numbers of which nothing is told stay where they are; the first product takes the place of the one that was split.
 */
export function splitByProduct(answers: Answers, id: number): Answers {
  const item = answers.items.find((one) => one.id === id);
  const lists = new Map<string, string[]>();
  for (const { number, product } of item?.list?.serials ?? []) {
    const name = product ?? item?.product ?? "";
    lists.set(name, [...(lists.get(name) ?? []), number]);
  }
  if (item === undefined || lists.size < 2 || answers.items.length + lists.size - 1 > MOST_PRODUCTS) return answers;
  const next = Math.max(...answers.items.map((one) => one.id)) + 1;
  const parts = [...lists].map(([name, numbers], at): ItemAnswers => {
    const serials = { text: numbers.join("\n"), kept: item.serials.kept };
    return { ...item, id: at === 0 ? id : next + at, product: tidyName(name), serials, quantity: "", counts: "" };
  });
  return { ...answers, items: answers.items.flatMap((one) => (one.id === id ? parts : [one])) };
}
