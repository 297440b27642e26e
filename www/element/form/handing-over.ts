/** How far the request has come: filled in, on its way to the page, handed over; or handed over and changed since. */
export type Handing = "open" | "pending" | "failed" | "done" | "older";

/** Whom the handing over is for. */
export interface Hands {
  /** Tells the page. What it waits for; nothing where the page wants the form to stay as it is. */
  handOver(): readonly Promise<unknown>[] | undefined;
  /** It has come so far. */
  became(handing: Handing): void;
}

/** Hands the request over once: not again while the page is at it, and not once it is done, until something has changed or failed. */
export class HandingOver {
  readonly #hands: Hands;
  #state: Handing = "open";
  /** Something was changed while the page was at it. */
  #changed = false;
  /** What an earlier attempt comes to is of no interest any more. */
  #attempt = 0;
  /** The attempts that were at other requests. */
  #begun = 0;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  get state(): Handing {
    return this.#state;
  }

  /** The customer has pressed the button, and nothing is missing. */
  start(): void {
    if (this.#state === "pending") return;
    if (this.#state === "done") {
      this.#become("done");
      return;
    }
    this.#changed = false;
    this.#attempt += 1;
    const attempt = this.#attempt;
    const waits = this.#hands.handOver();
    // The page may have said meanwhile that it failed, or have begun another request.
    if (waits === undefined || attempt !== this.#attempt) return;
    if (waits.length === 0) this.#become("done");
    else void this.#wait(waits, attempt);
  }

  /** Something has been answered otherwise. */
  change(): void {
    this.#changed = true;
    if (this.#state === "done") this.#become("older");
  }

  /** The page says that it could not take the request after all. Of one that was never handed over it says nothing. */
  fail(): void {
    if (this.#attempt === this.#begun) return;
    this.#attempt += 1;
    this.#become("failed");
  }

  /** Another request begins. */
  reset(): void {
    this.#attempt += 1;
    this.#begun = this.#attempt;
    this.#state = "open";
  }

  async #wait(waits: readonly Promise<unknown>[], attempt: number): Promise<void> {
    this.#become("pending");
    const taken = await Promise.all(waits).then(
      () => true,
      () => false,
    );
    if (attempt !== this.#attempt) return;
    if (!taken) this.#become("failed");
    else this.#become(this.#changed ? "older" : "done");
  }

  #become(state: Handing): void {
    this.#state = state;
    this.#hands.became(state);
  }
}
