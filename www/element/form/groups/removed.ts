// A product that the customer has removed: what brings it back stands in its place. The button that removes it comes with the form,
// and knows nothing of this.

import { html, render } from "lit";
import type { Words } from "../../../words/words.ts";
import { type Answers, type ItemAnswers, newItem, noAnswers } from "../answers.ts";
import { itemField } from "../fields/ids.ts";
import type { FormPart } from "../form-part.ts";
import { changeItem, type FormActions } from "../model.ts";
import { answersNow } from "./answers-now.ts";

/** A product as it was, its number, and what stood beside it. */
export interface Removed {
  item: ItemAnswers;
  number: number;
  before: number | undefined;
  after: number | undefined;
}

/** The product with its neighbours, before it is removed. */
export function removing({ items }: Pick<Answers, "items">, id: number): Removed | undefined {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  return item && { item, number: at + 1, before: items[at - 1]?.id, after: items[at + 1]?.id };
}

/** Its place among the products that are there now: beside one of its neighbours, or else as far down as it was. */
function placeOf({ number, before, after }: Removed, items: readonly ItemAnswers[]): number {
  const placeOfId = (id: number | undefined) => items.findIndex((item) => item.id === id);
  const [above, below] = [placeOfId(before), placeOfId(after)];
  if (above >= 0) return above + 1;
  return below >= 0 ? below : Math.min(number - 1, items.length);
}

/** The answers with the product back in its place. One that was added since can have its id. */
export function broughtBack(answers: Answers, removed: Removed): { answers: Answers; item: ItemAnswers; at: number } {
  const { items } = answers;
  const isTaken = items.some(({ id }) => id === removed.item.id);
  const item = isTaken ? { ...removed.item, id: newItem(items).id } : removed.item;
  const at = placeOf(removed, items);
  return { answers: { ...answers, items: [...items.slice(0, at), item, ...items.slice(at)] }, item, at };
}

interface Host {
  form: FormActions;
  /** Resolves once it is drawn. */
  draw(): Promise<unknown>;
  words(): Words | undefined;
}

/** The id by which what is said of it is given the focus. */
const NOTE = "removed";

/** What has been removed last, and what is said of it. */
export class Removals {
  readonly #host: () => Host;
  readonly #note = document.createElement("div");
  #removed: Removed | undefined;

  constructor(host: () => Host) {
    this.#host = host;
  }

  /** Notes what the customer removes at the place, until the signal ends that. */
  listen(place: HTMLElement, signal: AbortSignal): void {
    const idOf = ({ target }: Event) => {
      const button = (target as Element).closest(".item-remove");
      return button?.closest<FormPart & { item: ItemAnswers }>("service-request-item")?.item.id;
    };
    // Before the button's own script takes it away, and after.
    const remove = (event: Event) => {
      const id = idOf(event);
      if (id !== undefined) this.#removed = removing(answersNow(this.#host().form, noAnswers()), id);
    };
    const go = (event: Event) => {
      const { form, draw } = this.#host();
      if (idOf(event) !== undefined) void draw().then(() => form.goTo(NOTE));
    };
    place.addEventListener("click", remove, { capture: true, signal });
    place.addEventListener("click", go, { signal });
  }

  /** What was there is not to come back. */
  forget(): void {
    this.#removed = undefined;
  }

  /** Forgets what came with a list that has been taken out of the form. */
  forgetOf(ids: readonly number[]): void {
    if (this.#removed && ids.includes(this.#removed.item.id)) this.forget();
  }

  /** Puts what is said of it where the product stood: above the one that follows, or below the last. */
  draw(place: Element | null, words: Words | undefined, { items }: Answers): void {
    const removed = this.#removed;
    if (removed === undefined || words === undefined || place === null) {
      this.#note.remove();
      return;
    }
    const following = items[placeOf(removed, items)]?.id;
    const parts = [...place.querySelectorAll<FormPart & { item: ItemAnswers }>("service-request-item")];
    const anchor = parts.find(({ item }) => item.id === following) ?? place.querySelector(".items-more");
    render(
      html`<div class="item-removed notice" part="notice" id=${NOTE} role="group" aria-labelledby="${NOTE}-text" tabindex="-1">
        <p id="${NOTE}-text">${words.t("form.item.removed", { number: removed.number })}</p>
        <button type="button" class="form-button form-button-quiet" part="button" @click=${() => this.#bringBack(removed)}>
          ${words.t("lists.undo")}
        </button>
      </div>`,
      this.#note,
    );
    // What is moved loses the focus.
    if (anchor?.firstElementChild !== this.#note) anchor?.prepend(this.#note);
  }

  #bringBack(removed: Removed): void {
    const { form, draw, words } = this.#host();
    const { item } = removed;
    let [id, number] = [item.id, removed.number];
    this.forget();
    form.change((answers) => {
      const back = broughtBack(answers, removed);
      [id, number] = [back.item.id, back.at + 1];
      return back.answers;
    });
    // Its serial numbers have been read, which may tell a product where the customer wanted none.
    form.change((answers) =>
      changeItem(answers, id, (one) => (one.product === item.product ? one : { ...one, product: item.product })),
    );
    void draw().then(() => form.goTo(itemField({ ...item, id }, "service")));
    const spoken = words();
    if (spoken) form.announce(spoken.t("lists.back", { number }));
  }
}
