import { nothing, render } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";
import { guard } from "lit/directives/guard.js";
import { soon } from "../soon.ts";

/** A part of the content: what it is drawn from, and how. While none of that changes it stays as it is. */
export type Detail = [reads: unknown[], draw: () => unknown];

/**
 * Draws into an element right after the frame in which the rest was painted. For the first time each part has a frame of
 * its own, so that nobody who types or presses something meanwhile waits for all of them; `aria-busy` says that there are
 * more to come.
 */
class AfterPaint extends Directive {
  /** However many keys come before it, what is drawn is the last. */
  #parts: readonly Detail[] = [];
  #drawn = 0;
  #later: (() => void) | undefined;

  render(_parts: readonly Detail[]): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [parts]: [readonly Detail[]]): typeof nothing {
    this.#parts = parts;
    this.#later ??= soon(() => this.#draw(element as HTMLElement));
    this.#later();
    return nothing;
  }

  #draw(element: HTMLElement): void {
    this.#drawn = Math.min(this.#drawn + 1, this.#parts.length);
    const more = this.#drawn < this.#parts.length;
    element.ariaBusy = String(more);
    const shown = this.#parts.slice(0, this.#drawn).map(([reads, draw]) => guard(reads, draw));
    render(shown, element);
    if (more) this.#later?.();
  }
}

/** What need not be there in the very frame of a key: what is looked for first does not wait until all of it is drawn. */
export const afterPaint = directive(AfterPaint);
