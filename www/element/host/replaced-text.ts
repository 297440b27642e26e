import type { LitElement, ReactiveController } from "lit";

/**
 * A browser that translates a page, and extensions that mark words in it, put elements in place of text nodes. Lit writes a
 * new text to whatever stands in that place, and an element shows nothing of it: there the new text takes the place back.
 * What has not changed stays translated.
 */
export class ReplacedText implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = globalThis.MutationObserver && new MutationObserver((changes) => restore(changes));

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host.renderRoot, { childList: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Before anything is drawn: what has been replaced and not been told of yet. */
  notice(): void {
    restore(this.#observer.takeRecords());
  }
}

/** Lit marks with a comment where a text of its own begins. */
function restore(changes: readonly MutationRecord[]): void {
  for (const { removedNodes, target } of changes) {
    if (![...removedNodes].some((node) => node instanceof Text)) continue;
    for (const node of target.childNodes) {
      if (node instanceof HTMLElement && node.previousSibling instanceof Comment) takeBack(node);
    }
  }
}

function takeBack(inPlace: HTMLElement): void {
  if (Object.hasOwn(inPlace, "data")) return;
  Object.defineProperty(inPlace, "data", {
    set: (text: unknown) => inPlace.replaceWith(String(text)),
  });
}
