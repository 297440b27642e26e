import type { ReactiveControllerHost } from "lit";
import type { Words } from "../i18n/words.ts";
import { soon } from "../soon.ts";
import { dropDraft, keepDraft, readDraft } from "../take-along/draft/draft.ts";
import { type Answers, noAnswers } from "./answers.ts";
import { check, type Problem } from "./check.ts";
import { SUMMARY_ID } from "./error-summary/error-summary.ts";
import type { FormModel } from "./model.ts";
import { storedAnswers } from "./stored.ts";

/** The element that the form is part of. */
export interface FormHost extends ReactiveControllerHost {
  /** The day that the estimate is made for. */
  readonly today: string;
  /** The name under which a draft is kept on the device; empty where none is. */
  readonly draft: string | null | undefined;
  /** Hands the request over; false where the page wants the form to stay as it is. */
  handOver(): boolean;
  /** Moves the focus to a field once it is drawn. */
  goTo(field: string): void;
  /** Says something to a screen reader. */
  announce(text: string): void;
}

/** What of the form the element knows better. */
export type HostModel = Pick<
  FormModel,
  "products" | "vatPercent" | "sampleRatesOffered" | "disabled" | "submits" | "consents"
>;

/** What has been filled in, which problems of it are shown, and what happens on submitting. */
export class RequestForm {
  readonly #host: FormHost;
  /** What the form is filled in with from the beginning, and after a reset. */
  #initial: Answers = noAnswers();
  #answers: Answers = this.#initial;
  /** How often the whole form has been filled in by somebody else than the customer. */
  #filled = 0;
  /** The fields whose problems are shown. */
  #reported: ReadonlySet<string> = new Set();
  #summary = false;
  #handedOver = false;
  #keepPersonal = false;
  #restored = false;
  /** There is something in the form that is not kept on the device yet. */
  #unkept = false;
  /** What is typed is kept once it is painted: nobody waits for the device's storage. */
  readonly #keepSoon = soon(() => this.#unkept && this.#keepDraft());

  constructor(host: FormHost) {
    this.#host = host;
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** What the browser restores the form from on the way back to the page: it stays in the browser, as typed text does. */
  get kept(): string {
    return JSON.stringify(storedAnswers(this.#answers, { personal: true }));
  }

  /** Everything that keeps the request from being complete, in the order of the fields. */
  get problems(): Problem[] {
    return check(this.#answers, this.#host.today);
  }

  /** Fills the form in as it is from the beginning: by the page, or by a link. */
  begin(answers: Answers): void {
    this.#initial = answers;
    this.fill(answers);
  }

  /** Fills the form in, as the browser does on the way back to the page. */
  fill(answers: Answers): void {
    this.#answers = answers;
    this.#filled += 1;
    this.#reported = new Set();
    this.#summary = false;
    this.#handedOver = false;
    this.#host.requestUpdate();
  }

  /** Fills the form in from the device, where there is a draft. */
  restoreDraft(): void {
    const draft = this.#host.draft && readDraft(this.#host.draft);
    if (!draft) return;
    this.fill(draft.answers);
    this.#keepPersonal = draft.personal;
    this.#restored = true;
  }

  /** Everything as it was in the beginning; nothing stays on the device. */
  reset(): void {
    this.fill(this.#initial);
    this.#restored = false;
    this.#dropDraft();
  }

  /** Shows everything that is missing or wrong. */
  showProblems(): void {
    this.#reported = new Set(this.problems.map((problem) => problem.field));
    this.#summary = this.#reported.size > 0;
    this.#host.requestUpdate();
  }

  /** What the form is drawn from. */
  model(words: Words, host: HostModel): FormModel {
    const answers = () => this.#answers;
    return {
      ...host,
      words,
      get answers() {
        return answers();
      },
      filled: this.#filled,
      problems: this.problems.filter((problem) => this.#reported.has(problem.field)),
      summary: this.#summary,
      handedOver: this.#handedOver,
      draft: this.#host.draft
        ? {
            personal: this.#keepPersonal,
            restored: this.#restored,
            keepPersonal: (on) => this.#keep(on),
            drop: () => this.#clear(),
          }
        : undefined,
      change: (answers) => this.#change(answers),
      settle: (field) => this.#settle(field),
      demand: (field) => this.#demand(field),
      submit: () => this.#submit(),
      goTo: (field) => this.#host.goTo(field),
      announce: (text) => this.#host.announce(text),
    };
  }

  #change(answers: Answers): void {
    this.#answers = answers;
    this.#handedOver = false;
    this.#keepLater();
    this.#host.requestUpdate();
  }

  #keep(personal: boolean): void {
    this.#keepPersonal = personal;
    this.#keepLater();
    this.#host.requestUpdate();
  }

  #keepLater(): void {
    this.#unkept = Boolean(this.#host.draft);
    this.#keepSoon();
  }

  #keepDraft(): void {
    if (this.#host.draft) keepDraft(this.#host.draft, { answers: this.#answers, personal: this.#keepPersonal });
    this.#unkept = false;
  }

  #dropDraft(): void {
    this.#unkept = false;
    if (this.#host.draft) dropDraft(this.#host.draft);
  }

  #clear(): void {
    this.#keepPersonal = false;
    this.reset();
    this.#host.goTo("form");
  }

  /** A field that was left with something wrong in it says so; one that is merely empty may still be filled. */
  #settle(field: string): void {
    afterPress(() => {
      if (this.problems.some((problem) => problem.field === field && !problem.empty)) this.#report(field);
    });
  }

  #demand(field: string): void {
    this.#report(field);
    this.#host.goTo(field);
  }

  #report(field: string): void {
    this.#reported = new Set([...this.#reported, field]);
    this.#host.requestUpdate();
  }

  #submit(): void {
    if (this.problems.length > 0) {
      this.showProblems();
      this.#host.goTo(SUMMARY_ID);
      return;
    }
    this.#summary = false;
    this.#handedOver = this.#host.handOver();
    if (this.#handedOver) this.#dropDraft();
    this.#host.requestUpdate();
  }
}

/**
 * Does something once no button of the mouse is down. A field is left when it goes down elsewhere: what is said of the
 * field then would move that place away, and the click would be lost.
 */
function afterPress(act: () => void): void {
  if (document.body.matches(":active")) addEventListener("click", act, { once: true });
  else act();
}
