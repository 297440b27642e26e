import type { Facts } from "../../lib/api.js";
import { type Answers, type ContactAnswers, noAnswers } from "./answers.ts";
import type { FormHost } from "./host.ts";
import type { KnownCustomer } from "./restore/from-page.ts";
import type { Reader } from "./restore/restore.ts";
import { Waiting } from "./waiting.ts";

/** The form, as the page fills it in. */
interface FilledForm {
  readonly host: FormHost;
  readonly answers: Answers;
  /** Puts other answers in place of those that stand in the form. */
  fill(answers: Answers): void;
  /** Fills something in beside what stands there. */
  fillIn(how: (answers: Answers) => Answers): void;
}

/** What the page fills the form in with: facts, and what it knows of the customer. What reads that is a script of its own. */
export class PagePart {
  readonly #form: FilledForm;
  readonly #reading: Waiting<Reader>;
  /** What the form is filled in with from the beginning, and after a reset. */
  #initial: Answers = noAnswers();
  /** Whether the page has filled anything in. */
  #isGiven = false;
  /** What the page knows of the customer. */
  #customer: KnownCustomer = {};

  constructor(form: FilledForm) {
    this.#form = form;
    const load = () => import("./restore/restore.ts");
    this.#reading = new Waiting(form.host, load, "the form");
  }

  /** What reads it, once that is there: it reads drafts, links and files too. */
  get reading(): Waiting<Reader> {
    return this.#reading;
  }

  get initial(): Answers {
    return this.#initial;
  }

  /** Fills the form in with facts, from the beginning. What is malformed fills in nothing. */
  beginWith(facts: Partial<Facts>): void {
    this.#isGiven ||= Object.keys(facts).length > 0;
    if (this.#isGiven) this.#reading.do((reader) => this.#begin(reader, facts));
  }

  /** Fills in what the page knows of the customer. What they have typed stays. */
  know(customer: KnownCustomer): void {
    const before = this.#customer;
    if (JSON.stringify(customer) === JSON.stringify(before)) return;
    this.#customer = customer;
    this.#reading.do(({ withKnown }) => {
      const fillIn = (answers: Answers) => withKnown(answers, customer, before);
      this.#initial = fillIn(this.#initial);
      this.#form.fillIn(fillIn);
    });
  }

  /** Whether the page wants the contact to be asked for. */
  get asksContact(): boolean {
    return this.#form.host.sections?.contact !== false;
  }

  /** The contact of the request: the page's own word where the form does not ask. */
  get contact(): ContactAnswers {
    return this.asksContact ? this.#form.answers.contact : this.withKnown(noAnswers()).contact;
  }

  /** The answers with what the page knows of the customer. */
  withKnown(answers: Answers): Answers {
    return this.#reading.script?.withKnown(answers, this.#customer) ?? answers;
  }

  /** What does not come from the page stays: what was typed, a draft, what a link has brought. */
  #begin({ answersOfFacts, isSame }: Reader, facts: Partial<Facts>): void {
    const initial = answersOfFacts(facts);
    if (initial === undefined) return;
    const { answers } = this.#form;
    const isPages = !answers.desk.files && isSame(this.withKnown(answers), this.withKnown(this.#initial));
    this.#initial = initial;
    // The same again, as frameworks set it each time they draw, is no other request.
    if (isPages && !isSame(this.withKnown(answers), this.withKnown(initial))) this.#form.fill(initial);
  }
}
