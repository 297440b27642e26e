// What the page's own check tells of serial numbers: the product, and the year in which it was made.

import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { type Answers, type ItemAnswers, MOST_PRODUCTS, newItem } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import { tidyName } from "../lists/names.ts";
import type { SerialList } from "../lists/serials.ts";
import type { PartModel } from "../model.ts";
import { isCountedTwice, quantityOf, typedQuantity } from "../quantity.ts";

/** The product of all serial numbers; none where they differ, or where it is not known of one of them. */
export function productOf(list: SerialList | undefined): string | undefined {
  const names = new Set(list?.serials.map(({ product }) => product));
  return names.size === 1 ? [...names][0] : undefined;
}

/** Why splitting came to nothing the last time, or whether it is not wanted, and what to do when it does, or is not. */
export interface Refusal {
  refused: Why | undefined;
  refuse(why: Why): void;
  isTogether: boolean;
  keepTogether(): void;
}

/** There would be too many products, or the quantity that counts is smaller than the number of serial numbers. */
type Why = "splitTooMany" | "splitFewer";

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
    const first = toAnswerFirst(item);
    if (first !== undefined) {
      form.demand(itemField(item, first));
      return;
    }
    const more = moreThanListed(item);
    const parts = more < 0 ? 1 : change(form, item.id) - (more > 0 ? 1 : 0);
    if (parts <= 1) {
      const why = more < 0 ? "splitFewer" : "splitTooMany";
      refuse(why);
      form.announce(whyText(words, why));
      return;
    }
    const rest = more > 0 ? [words.t("form.serials.splitRest", { count: more })] : [];
    form.announce([words.t("form.serials.wasSplit", { count: parts }), ...rest].join(" "));
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

const whyText = (words: Words, why: Why): string => words.t(`form.serials.${why}`, { most: MOST_PRODUCTS });

/** What is to be answered first: a quantity that is none, or which of two counts. */
function toAnswerFirst(item: ItemAnswers): "quantity" | "counts" | undefined {
  if (Number.isNaN(typedQuantity(item))) return "quantity";
  return isCountedTwice(item) && item.counts === "" ? "counts" : undefined;
}

/** By how much the quantity that counts is more than the serial numbers: as many have none. */
function moreThanListed(item: ItemAnswers): number {
  return isCountedTwice(item) && item.counts === "quantity"
    ? (quantityOf(item) ?? 0) - (item.list?.count.meters ?? 0)
    : 0;
}

function severalProducts(
  model: PartModel,
  item: ItemAnswers,
  products: readonly string[],
  refusal: Refusal,
): TemplateResult {
  const { words } = model;
  const { refused, isTogether } = refusal;
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
    ${refused ? html`<p class="field-error" part="error">${whyText(words, refused)}</p>` : nothing}`;
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
 * numbers of which nothing is told stay where they are; the first product takes the place of the one that was split. Where the
 * quantity that counts is more than they are, the rest is a product without any. What was typed as a quantity is never dropped: where
 * it is not said what counts, or less counts than there are, nothing is split.
 */
export function splitByProduct(answers: Answers, id: number): Answers {
  const item = answers.items.find((one) => one.id === id);
  const lists = new Map<string, string[]>();
  for (const { number, product } of item?.list?.serials ?? []) {
    const name = product ?? item?.product ?? "";
    lists.set(name, [...(lists.get(name) ?? []), number]);
  }
  if (item === undefined || lists.size < 2 || toAnswerFirst(item)) return answers;
  const more = moreThanListed(item);
  const added = lists.size - 1 + (more > 0 ? 1 : 0);
  if (more < 0 || answers.items.length + added > MOST_PRODUCTS) return answers;
  const parts = [...lists].map(([name, numbers], at): ItemAnswers => {
    const serials = { text: numbers.join("\n"), kept: item.serials.kept };
    return {
      ...item,
      id: at === 0 ? id : newItem(answers.items).id,
      product: tidyName(name),
      serials,
      quantity: "",
      counts: "",
    };
  });
  const rest: ItemAnswers = { ...item, serials: { text: "", kept: [] }, list: undefined, counts: "" };
  if (more > 0) parts.push({ ...rest, id: newItem(answers.items).id, quantity: String(more) });
  return { ...answers, items: answers.items.flatMap((one) => (one.id === id ? parts : [one])) };
}
