import type { Words } from "../../words/words.ts";
import { adopt } from "../adopt.ts";
import type { FieldProblem } from "../host/form-field.ts";
import type { Attempt, Handing } from "./attempt.ts";
import type { Ending, EndingForm } from "./ending.ts";
import type { FormProblems } from "./form-problems.ts";
import type { HandingOver } from "./handing-over.ts";
import type { FormHost } from "./host.ts";
import { Waiting } from "./waiting.ts";

/** What follows from answers: a script of its own. */
export type Answered = typeof import("./answered.ts");

/**
 * What follows from the answers, and hands them over. It is loaded as soon as the form stands on the page. A press of the button
 * that comes before waits for it; where it can't be had the press has failed, and nothing is lost.
 */
export class AnsweredPart {
  readonly #host: FormHost;
  readonly #loaded: Waiting<Answered>;
  readonly #begin: (script: Answered) => void;
  #isWanted = false;
  #handing: HandingOver | undefined;
  #ending: Ending | undefined;
  #problems: FormProblems | undefined;
  /** As far as a request had come that goes on before there is what hands it over. */
  #resumed: Attempt | undefined;
  #elsewhere: string | undefined;
  /** What a press comes to before there is what hands over. */
  #early: "open" | "pending" | "failed" = "open";

  constructor(form: EndingForm) {
    const { host } = form;
    this.#host = host;
    this.#loaded = new Waiting(host, () => import("./answered.ts"), "what submits the form");
    this.#begin = (script) => {
      adopt(host.renderRoot as ShadowRoot, script.styles);
      const ending = new script.Ending(form, () => this.change());
      this.#ending = ending;
      this.#problems = new script.FormProblems(form);
      this.#handing = new script.HandingOver(script.handsOf(form, ending), this.#resumed);
    };
  }

  get script(): Answered | undefined {
    return this.#loaded.script;
  }

  /** The end of the form, once the script is there. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** What is missing or wrong, once the script is there. */
  get problems(): FormProblems | undefined {
    return this.#problems;
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

  /** What keeps a form of the page's from being submitted. */
  problem(words: Words): FieldProblem | undefined {
    const at = this.#host.renderRoot.querySelector<HTMLElement>("#form");
    if (!at || this.#problems) return at ? this.#problems?.first(at, words) : undefined;
    // What knows what is missing is not there yet.
    return { message: words.t("form.submit.failed"), empty: false, at };
  }

  /** The button has been pressed. */
  submit(): void {
    this.script?.pressOnce();
    if (this.script === undefined) void this.#wait();
    else if (this.#problems?.areNone() && !this.#ending?.slotted.refuses()) this.#handing?.start();
  }

  /** Something has been answered otherwise. */
  change(): void {
    this.#handing?.change();
  }

  /** The same of what the form does not hold, where it is another one now. */
  changeElsewhere(to: string): void {
    if (to !== this.#elsewhere) this.change();
    this.#elsewhere = to;
  }

  /** What hands the request over, once that is there. */
  get handingOver(): HandingOver | undefined {
    return this.#handing;
  }

  /** The request that it is, to come back to after another one. */
  get attempt(): Attempt | undefined {
    return this.#handing?.attempt ?? this.#resumed;
  }

  /** Does something as soon as the script is there. */
  whenThere(act: () => void): void {
    this.#loaded.do(act);
  }

  /** Another request begins, or one goes on. */
  reset(attempt?: Attempt): void {
    this.#early = "open";
    this.#resumed = attempt;
    this.#handing?.reset(attempt);
  }

  async #wait(): Promise<void> {
    if (this.handing === "pending") return;
    this.#become("pending");
    // What reads the answers may have been missed with it: nothing is said to be wrong because of that.
    await this.#host.retry();
    await this.load().catch(() => undefined);
    // The form has been emptied meanwhile.
    if (this.#early !== "pending") return;
    if (this.script === undefined) {
      this.#become("failed");
      return;
    }
    this.#early = "open";
    this.submit();
  }

  #become(state: "pending" | "failed"): void {
    this.#early = state;
    this.#host.announceProblem({ field: "submit", message: `form.submit.${state}`, empty: false });
    this.#host.requestUpdate();
  }
}
