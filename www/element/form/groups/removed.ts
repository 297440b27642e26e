// Products that the customer has removed: what brings back the last one stands in its place, and then what brings back the one
// before. The button that removes one comes with the form, and knows nothing of this.

import { html, render } from "lit";
import type { Words } from "../../../words/words.ts";
import { type Answers, type ItemAnswers, noAnswers } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import type { FormPart } from "../form-part.ts";
import { describedWithout } from "../lists/described.ts";
import { mergedText } from "../lists/merged-text.ts";
import { serialKey, tokensOf } from "../lists/token.ts";
import { changeItem, type FormActions } from "../model.ts";
import { answersNow } from "./answers-now.ts";

/** A product as it was, its number, and what stood beside it. */
export interface Removed {
  item: ItemAnswers;
  number: number;
  before: number | undefined;
  after: number | undefined;
  /** The description with its faults, and without them. */
  described: { with: string; without: string };
}

/** The product with its neighbours, before it is removed. */
export function removing({ items, description }: Answers, id: number): Removed | undefined {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (item === undefined) return undefined;
  const described = {
    with: description,
    without: withoutFaults(
      description,
      item,
      items.filter((one) => one !== item),
    ),
  };
  return { item, number: at + 1, before: items[at - 1]?.id, after: items[at + 1]?.id, described };
}

/** The description without the faults of a product, as a list has put them there: by serial number, or by how many of it have one. */
function withoutFaults(description: string, item: ItemAnswers, others: readonly ItemAnswers[]): string {
  const keysOf = ({ serials }: ItemAnswers) => tokensOf(serials.text).map(({ number }) => serialKey(number));
  const standing = new Set(others.flatMap(keysOf));
  const gone = new Set(keysOf(item).filter((key) => !standing.has(key)));
  const isNamed = !others.some(({ product }) => product === item.product);
  const isOfPieces = (one: string) => isNamed && /^\d+ × /.test(one) && one.replace(/^\d+ × /, "") === item.product;
  return describedWithout(description, (one) => gone.has(serialKey(one)) || isOfPieces(one));
}

/** Its place among the products that are there now: beside one of its neighbours, or else as far down as it was. */
function placeOf({ number, before, after }: Removed, items: readonly ItemAnswers[]): number {
  const placeOfId = (id: number | undefined) => items.findIndex((item) => item.id === id);
  const [above, below] = [placeOfId(before), placeOfId(after)];
  if (above >= 0) return above + 1;
  return below >= 0 ? below : Math.min(number - 1, items.length);
}

/** The answers with the product back in its place, and its faults in the description. */
export function broughtBack(answers: Answers, removed: Removed): Answers {
  const { items } = answers;
  const { item, described } = removed;
  const at = placeOf(removed, items);
  return {
    ...answers,
    description: mergedText(answers.description, described.without, described.with),
    items: [...items.slice(0, at), item, ...items.slice(at)],
  };
}

/** What has been removed, by what tells it from all others: another product has its number by now. */
function removedText(words: Words, { item, number }: Removed): string {
  const product = item.product.trim();
  if (product === "") return words.t("lists.removedUnnamed", { number });
  const count = item.list?.count.meters;
  return count
    ? words.t("lists.removedListed", { product, count, number })
    : words.t("lists.removed", { product, number });
}

interface Host {
  form: FormActions;
  /** Resolves once it is drawn. */
  draw(): Promise<unknown>;
  words(): Words | undefined;
}

/** The id by which what is said of it is given the focus. */
const NOTE = "removed";

/** What has been removed, and what is said of the last one. */
export class Removals {
  readonly #host: () => Host;
  readonly #note = document.createElement("div");
  /** The last one first. */
  #removed: readonly Removed[] = [];
  /** The products of a list that has been taken out: they come back with it only. */
  #away: readonly number[] = [];

  constructor(host: () => Host) {
    this.#host = host;
  }

  /** Notes what the customer removes at the place, until the signal ends that. */
  listen(place: HTMLElement, signal: AbortSignal): void {
    const idOf = ({ target }: Event) => {
      const button = (target as Element).closest(".item-remove");
      return button?.closest<FormPart & { item: ItemAnswers }>("service-request-item")?.item.id;
    };
    /** What this very click removes: a second one, before the button is gone, removes nothing. */
    let last: Removed | undefined;
    // Before the button's own script takes it away, and after.
    const remove = (event: Event) => {
      const id = idOf(event);
      last = id === undefined ? undefined : removing(answersNow(this.#host().form, noAnswers()), id);
      if (last) this.#removed = [last, ...this.#removed];
    };
    const go = () => {
      const { form, draw } = this.#host();
      if (last === undefined) return;
      const { without } = last.described;
      form.change((answers) => (answers.description === without ? answers : { ...answers, description: without }));
      void draw().then(() => form.goTo(NOTE));
    };
    place.addEventListener("click", remove, { capture: true, signal });
    place.addEventListener("click", go, { signal });
  }

  /** What was there is not to come back. */
  forget(): void {
    this.#removed = [];
  }

  /** The same of what came with a list. */
  forgetOf(ids: readonly number[]): void {
    this.#removed = this.#removed.filter(({ item }) => !ids.includes(item.id));
  }

  /** What came with a list that has been taken out of the form does not come back as long as that is not back. */
  keepAway(ids: readonly number[]): void {
    this.#away = ids;
  }

  /** Puts what is said of the last one where the product stood: above the one that follows, or below the last. */
  draw(place: Element | null, words: Words | undefined, { items }: Answers): void {
    const removed = this.#removed.find(({ item }) => !this.#away.includes(item.id));
    if (removed === undefined || words === undefined || place === null) {
      this.#note.remove();
      return;
    }
    const following = items[placeOf(removed, items)]?.id;
    const parts = [...place.querySelectorAll<FormPart & { item: ItemAnswers }>("service-request-item")];
    const anchor = parts.find(({ item }) => item.id === following) ?? place.querySelector(".items-more");
    render(
      html`<div class="item-removed notice" part="notice" id=${NOTE} role="group" aria-labelledby="${NOTE}-text" tabindex="-1">
        <p id="${NOTE}-text">${removedText(words, removed)}</p>
        <div class="list-act">
          <button type="button" class="form-button form-button-quiet" part="button" @click=${() => this.#bringBack(removed)}>
            ${words.t("lists.undo")}
          </button>
          <button type="button" class="form-button form-button-quiet" part="button" @click=${() => this.#close(removed)}>
            ${words.t("lists.close")}
          </button>
        </div>
      </div>`,
      this.#note,
    );
    // What is moved loses the focus.
    if (anchor?.firstElementChild !== this.#note) anchor?.prepend(this.#note);
  }

  #bringBack(removed: Removed): void {
    const { form, draw, words } = this.#host();
    const { item } = removed;
    this.forgetOf([item.id]);
    form.change((answers) => broughtBack(answers, removed));
    // Its serial numbers have been read, which may tell a product where the customer wanted none.
    form.change((answers) =>
      changeItem(answers, item.id, (one) => (one.product === item.product ? one : { ...one, product: item.product })),
    );
    void draw().then(() => form.goTo(itemField(item, "service")));
    const number = answersNow(form, noAnswers()).items.findIndex(({ id }) => id === item.id) + 1;
    const spoken = words();
    if (spoken) form.announce(spoken.t("lists.back", { number }));
  }

  /** What is said of it goes, and where others were removed before, the last of them is told of. */
  #close({ item }: Removed): void {
    const { form, draw } = this.#host();
    this.forgetOf([item.id]);
    void draw().then(() => form.goTo(this.#note.isConnected ? NOTE : "add-item"));
  }
}
