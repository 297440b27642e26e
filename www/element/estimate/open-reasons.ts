import type { LitElement } from "lit";

/** The reasons that are open in an element, which is drawn anew when one is opened or closed. */
export class OpenReasons {
  readonly #root: Node;
  readonly #opened = new Set<HTMLDetailsElement>();

  constructor(host: LitElement) {
    this.#root = host.renderRoot;
    const note = ({ target }: Event) => {
      if (!(target as Element).matches(".why")) return;
      this.#opened.add(target as HTMLDetailsElement);
      host.requestUpdate();
    };
    this.#root.addEventListener("toggle", note, true);
  }

  /** Whether there are any now. */
  get areThere(): boolean {
    for (const why of this.#opened) if (!why.open || !this.#root.contains(why)) this.#opened.delete(why);
    return this.#opened.size > 0;
  }
}
