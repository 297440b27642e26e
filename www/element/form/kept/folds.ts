// Which products are folded to a line, and which of these are open: no answers, but what the customer left the form like.

import type { LitElement, ReactiveController } from "lit";
import { type Answers, type ItemAnswers, noAnswers } from "../answers.ts";
import type { FormHost } from "../host.ts";
import { FOLDS_FROM } from "../sections/folded-item.ts";
import { storedAnswers } from "../stored.ts";

/** Of each product that is kept whether it is open, where it is a line; `null` where it is none. */
type Folds = (boolean | null)[];

/** A product as it is drawn. */
interface FoldedPart extends LitElement {
  item: ItemAnswers;
  foldsFrom: number;
  open: boolean;
}

const FOLD = "details.item-fold";
const partsIn = ({ renderRoot }: FormHost) => renderRoot.querySelectorAll<FoldedPart>("service-request-item");

/** How the products stand in the form; nothing where none is a line. */
export function foldsOf(host: FormHost, { items }: Answers, personal: boolean): Folds | undefined {
  // By their ids: looking through the whole form would take longer than all else that is kept with a key.
  const openOf = ({ id }: ItemAnswers) => host.renderRoot.querySelector<HTMLDetailsElement>(`#item-${id}`)?.open;
  if (items.every((item) => openOf(item) === undefined)) return undefined;
  // A product of which nothing is kept is not there afterwards. Its service is always kept.
  const isKept = (item: ItemAnswers) =>
    item.service !== "" || storedAnswers({ ...noAnswers(), items: [item] }, { personal }).items !== undefined;
  return items.filter(isKept).map((item) => openOf(item) ?? null);
}

/** Once the form has been filled in otherwise, no product is a line because it was one before. */
export function unfold(host: FormHost): void {
  for (const part of partsIn(host)) {
    part.foldsFrom = FOLDS_FROM;
    part.requestUpdate();
  }
}

const SECTION = "service-request-section";

/** How the products are to be folded, once they are drawn: before the form's words have come there are none. */
export class FoldsToBe implements ReactiveController {
  folds: Folds | undefined;
  readonly #host: FormHost;

  constructor(host: FormHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { folds } = this;
    if (folds === undefined || this.#host.renderRoot.querySelector(SECTION) === null) return;
    this.folds = undefined;
    void foldAs(this.#host, folds);
  }
}

/** Folds the products of a form that has just been drawn with other answers, before it is painted. */
async function foldAs(host: FormHost, folds: Folds): Promise<void> {
  // The products are drawn after the section that they are in, and that after the form.
  for (const section of host.renderRoot.querySelectorAll<LitElement>(SECTION)) await section.updateComplete;
  for (const [place, part] of [...partsIn(host)].entries()) {
    const open = folds[place];
    if (typeof open !== "boolean") continue;
    await part.updateComplete;
    part.foldsFrom = 1;
    part.open = open;
    part.requestUpdate();
  }
}

/**
 * Tells when the customer has opened or closed a product. The result ends that. One that has been drawn open or closed is as it
 * was kept: to keep it again would make the draft a newer one, in this window and then in every other that has it.
 */
export function whenFolded({ renderRoot }: Pick<FormHost, "renderRoot">, act: () => void): () => void {
  const toggled = ({ target }: Event) => {
    if (!(target instanceof HTMLDetailsElement) || !target.matches(FOLD)) return;
    // Heard before the product itself has: it knows of what it has been drawn like.
    if (target.closest<FoldedPart>("service-request-item")?.open !== target.open) act();
  };
  // The event does not bubble.
  renderRoot.addEventListener("toggle", toggled, true);
  return () => renderRoot.removeEventListener("toggle", toggled, true);
}
