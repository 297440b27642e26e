/** How far the request has come: filled in, on its way to the page, handed over; or handed over and changed since. */
export type Handing = "open" | "pending" | "failed" | "done" | "older";

/** One request on its way. */
export interface Attempt {
  state: Handing;
  /** Something was changed while the page was at it. */
  changed: boolean;
  /** What belongs to the request that the form does not hold. */
  elsewhere: string | undefined;
  /** The page has been told of it, whatever came of that. */
  isTried: boolean;
}

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
  #attempt: Attempt = begun();

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  get state(): Handing {
    return this.#attempt.state;
  }

  /** The request that it is, to come back to after another one. */
  get attempt(): Attempt {
    return this.#attempt;
  }

  /** The customer has pressed the button, and nothing is missing. */
  start(): void {
    if (this.state === "pending") return;
    if (this.state === "done") {
      this.#become("done");
      return;
    }
    const attempt = { ...this.#attempt, changed: false, isTried: true };
    this.#attempt = attempt;
    const waits = this.#hands.handOver();
    // The page may have said meanwhile that it failed, or have begun another request.
    if (waits === undefined || attempt !== this.#attempt) return;
    if (waits.length === 0) this.#become("done");
    else void this.#wait(waits, attempt);
  }

  /** Something has been answered otherwise. */
  change(): void {
    this.#attempt.changed = true;
    if (this.state === "done") this.#become("older");
  }

  /** The same of what the form does not hold: it is another one now, or as it was. */
  changeElsewhere(to: string): void {
    const { elsewhere = to } = this.#attempt;
    if (elsewhere !== to) this.change();
    this.#attempt.elsewhere = to;
  }

  /** The page says that it could not take the request after all. Of one that was never handed over it says nothing. */
  fail(): void {
    if (!this.#attempt.isTried) return;
    // What the attempt comes to is of no interest any more.
    this.#attempt = { ...this.#attempt };
    this.#become("failed");
  }

  /** Another request begins, or one goes on. */
  reset(attempt = begun()): void {
    this.#attempt = attempt;
  }

  async #wait(waits: readonly Promise<unknown>[], attempt: Attempt): Promise<void> {
    this.#become("pending");
    const taken = await Promise.all(waits).then(
      () => true,
      () => false,
    );
    const state = taken ? (attempt.changed ? "older" : "done") : "failed";
    // The form may have been emptied meanwhile: it is known then when that is taken back.
    if (attempt === this.#attempt) this.#become(state);
    else attempt.state = state;
  }

  #become(state: Handing): void {
    this.#attempt.state = state;
    this.#hands.became(state);
  }
}

const begun = (): Attempt => ({ state: "open", changed: false, elsewhere: undefined, isTried: false });
