import { afterPress } from "./after-press.ts";
import type { Answered } from "./answered-part.ts";
import type { Answers } from "./answers.ts";
import type { Problem } from "./check.ts";
import type { FormHost } from "./host.ts";

/** The form whose problems they are. */
interface CheckedForm {
  readonly host: FormHost;
  readonly answers: Answers;
  /** What finds them, once it is there. */
  readonly answered: Answered | undefined;
}

/** What is missing or wrong in the form, and what of that is shown: fields that have been left wrong, and all after an attempt to submit. */
export class FormProblems {
  readonly #form: CheckedForm;
  #reported: ReadonlySet<string> = new Set();
  /** Whether those that are shown are listed on top as well. */
  isListed = false;

  constructor(form: CheckedForm) {
    this.#form = form;
  }

  /** Everything that keeps the request from being complete, in the order of the fields. */
  get all(): Problem[] {
    const { host, answers, answered } = this.#form;
    const { today, ofEstimate, sections } = host;
    const more = ofEstimate.flatMap((section) => section.check?.(answers, today) ?? []);
    return [...(answered?.check(answers, today, sections?.contact !== false) ?? []), ...more];
  }

  get shown(): Problem[] {
    return this.all.filter(({ field }) => this.#reported.has(field));
  }

  /** None is shown any more. */
  clear(): void {
    this.#reported = new Set();
    this.isListed = false;
  }

  /** Shows all of them. */
  list(): void {
    this.#reported = new Set(this.all.map(({ field }) => field));
    this.isListed = this.#reported.size > 0;
    this.#form.host.requestUpdate();
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
