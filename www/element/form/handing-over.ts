import type { Answers } from "./answers.ts";

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

/** A request as it stood in the form when the page was told of it. */
export interface Stood {
  id: string;
  answers: Answers;
  onRequest: boolean | undefined;
  /** Whether what is personal in it may be kept on the device. */
  personal: boolean;
  /** Brings the choices about data back, where they were taken away with it. */
  bringChoicesBack?: (() => void) | undefined;
}

/** One request on its way. */
export interface Attempt {
  state: Handing;
  /** The request's own identifier, once the page has been told of it. */
  id?: string | undefined;
  /** What can be brought back of it once another stands in the form; missing where nothing is to stay of it. */
  stood?: Stood | undefined;
  /** The page has been told of it, whatever came of that. */
  isTried: boolean;
  /** Since when the page is at it; of a request from an earlier visit, since when it was. */
  since?: string | undefined;
  /** What was handed over last, and what before: the page can say later that it failed after all. */
  handed?: HandedOver | undefined;
  before?: HandedOver | undefined;
  /** It is another window that is at it. */
  isElsewhere?: boolean | undefined;
  /** Another request stands in the form by now, or none. */
  isLeft?: boolean;
}

/** What has made it come so far: the customer's press, the page, a change of what stands in the form, another window. */
export type By = "press" | "page" | "change" | "window";

/** What another window says of the same request; `gone`: it is no longer there to say what became of it. */
export interface Heard {
  state: "pending" | "done" | "failed" | "gone";
  /** Since when it is at it, or when it was handed over. */
  at?: string | undefined;
  /** Nothing stands here that was not handed over there. */
  isSame?: boolean;
}

/** Whom the handing over is for. */
export interface Hands {
  /** The identifier of the request that stands in the form. */
  readonly id: string;
  /** What stands in the form, to be brought back. */
  stands(): Stood;
  /** Tells the page. What it waits for; nothing where the page wants the form to stay as it is. */
  handOver(): readonly Promise<unknown>[] | undefined;
  /** What would be handed over now: the same text for the same request. */
  content(): string;
  /** The instant that it is. */
  now(): Date;
  /** It has come so far. */
  became(handing: Handing, by: By): void;
  /** The same of a request that stood in the form before. */
  leftBecame(attempt: Attempt): void;
}

/** Hands the request over once: not again while the page is at it, and not once it is done, until something has changed or failed. */
export class HandingOver {
  readonly #hands: Hands;
  #attempt: Attempt;
  /** The one that the page is being told of at this moment. */
  #told: Attempt | undefined;
  #left: Attempt | undefined;
  /** Those that the page has been told of and that do not stand in the form any more, the last one first. */
  #earlier: Attempt[] = [];
  /** The customer puts another request in the place of this one: the page can say later that it failed after all. */
  #isReplacing = false;

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
    const attempt = { ...this.#attempt, isTried: true, id: this.#hands.id, stood: this.#hands.stands() };
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

  /**
   * The page says that it could not take a request after all: the one with that identifier, or the last one that it was told of.
   * Of one that was never handed over it says nothing.
   */
  fail(id?: string): void {
    const told = [this.#attempt, ...this.#earlier].find(
      (one) => one.isTried && (id === undefined || id === this.#idOf(one)),
    );
    if (told === this.#attempt) this.#fail("page");
    else if (told) this.#failLeft(told);
  }

  /** Another window says how far it has come with the same request. */
  heard({ state, at, isSame = false }: Heard): void {
    const { handed, since, isElsewhere } = this.#attempt;
    // What this window is waiting for ends by itself.
    if (this.state === "pending" && !isElsewhere) return;
    if (state === "done" && at) {
      if (at !== handed?.at || isElsewhere) this.#takenElsewhere(at, isSame);
    } else if (state === "pending") this.#pendingElsewhere(at);
    else if (isElsewhere && state === "gone") this.#goneElsewhere();
    else if (state === "failed" && (since || handed?.elsewhere)) this.#fail("window");
  }

  /** The customer puts another request in the place of this one, which can be brought back where the page says that it failed. */
  replace(act: () => void): void {
    this.#isReplacing = true;
    try {
      act();
    } finally {
      this.#isReplacing = false;
    }
  }

  /** Nothing is to stay of what stood in the form, unless the customer puts another request in its place. */
  forget(): void {
    if (!this.#isReplacing) for (const one of [this.#attempt, ...this.#earlier]) one.stood = undefined;
  }

  /** Another request begins, or one goes on. */
  reset(attempt = begun()): void {
    const last = this.#attempt;
    this.#attempt = attempt;
    attempt.isLeft = false;
    if (attempt === this.#left) this.#left = undefined;
    // What another window is at it says anew.
    if (attempt.isElsewhere && attempt !== last) Object.assign(attempt, { state: "open", isElsewhere: undefined });
    // It may have been changed before it was left.
    attempt.state = this.#compared();
    if (last === attempt) return;
    this.#earlier = [last, ...this.#earlier].filter((one) => one.isTried && one !== attempt);
    last.isLeft = last === this.#told || (last.state === "pending" && !last.isElsewhere);
    if (last.isLeft && last.state === "pending") this.#become("pending", "page", last);
  }

  #fail(by: By): void {
    // What the attempt comes to is of no interest any more.
    this.#attempt = { ...this.#attempt, ...takenBack(this.#attempt), isElsewhere: undefined };
    this.#become("failed", by);
  }

  #failLeft(left: Attempt): void {
    // The very same one: what brings it back in the form has it.
    Object.assign(left, takenBack(left), { isLeft: true });
    this.#become("failed", "page", left);
  }

  #takenElsewhere(at: string, isSame: boolean): void {
    const handed = { at, elsewhere: true, content: isSame ? this.#hands.content() : undefined };
    this.#attempt = { state: "open", isTried: true, handed };
    this.#become(isSame ? "done" : "older", "window");
  }

  #pendingElsewhere(since: string | undefined): void {
    if (this.#attempt.isElsewhere) return;
    this.#attempt = { ...this.#attempt, isTried: true, since, isElsewhere: true };
    this.#become("pending", "window");
  }

  /** Nobody knows what became of it. What was handed over before is older than that. */
  #goneElsewhere(): void {
    this.#attempt = { ...this.#attempt, isElsewhere: undefined };
    this.#become(this.#attempt.handed ? "older" : "open", "window");
  }

  #idOf(attempt: Attempt): string | undefined {
    return attempt === this.#attempt ? this.#hands.id : attempt.id;
  }

  async #wait(waits: readonly Promise<unknown>[], attempt: Attempt, content: string): Promise<void> {
    attempt.since = this.#now;
    this.#become("pending", "press", attempt);
    const taken = await Promise.all(waits).then(
      () => true,
      () => false,
    );
    // The page has said meanwhile that it failed.
    if (attempt.since === undefined) return;
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
      this.#hands.leftBecame(attempt);
    }
  }

  get #now(): string {
    return this.#hands.now().toISOString();
  }
}

/** What was handed over before counts again. */
function takenBack({ state, handed, before }: Attempt): Pick<Attempt, "since" | "handed" | "before"> {
  return { since: undefined, handed: state === "done" || state === "older" ? before : handed, before: undefined };
}

const begun = (): Attempt => ({ state: "open", isTried: false });
