import type { Words } from "../../words/words.ts";
import type { FieldProblem } from "../host/form-field.ts";
import { afterPress } from "./after-press.ts";
import type { Answers } from "./answers.ts";
import { check, type Problem } from "./check.ts";
import { errorSummary, SUMMARY_ID, summaryTitle } from "./error-summary/error-summary.ts";
import { fieldProblem } from "./field-problem.ts";
import type { HandingOver } from "./handing-over.ts";
import type { FormHost } from "./host.ts";
import type { AskHost } from "./lists/host-check.ts";

/** The form whose problems they are. */
export interface CheckedForm {
  readonly host: FormHost;
  readonly answers: Answers;
  /** What keeps the answers, once it is there, and what it says of those that it has filled in. */
  readonly keeping: { readonly script: { readonly words: Words | undefined } | undefined };
  /** How the page is asked about serial numbers; missing as long as there is nothing that reads them. */
  readonly askOfSerial: AskHost | undefined;
  /** What hands the request over. */
  readonly handingOver: Pick<HandingOver, "hold"> | undefined;
  change(how: (answers: Answers) => Answers): void;
  submit(): void;
}

/** What is missing or wrong in the form, and what of that is shown: fields that have been left wrong, and all after an attempt to submit. */
export class FormProblems {
  readonly #form: CheckedForm;
  #reported: ReadonlySet<string> = new Set();
  /** Whether those that are shown are listed on top as well. */
  isListed = false;
  /** What reads serial numbers is waited for, or could not be had. */
  #reads: "waits" | "fails" | undefined;

  constructor(form: CheckedForm) {
    this.#form = form;
  }

  /** Everything that keeps the request from being complete, in the order of the fields. */
  get all(): Problem[] {
    const { host, answers } = this.#form;
    const { today, ofEstimate, sections } = host;
    const more = ofEstimate.flatMap((section) => section.check?.(answers, today) ?? []);
    return [...check(answers, today, sections?.contact !== false), ...more];
  }

  get shown(): Problem[] {
    // Looked for only where one of them could be shown: this is asked with every key.
    if (this.#reported.size === 0) return [];
    return this.all.filter(({ field }) => this.#reported.has(field));
  }

  /** None is shown any more. */
  clear(): void {
    this.#reported = new Set();
    this.isListed = false;
    this.#reads = undefined;
    this.#form.handingOver?.hold(false);
  }

  /** What lists those that are shown on top as well; missing before the first attempt to submit. */
  get summary(): typeof errorSummary | undefined {
    return this.isListed ? this.#summary : undefined;
  }

  readonly #summary: typeof errorSummary = (problems, words, goTo) => {
    const { host, answers, keeping } = this.#form;
    const change = (how: (answers: Answers) => Answers) => {
      this.#form.change(how);
      // Its button is gone, and the focus would be with it.
      goTo(this.all.length > 0 ? SUMMARY_ID : "form");
    };
    const undrawn = { answers, words: keeping.script?.words, change, retry: () => void host.retry() };
    return errorSummary(problems, words, goTo, undrawn);
  };

  /** The first of them, for a form of the page's. @param form what gets the focus where no field can have it. */
  first(form: HTMLElement, words: Words): FieldProblem | undefined {
    const [first] = this.all;
    return first && fieldProblem(this.#form.host.renderRoot, form, words, first);
  }

  /** Shows all of them, and says how many there are. */
  tell(words: Words | undefined): void {
    this.list();
    if (words) this.#form.host.announce(summaryTitle(words, this.all.length));
  }

  /** Shows all of them. */
  list(): void {
    this.#reported = new Set(this.all.map(({ field }) => field));
    this.isListed = this.#reported.size > 0;
    this.#form.host.requestUpdate();
  }

  /** Whether there are none; shows all where there are, with the focus on their list. */
  areNone(): boolean {
    if (this.#isUnread) {
      void this.#readFirst();
      return false;
    }
    const areNone = this.all.length === 0;
    if (areNone) this.isListed = false;
    else {
      this.list();
      this.#form.host.goTo(SUMMARY_ID);
    }
    this.#form.host.requestUpdate();
    return areNone;
  }

  /** Whether serial numbers stand there that are about to be counted. */
  get #isUnread(): boolean {
    const { askOfSerial, answers } = this.#form;
    return !askOfSerial && this.#reads !== "fails" && answers.items.some(({ serials }) => serials.text.trim() !== "");
  }

  /** The button has been pressed before they could be counted: that is no fault of the customer's. */
  async #readFirst(): Promise<void> {
    if (this.#reads === "waits") return;
    this.#reads = "waits";
    const { host } = this.#form;
    this.#form.handingOver?.hold(true);
    host.announceProblem({ field: "submit", message: "form.submit.pending", empty: false });
    host.requestUpdate();
    const came = await import("./serials/serials.ts").catch(() => undefined);
    // Where it could not be had before, the form asks for it once more; it is drawn anew once it has it.
    await host.retry();
    while (came && !this.#form.askOfSerial && host.renderRoot.isConnected) await drawnOrGone(host);
    // The form has been emptied meanwhile.
    if (this.#reads === undefined) return;
    this.#form.handingOver?.hold(false);
    this.#reads = this.#form.askOfSerial ? undefined : "fails";
    host.requestUpdate();
    // Nobody waits any more for what has left the page.
    if (host.renderRoot.isConnected) this.#form.submit();
    this.#reads = undefined;
  }

  /** A field that was left with something wrong in it says so; one that is merely empty may still be filled. */
  settle(field: string): void {
    afterPress(() => {
      const problem = this.all.find((one) => one.field === field && !one.empty);
      if (problem === undefined) return;
      if (!this.#reported.has(field)) this.#form.host.announceProblem(problem);
      this.show(field);
    });
  }

  /** Shows what is wrong with a field as well. */
  show(field: string): void {
    this.#reported = new Set([...this.#reported, field]);
    this.#form.host.requestUpdate();
  }
}

/** Resolves once the form is drawn the next time, or has left the page. */
function drawnOrGone(host: FormHost): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      host.removeController(once);
      done();
    };
    const once = { hostUpdated: end, hostDisconnected: end };
    host.addController(once);
  });
}
