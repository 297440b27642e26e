import { nothing, render } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";
import { soon } from "../soon.ts";

/** Draws into an element: for the first time at once, then always right after the frame in which the rest was painted. */
class AfterPaint extends Directive {
  #draw: (() => unknown) | undefined;
  /** However many keys come before it, what is drawn is the last. */
  #later: (() => void) | undefined;

  render(_draw: () => unknown): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [draw]: [() => unknown]): typeof nothing {
    this.#draw = draw;
    if (this.#later) {
      this.#later();
    } else {
      this.#later = soon(() => render(this.#draw?.(), element as HTMLElement));
      render(draw(), element as HTMLElement);
    }
    return nothing;
  }
}

/** What need not be there in the very frame of a key: what is looked for first does not wait until all of it is drawn. */
export const afterPaint = directive(AfterPaint);
