/** How far the request has come: filled in, on its way to the page, handed over; or handed over and changed since. */
export type Handing = "open" | "pending" | "failed" | "done" | "older";

/** What has been handed over. */
export interface HandedOver {
  /** When, as an ISO instant. */
  at: string;
  /** What it was, to be compared with; missing where that is not known any more, or was more than stands here. */
  content?: string | undefined;
  /** It was another window that handed it over. */
  elsewhere?: boolean;
}

/** One request on its way. */
export interface Attempt {
  state: Handing;
  /** The page has been told of it, whatever came of that. */
  isTried: boolean;
  /** Since when the page is at it; of a request from an earlier visit, since when it was. */
  since?: string | undefined;
  /** What was handed over last, and what before: the page can say later that it failed after all. */
  handed?: HandedOver | undefined;
  before?: HandedOver | undefined;
  /** Another request stands in the form by now, or none. */
  isLeft?: boolean;
}

/** What has made it come so far: the customer's press, the page, a change of what stands in the form, another window. */
export type By = "press" | "page" | "change" | "window";

/** Whom the handing over is for. */
export interface Hands {
  /** Tells the page. What it waits for; nothing where the page wants the form to stay as it is. */
  handOver(): readonly Promise<unknown>[] | undefined;
  /** What would be handed over now: the same text for the same request. */
  content(): string;
  /** The instant that it is. */
  now(): Date;
  /** It has come so far. */
  became(handing: Handing, by: By): void;
  /** The same of the request that stood in the form before. */
  leftBecame(handing: Handing): void;
}

/** Hands the request over once: not again while the page is at it, and not once it is done, until something has changed or failed. */
export class HandingOver {
  readonly #hands: Hands;
  #attempt: Attempt;
  /** The one that the page is being told of at this moment. */
  #told: Attempt | undefined;
  #left: Attempt | undefined;

  constructor(hands: Hands, attempt = begun()) {
    this.#hands = hands;
    this.#attempt = attempt;
  }

  get state(): Handing {
    return this.#attempt.state;
  }

  /** The request that it is, to come back to after another one. */
  get attempt(): Attempt {
    return this.#attempt;
  }

  /** What would be handed over now. */
  get content(): string {
    return this.#hands.content();
  }

  /** The one that was on its way when another began. */
  get left(): Attempt | undefined {
    return this.#left;
  }

  /** The customer has read what became of it. */
  forgetLeft(): void {
    this.#left = undefined;
  }

  /** The customer has pressed the button, and nothing is missing. */
  start(): void {
    if (this.state === "pending") return;
    if (this.state === "done") {
      this.#become("done", "press");
      return;
    }
    const attempt = { ...this.#attempt, isTried: true };
    this.#attempt = this.#told = attempt;
    const content = this.#hands.content();
    const waits = this.#hands.handOver();
    this.#told = undefined;
    // The page may have said meanwhile that it failed. Where it has begun another request, this one still has an end.
    if (waits === undefined || (attempt !== this.#attempt && !attempt.isLeft)) return;
    if (waits.length === 0) this.#taken(attempt, content, "press");
    else void this.#wait(waits, attempt, content);
  }

  /** Something has been answered otherwise, or again as it was. */
  change(): void {
    const { state } = this;
    const compared = this.#compared();
    if (compared !== state) this.#become(compared, "change");
  }

  /** The page says that it could not take the request after all. Of one that was never handed over it says nothing. */
  fail(): void {
    if (!this.#attempt.isTried) return;
    const { handed, before } = this.#attempt;
    const isOver = this.state === "done" || this.state === "older";
    // What the attempt comes to is of no interest any more.
    this.#attempt = { ...this.#attempt, since: undefined, handed: isOver ? before : handed, before: undefined };
    this.#become("failed", "page");
  }

  /**
   * Another window has handed the same request over, or has heard that it failed there.
   *
   * @param isSame whether nothing stands here that was not handed over there.
   */
  heard(at: string | undefined, isSame: boolean): void {
    // What this window is waiting for ends by itself.
    if (this.state === "pending") return;
    if (at === undefined) {
      if (this.#attempt.handed?.elsewhere) this.fail();
      return;
    }
    const handed = { at, elsewhere: true, content: isSame ? this.#hands.content() : undefined };
    this.#attempt = { state: "open", isTried: true, handed };
    this.#become(isSame ? "done" : "older", "window");
  }

  /** Another request begins, or one goes on. */
  reset(attempt = begun()): void {
    const last = this.#attempt;
    this.#attempt = attempt;
    attempt.isLeft = false;
    if (attempt === this.#left) this.#left = undefined;
    // It may have been changed before it was left.
    attempt.state = this.#compared();
    if (last === attempt) return;
    last.isLeft = last === this.#told || last.state === "pending";
    if (last.state === "pending") this.#become("pending", "page", last);
  }

  async #wait(waits: readonly Promise<unknown>[], attempt: Attempt, content: string): Promise<void> {
    attempt.since = this.#now;
    this.#become("pending", "press", attempt);
    const taken = await Promise.all(waits).then(
      () => true,
      () => false,
    );
    if (taken) this.#taken(attempt, content, "page");
    else this.#end(attempt, "failed", "page");
  }

  #taken(attempt: Attempt, content: string, by: By): void {
    attempt.before = attempt.handed;
    attempt.handed = { at: this.#now, content };
    this.#end(attempt, "done", by);
  }

  #end(attempt: Attempt, state: Handing, by: By): void {
    attempt.since = undefined;
    attempt.state = state;
    this.#become(attempt === this.#attempt ? this.#compared() : state, by, attempt);
  }

  /** How far it has come, by what stands in the form now. */
  #compared(): Handing {
    const { state, handed } = this.#attempt;
    if (state !== "done" && state !== "older") return state;
    return handed?.content === this.#hands.content() ? "done" : "older";
  }

  /** What an attempt comes to that the page has taken back is of no interest. */
  #become(state: Handing, by: By, attempt = this.#attempt): void {
    attempt.state = state;
    if (attempt === this.#attempt) this.#hands.became(state, by);
    else if (attempt.isLeft) {
      this.#left = attempt;
      this.#hands.leftBecame(state);
    }
  }

  get #now(): string {
    return this.#hands.now().toISOString();
  }
}

const begun = (): Attempt => ({ state: "open", isTried: false });
