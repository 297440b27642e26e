import type { Facts } from "../../lib/api.js";
import type { Words } from "../../words/words.ts";
import { whenIdle } from "../idle.ts";
import { newId } from "../new-id.ts";
import { soon } from "../soon.ts";
import { draftText, dropDraft, keepDraft, keptDraft } from "../take-along/draft/draft.ts";
import { carriedBy } from "../take-along/link/carried.ts";
import { afterPress } from "./after-press.ts";
import { type Answers, type ContactAnswers, noAnswers } from "./answers.ts";
import { check, type Problem } from "./check.ts";
import { SUMMARY_ID } from "./error-summary/error-summary.ts";
import type { FormHost, HostModel } from "./host.ts";
import type { SerialCheck } from "./lists/host-check.ts";
import type { FormActions, WholeForm } from "./model.ts";
import { type Reader, Reading } from "./reading.ts";
import type { KnownCustomer } from "./restore/from-page.ts";
import type { Draft } from "./restore/restore.ts";
import { SerialLists } from "./serial-lists.ts";
import { type Stored, storedAnswers } from "./stored.ts";
/** What has been filled in, which problems of it are shown, and what happens on submitting. */
export class RequestForm implements FormActions {
  readonly #host: FormHost;
  #id = newId();
  /** What the form is filled in with from the beginning, and after a reset. */
  #initial: Answers = noAnswers();
  #answers: Answers = this.#initial;
  /** What the form was filled in with last: where the answers are the same, nobody has typed anything since. */
  #filledIn: Answers = this.#initial;
  /** How often the whole form has been filled in by somebody else than the customer. */
  #filled = 0;
  /** The fields whose problems are shown. */
  #reported: ReadonlySet<string> = new Set();
  #summary = false;
  #handedOver = false;
  #keepPersonal = false;
  #onRequest: boolean | undefined;
  #restored = false;
  /** There is something in the form that is not kept on the device yet. */
  #unkept = false;
  readonly #reading: Reading;
  readonly #lists: SerialLists;
  /** How often the customer has changed something. */
  #changes = 0;
  /** What the page knows of the customer. */
  #customer: KnownCustomer = {};
  /** Other answers, which a link has brought while the form was being filled in. */
  #offered: Answers | undefined;
  /** What is typed is kept once it is painted: nobody waits for the device's storage. */
  readonly #keepSoon = soon(() => this.#unkept && this.#keepDraft());

