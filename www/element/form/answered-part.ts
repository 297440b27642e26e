import { adopt } from "../adopt.ts";
import type { Attempt, Handing, HandingOver } from "./handing-over.ts";
import type { FormHost } from "./host.ts";
import { Waiting } from "./waiting.ts";

/** What follows from answers: a script of its own. */
export type Answered = typeof import("./answered.ts");

/**
 * What follows from the answers, and hands them over. It is loaded as soon as the form stands on the page. A press of the button
 * that comes before waits for it; where it can't be had the press has failed, and nothing is lost.
 */
export class AnsweredPart {
  readonly #became: (handing: Handing) => void;
  readonly #loaded: Waiting<Answered>;
  readonly #begin: (script: Answered) => void;
  #isWanted = false;
  #handing: HandingOver | undefined;
  /** What a press comes to before there is what hands over. */
  #early: "open" | "pending" | "failed" = "open";

  /** @param became what is done when the request has come so far. */
  constructor(host: FormHost, became: (handing: Handing) => void) {
    this.#became = became;
    this.#loaded = new Waiting(host, () => import("./answered.ts"), "what submits the form");
    this.#begin = (script) => {
      adopt(host.renderRoot as ShadowRoot, script.styles);
      this.#handing = new script.HandingOver({ handOver: () => host.handOver(script.submitTo), became });
    };
  }

  get script(): Answered | undefined {
    return this.#loaded.script;
  }

  /** Fetches the script. Rejects where it can't be had; calling it again tries again. */
  async load(): Promise<void> {
    if (!this.#isWanted) this.#loaded.do(this.#begin);
    this.#isWanted = true;
    await this.#loaded.retry();
    await this.#loaded.done;
    if (this.script === undefined) throw new Error("what submits the form could not be loaded");
  }

  /** Resolves once the script is there, or could not be had. */
  get ended(): Promise<void> {
    return this.#loaded.done;
  }

  /** How far the request has come. */
  get handing(): Handing {
    return this.#handing?.state ?? this.#early;
  }

  /** The button has been pressed. @param isComplete shows what is missing, where anything is. */
  submit(isComplete: (script: Answered) => boolean): void {
    const { script } = this;
    if (script === undefined) void this.#wait(isComplete);
    else if (isComplete(script)) this.#handing?.start();
  }

  /** Something has been answered otherwise. */
  change(): void {
    this.#handing?.change();
  }

  /** The same of what the form does not hold: it is another one now, or as it was. */
  changeElsewhere(to: string): void {
    this.#handing?.changeElsewhere(to);
  }

  /** The request that it is, to come back to after another one. */
  get attempt(): Attempt | undefined {
    return this.#handing?.attempt;
  }

  /** The page could not take the request after all. */
  fail(): void {
    this.#handing?.fail();
  }

  /** Another request begins, or one goes on. */
  reset(attempt?: Attempt): void {
    this.#early = "open";
    this.#handing?.reset(attempt);
  }

  async #wait(isComplete: (script: Answered) => boolean): Promise<void> {
    if (this.#early === "pending") return;
    this.#early = "pending";
    this.#became("pending");
    await this.load().catch(() => undefined);
    // The form has been emptied meanwhile.
    if (this.#early !== "pending") return;
    this.#early = this.script ? "open" : "failed";
    if (this.script) this.submit(isComplete);
    else this.#became("failed");
  }
}
