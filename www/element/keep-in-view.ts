import type { LitElement, ReactiveController } from "lit";

/** Keeps what has the focus out from under the range at the foot of the window, also when that appears or grows. */
export class KeepInView implements ReactiveController {
  readonly #host: LitElement;
  readonly #resized = new ResizeObserver(() => this.#uncover());
  #peek: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const peek = this.#host.renderRoot.querySelector(".peek");
    if (peek === this.#peek) return;
    this.#resized.disconnect();
    this.#peek = peek;
    if (peek) this.#resized.observe(peek);
  }

  /** Something of the form has got the focus. Chromium brings only a text area's caret into view. */
  readonly focused = ({ target }: FocusEvent): void => {
    const field = target as Element;
    // What is being pressed is in view, and must not move from under the pointer: it would not be clicked.
    if (field.matches(":active")) return;
    requestAnimationFrame(() => {
      field.scrollIntoView({ block: "nearest" });
      this.#uncover(field);
    });
  };

  /** The styles leave room for a range of a few lines. It can have more of them, and a page's own fields have no such room. */
  #uncover(field = this.#host.renderRoot.querySelector(".form :focus")): void {
    if (!field || !this.#peek || field === this.#peek || field.matches(":active")) return;
    const [of, range] = [field.getBoundingClientRect(), this.#peek.getBoundingClientRect()];
    if (of.bottom > range.top && of.top < range.bottom) field.scrollIntoView({ block: "start" });
  }
}