  constructor(host: FormHost) {
    this.#host = host;
    this.#reading = new Reading(host);
    this.#lists = new SerialLists(host, () => {
      this.#answers = this.#lists.read(this.#answers);
    });
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** The request's own identifier, until the form is emptied for another one. */
  get id(): string {
    return this.#id;
  }

  /** What the browser restores the form from on the way back to the page: it stays in the browser, as typed text does. */
  get kept(): string {
    return draftText(this.#id, this.#answers, { personal: true, onRequest: this.#onRequest });
  }

  /** Everything that keeps the request from being complete, in the order of the fields. */
  get problems(): Problem[] {
    const { today, ofEstimate } = this.#host;
    const more = ofEstimate.flatMap((section) => section.check?.(this.#answers, today) ?? []);
    return [...check(this.#answers, today, this.#asksContact), ...more];
  }

  /** Fills the form in with what the page knows, from the beginning. What is malformed fills in nothing. */
  beginWith(facts: Partial<Facts>): void {
    if (Object.keys(facts).length === 0) this.#begin(noAnswers());
    else this.#read((reader) => this.#begin(reader.answersOfFacts(facts)));
  }

  /** Fills in what the page knows of the customer. What they have typed stays. */
  know(customer: KnownCustomer): void {
    const before = this.#customer;
    if (JSON.stringify(customer) === JSON.stringify(before)) return;
    this.#customer = customer;
    this.#reading.read(({ withKnown }) => {
      const fillIn = (answers: Answers) => withKnown(answers, customer, before);
      this.#initial = fillIn(this.#initial);
      this.#filledIn = fillIn(this.#filledIn);
      this.#answers = fillIn(this.#answers);
      // What is typed stands in its field already: what comes from elsewhere has to be put there.
      this.#filled += 1;
      this.#host.requestUpdate();
    });
  }

  /** The contact of the request: the page's own word where the form does not ask. */
  get contact(): ContactAnswers {
    return this.#asksContact ? this.#answers.contact : this.#withKnown(noAnswers()).contact;
  }

  /** Whether the page wants the contact to be asked for. */
  get #asksContact(): boolean {
    return this.#host.sections?.contact !== false;
  }

  #withKnown(answers: Answers): Answers {
    return this.#reading.reader?.withKnown(answers, this.#customer) ?? answers;
  }

  /** Fills the form in from the address of the page, or from the device, where there is anything. */
  restore(): void {
    whenIdle(() => this.#lists.want());
    const [carried, kept] = [carriedBy(location), this.#host.draft && keptDraft(this.#host.draft)];
    if (!carried && !kept) return;
    this.#read((reader) => {
      const draft = kept ? reader.draftFrom(kept) : undefined;
      const answers = carried && reader.answersOfLink(carried);
      if (answers && !draft) this.#fill(answers);
      else if (kept) this.#restoreDraft(draft);
      // No link takes the place of what was typed on this device, before or since it was opened.
      if (answers && draft && !isSame(answers, draft.answers)) this.#offered = answers;
    });
  }

  /** The address of the page has changed: where it carries answers, they fill the form in, unless others stand there. */
  follow(): void {
    const carried = carriedBy(location);
    if (carried === undefined) return;
    this.#reading.read((reader) => {
      const answers = reader.answersOfLink(carried);
      if (answers === undefined) return;
      if (isSame(this.#answers, this.#filledIn)) this.#fill(answers);
      else this.#offer(answers);
    });
  }

  /** Fills the form in, as the browser does on the way back to the page. */
  restoreState(kept: string): void {
    this.#read((reader) => {
      const draft = reader.draftFrom(kept);
      if (draft) this.#resume(draft);
    });
  }

  /** Checks serial numbers as the page does. Those that are there already are read again. */
  checkSerials(by: SerialCheck | undefined): void {
    if (this.#lists.checkBy(by)) this.#answers = this.#lists.read(this.#answers);
  }

  /** Resolves once everything has been filled in that can be. */
  get read(): Promise<void> {
    return this.#reading.done;
  }

  /** Tries again what could not be loaded. */
  async retry(): Promise<void> {
    await Promise.all([this.#reading.retry(), this.#lists.retry()]);
  }

  /** Everything as it was in the beginning; nothing stays on the device. */
  reset(): void {
    this.#id = newId();
    this.#fill(this.#initial);
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
  model(words: Words, { view, ...host }: HostModel): WholeForm {
    return {
      ...host,
      ofEstimate: this.#host.ofEstimate,
      asksContact: this.#asksContact,
      words,
      answers: this.#answers,
      form: this,
      view: {
        ...view,
        filled: this.#filled,
        problems: this.problems.filter((problem) => this.#reported.has(problem.field)),
      },
      summary: this.#summary,
      handedOver: this.#handedOver,
      unread: this.#reading.failed ? () => void this.retry() : undefined,
      offered: this.#offered && this.#reading.reader?.renderOffer(words, ...this.#decide),
      draft: this.#host.draft
        ? {
            personal: this.#keepPersonal,
            restored: this.#restored,
            keepPersonal: (on) => this.#keep(on),
            drop: () => this.#clear(),
          }
        : undefined,
    };
  }

  /** Reads something, and fills it in; what the customer has begun to fill in meanwhile stays. */
  #read(fillIn: (reader: Reader) => void): void {
    const changes = this.#changes;
    this.#reading.read((reader) => changes === this.#changes && fillIn(reader));
  }

  #begin(answers: Answers | undefined): void {
    if (answers === undefined) return;
    this.#initial = answers;
    this.#fill(answers);
  }

  #fill(answers: Answers): void {
    this.#answers = this.#lists.read(this.#withKnown(answers));
    this.#filledIn = this.#answers;
    this.#filled += 1;
    this.#reported = new Set();
    this.#summary = false;
    this.#handedOver = false;
    this.#offered = undefined;
    this.#host.requestUpdate();
  }

  #restoreDraft(draft: Draft | undefined): void {
    if (draft === undefined) {
      this.#dropDraft();
      return;
    }
    this.#resume(draft);
    this.#keepPersonal = draft.personal;
    this.#onRequest = draft.onRequest;
    this.#restored = true;
  }

  #resume({ id, answers }: Draft): void {
    this.#id = id ?? this.#id;
    this.#fill(answers);
  }

  /** The answers of the link are taken, or left. */
  readonly #decide: [take: () => void, leave: () => void] = [
    () => {
      // A link has nothing that tells who somebody is: what was typed of that stays.
      const { contact, description, desk } = this.#answers;
      if (this.#offered) this.#fill({ ...this.#offered, contact, description, desk });
      this.#keepLater();
      this.#host.goTo("form");
    },
    () => {
      this.#offered = undefined;
      this.#host.requestUpdate();
      this.#host.goTo("form");
    },
  ];

  #offer(answers: Answers): void {
    this.#offered = answers;
    this.#host.requestUpdate();
    this.#host.goTo("offered");
  }

  change(how: (answers: Answers) => Answers): void {
    const answers = how(this.#answers);
    // What is said twice is changed once: a request that has been handed over stays so.
    if (answers === this.#answers) return;
    this.#changes += 1;
    this.#answers = this.#lists.read(answers, this.#answers);
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
    // A draft that could not be read yet is not lost by the next one.
    if (this.#host.draft && !this.#reading.waits) {
      const wishes = { personal: this.#keepPersonal, onRequest: this.#onRequest };
      keepDraft(this.#host.draft, draftText(this.#id, this.#answers, wishes));
    }
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
  settle(field: string): void {
    afterPress(() => {
      const problem = this.problems.find((one) => one.field === field && !one.empty);
      if (problem === undefined) return;
      if (!this.#reported.has(field)) this.#host.announceProblem(problem);
      this.#report(field);
    });
  }

  demand(field: string): void {
    this.#report(field);
    this.#host.goTo(field);
  }

  /** Whether the customer has answered something. */
  get isChanged(): boolean {
    return this.#changes > 0;
  }

  /** Whether the customer wants the estimate read out on request only; nothing where the page is to decide. */
  get onRequest(): boolean | undefined {
    return this.#onRequest;
  }

  readOut(onRequest: boolean): void {
    this.#onRequest = onRequest;
    // What is still waiting to be read out was not asked for.
    this.#host.announce("");
    this.#keepLater();
    this.#host.requestUpdate();
  }

  goTo(field: string): void {
    this.#host.goTo(field);
  }

  announce(text: string): void {
    this.#host.announce(text);
  }

  #report(field: string): void {
    this.#reported = new Set([...this.#reported, field]);
    this.#host.requestUpdate();
  }

  submit(): void {
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

/** The same answers, but for what follows from them. */
const isSame = (one: Answers, other: Answers): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));
const plain = (answers: Answers): Stored => storedAnswers(answers, { personal: true });
