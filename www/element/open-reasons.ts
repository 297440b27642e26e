/** The reasons that are open in an element. */
export class OpenReasons {
  readonly #opened = new Set<HTMLDetailsElement>();

  /** Follows what is opened and closed in a root. */
  follow(root: EventTarget, toggled: () => void): void {
    const note = ({ target }: Event) => {
      if (!(target as Element).matches(".why")) return;
      this.#opened.add(target as HTMLDetailsElement);
      toggled();
    };
    root.addEventListener("toggle", note, true);
  }

  /** Whether any is open in it now. */
  areIn(root: Node): boolean {
    for (const why of this.#opened) if (!why.open || !root.contains(why)) this.#opened.delete(why);
    return this.#opened.size > 0;
  }
}
