import { type Attempt, type By, begun, type Handing, type Heard, type Stood, takenBack } from "./attempt.ts";
import { hasNothingMore } from "./content.ts";

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

/**
 * How many requests the page can still say of that they failed, once others have been begun. Each is kept whole, with thousands of
 * serial numbers and its files where it has any; nobody waits longer for an answer than it takes to fill in that many.
 */
const EARLIER = 20;

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
  #presses = 0;
  #isHeld = false;

  constructor(hands: Hands, attempt = begun()) {
    this.#hands = hands;
    this.#attempt = attempt;
  }

  /** How far it has come, as the customer is to see it. */
  get state(): Handing {
    return this.#isHeld ? "pending" : this.#attempt.state;
  }

  /** The button has been pressed, and what has been answered must be read before: that is as pending as any press. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }

  /** The request that it is, to come back to after another one. */
  get attempt(): Attempt {
    return this.#attempt;
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
    const attempt = this.#begin();
    this.#told = attempt;
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
    const { state } = this.#attempt;
    const compared = this.#compared();
    if (compared !== state) this.#become(compared, "change");
  }

  /** A form of the page's has been submitted with it: nobody knows what comes of that before the page says so. */
  submitted(): void {
    this.#begin().state = "open";
  }

  /** How often the page has been told of a request. */
  get presses(): number {
    return this.#presses;
  }

  /**
   * The page says that it could not take a request after all: the one with that identifier, or the last one that it was told of.
   * Of one that was never handed over it says nothing.
   *
   * @param presses how often it had been told of any when it said so: what was handed over since is none of those it means.
   * @returns whether there is such a request.
   */
  fail(id?: string, presses = this.#presses): boolean {
    const told = this.#tried.find((one) => (one.press ?? 0) <= presses && (id === undefined || id === this.#idOf(one)));
    if (told === this.#attempt) this.#fail("page");
    else if (told) this.#failLeft(told);
    return told !== undefined;
  }

  /** The same of one from an earlier visit, which does not stand in the form. */
  failEarlier(id: string | undefined): void {
    this.#failLeft({ ...begun(), isTried: true, id });
  }

  /** How far the request with an identifier has come that the page was told of, whatever stands in the form by now. */
  attemptOf(id: string): Attempt | undefined {
    return this.#tried.find((one) => id === this.#idOf(one));
  }

  /** Another window says how far it has come with the same request. */
  heard({ state, at, content }: Heard): void {
    const { handed, since, isElsewhere } = this.#attempt;
    // What this window is waiting for ends by itself.
    if (this.#attempt.state === "pending" && !isElsewhere) return;
    if (state === "done" && at) {
      // What was handed over last counts, whoever tells of what came before.
      if (isElsewhere || at > (handed?.at ?? "")) this.#takenElsewhere(at, content);
    } else if (state === "pending") this.#pendingElsewhere(at);
    else if (isElsewhere && state === "gone") this.#goneElsewhere();
    else if (state === "failed" && (since || handed?.elsewhere)) this.#failedElsewhere();
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
    this.#isHeld = false;
    this.#attempt = attempt;
    attempt.isLeft = false;
    if (attempt === this.#left) this.#left = undefined;
    // What another window is at it says anew.
    if (attempt.isElsewhere && attempt !== last) Object.assign(attempt, { state: "open", isElsewhere: undefined });
    // It may have been changed before it was left.
    attempt.state = this.#compared();
    if (last === attempt) return;
    this.#earlier = [last, ...this.#earlier].filter((one) => one.isTried && one !== attempt).slice(0, EARLIER);
    last.isLeft = last === this.#told || (last.state === "pending" && !last.isElsewhere);
    if (last.isLeft && last.state === "pending") this.#become("pending", "page", last);
  }

  /** The page is told of it. */
  #begin(): Attempt {
    this.#presses += 1;
    const { id } = this.#hands;
    this.#attempt = { ...this.#attempt, isTried: true, press: this.#presses, id, stood: this.#hands.stands() };
    return this.#attempt;
  }

  /** Those that the page has been told of, the last one first. */
  get #tried(): Attempt[] {
    return [this.#attempt, ...this.#earlier].filter(({ isTried }) => isTried);
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

  /** Older than that is only what is not what was handed over here before, and nobody has handed over yet. */
  #takenElsewhere(at: string, told: string | undefined): void {
    const { handed } = this.#attempt;
    const here = this.#hands.content();
    const isSame = told !== undefined && hasNothingMore(here, told);
    const isNewer = !isSame && handed?.content === here;
    const content = isSame || isNewer ? here : undefined;
    this.#goOn({ isTried: true, handed: { at, elsewhere: true, content, told, isNewer }, before: handed });
    this.#become(content === undefined ? "older" : "done", "window");
  }

  #pendingElsewhere(since: string | undefined): void {
    if (this.#attempt.isElsewhere) return;
    this.#attempt = { ...this.#attempt, id: this.#hands.id, isTried: true, since, isElsewhere: true };
    this.#become("pending", "window");
  }

  /** Nobody knows what became of it. What was handed over before is older than what has been changed since. */
  #goneElsewhere(): void {
    const { handed, since } = this.#attempt;
    this.#goOn({ handed, since });
    this.#become(handed && handed.content !== this.#hands.content() ? "older" : "open", "window");
  }

  /** What was handed over before counts again, where it is what stands here. */
  #failedElsewhere(): void {
    const { handed } = takenBack(this.#attempt);
    if (handed?.content !== this.#hands.content()) {
      this.#fail("window");
      return;
    }
    this.#goOn({ handed });
    this.#become("done", "window");
  }

  /** It goes on as another one: what the one before comes to is of no interest any more. */
  #goOn(more: Partial<Attempt>): void {
    const { stood, press, isTried } = this.#attempt;
    this.#attempt = { state: "open", id: this.#hands.id, stood, press, isTried, ...more };
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
