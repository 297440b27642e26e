// Which products are folded to a line, and which of these are open: no answers, but what the customer left the form like.

import type { LitElement, ReactiveController } from "lit";
import { type Answers, type ItemAnswers, noAnswers } from "../answers.ts";
import type { FormHost } from "../host.ts";
import { FOLDS_FROM } from "../sections/folded-item.ts";
import { storedAnswers } from "../stored.ts";

/** Of each product that is kept whether it is open, where it is a line; `null` where it is none. */
export type Folds = (boolean | null)[];

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
  const open = new Map<number, boolean>();
  for (const part of partsIn(host)) {
    const details = part.querySelector<HTMLDetailsElement>(FOLD);
    if (details) open.set(part.item.id, details.open);
  }
  if (open.size === 0) return undefined;
  // A product of which nothing is kept is not there afterwards.
  const isKept = (item: ItemAnswers) =>
    storedAnswers({ ...noAnswers(), items: [item] }, { personal }).items !== undefined;
  return items.filter(isKept).map(({ id }) => open.get(id) ?? null);
}

/** Once the form has been filled in otherwise, no product is a line because it was one before. */
export function unfold(host: FormHost): void {
  for (const part of partsIn(host)) {
    part.foldsFrom = FOLDS_FROM;
    part.requestUpdate();
  }
}

const SECTION = "service-request-section";

/** Whether the form is drawn: before its words have come there is nothing to fold. */
const isDrawn = ({ renderRoot }: FormHost): boolean => renderRoot.querySelector(SECTION) !== null;

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

/** Folds the products as they were, and tells when the customer opens or closes one. */
export class Folding implements ReactiveController {
  readonly #host: FormHost;
  readonly #toggled: (event: Event) => void;
  /** How they are to be folded, once they are drawn. */
  #folds: Folds | undefined;

  constructor(host: FormHost, act: () => void) {
    this.#host = host;
    this.#toggled = ({ target }) => {
      if (target instanceof HTMLElement && target.matches(FOLD)) act();
    };
    host.addController(this);
  }

  hostConnected(): void {
    // The event does not bubble.
    this.#host.renderRoot.addEventListener("toggle", this.#toggled, true);
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener("toggle", this.#toggled, true);
  }

  /** The form has been filled in: its products are folded as they were then, where that is known. */
  fold(folds: Folds | undefined): void {
    this.#folds = folds;
  }

  hostUpdated(): void {
    const folds = this.#folds;
    if (folds === undefined || !isDrawn(this.#host)) return;
    this.#folds = undefined;
    void foldAs(this.#host, folds);
  }
}
