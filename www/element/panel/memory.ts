/** The last answers, the oldest first. */
export class Memory<T> {
  readonly #kept = new Map<string, T>();

  /** What is remembered under a key, or what `find` finds now. */
  recall(key: string, find: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > 4 && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }
}
