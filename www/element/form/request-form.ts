import { nothing, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";
import { whenIdle } from "../idle.ts";
import { newId } from "../new-id.ts";
import { type Answered, AnsweredPart } from "./answered-part.ts";
import { type Answers, noAnswers } from "./answers.ts";
import type { Attempt } from "./attempt.ts";
import type { Ending, EndingForm } from "./ending.ts";
import type { HandingOver } from "./handing-over.ts";
import type { FormHost } from "./host.ts";
import type { KeptForm } from "./kept/model.ts";
import { KeptPart } from "./kept-part.ts";
import type { AskHost, SerialCheck } from "./lists/host-check.ts";
import type { FormActions, FormView, WholeForm } from "./model.ts";
import { PagePart } from "./page-part.ts";
import type { Draft, Reader } from "./restore/restore.ts";
import { SerialLists } from "./serial-lists.ts";

/** What has been filled in, which problems of it are shown, and what happens on submitting. */
export class RequestForm implements FormActions, KeptForm, EndingForm {
  readonly host: FormHost;
  #id = newId();
  #answers: Answers = noAnswers();
  /** What the form was filled in with last: where the answers are the same, nobody has typed anything since. */
  #filledIn: Answers = this.#answers;
  /** How often the whole form has been filled in by somebody else than the customer. */
  #filled = 0;
  /** What follows from the answers, and hands them over. */
  readonly following: AnsweredPart;
  /** Whether the customer wants the estimate read out on request only; nothing where the page is to decide. */
  onRequest: boolean | undefined;
  /** What the page fills in, and what is kept of the answers. */
  readonly page: PagePart;
  readonly keeping: KeptPart;
  readonly #lists: SerialLists;
  /** What all parts saw when the form was last drawn. */
  #seen: { text: string; view: FormView } | undefined;
  /** Whether the customer has answered something. */
  isChanged = false;

  constructor(host: FormHost) {
    this.host = host;
    this.following = new AnsweredPart(this);
    this.page = new PagePart(this);
    this.keeping = new KeptPart(this);
    this.#lists = new SerialLists(host, () => {
      this.#answers = this.#lists.read(this.#answers);
    });
  }

  get answers(): Answers {
    return this.#answers;
  }

  get filledIn(): Answers {
    return this.#filledIn;
  }

  /** What follows from them, once that is there. */
  get answered(): Answered | undefined {
    return this.following.script;
  }

  get ending(): Ending | undefined {
    return this.following.ending;
  }

  /** The request's own identifier, until the form is emptied for another one. */
  get id(): string {
    return this.#id;
  }

  /** Fills the form in from the address of the page, or from the device, where there is anything. */
  restore(): void {
    void this.following.load().catch(() => undefined);
    whenIdle(() => this.#lists.want());
    this.keeping.restore();
  }

  openFile(): void {
    this.keeping.openFile();
  }

  /** Checks serial numbers as the page does. Those that are there already are read again. */
  checkSerials(by: SerialCheck | undefined): void {
    if (this.#lists.checkBy(by)) this.#answers = this.#lists.read(this.#answers);
  }

  /** Resolves once everything has been filled in that can be. */
  async filling(): Promise<void> {
    await this.keeping.done;
    await this.page.reading.done;
    await this.following.ended;
  }

  get initial(): Answers {
    return this.page.initial;
  }

  get waits(): boolean {
    return this.page.reading.waits;
  }

  read(fillIn: (reader: Reader) => void): void {
    this.page.reading.do(fillIn);
  }

  /** Tries again what could not be loaded. */
  async retry(): Promise<void> {
    const { page, keeping, ending } = this;
    await Promise.all([page.reading.retry(), this.#lists.retry(), keeping.retry(), ending?.retry()]);
  }

  /** Everything as it was in the beginning; nothing stays on the device. */
  reset(): void {
    this.#id = newId();
    this.ending?.reset();
    this.fill(this.page.initial);
    this.keeping.tell((keeper) => keeper.forget());
  }

  /** What the form is drawn from. */
  model(words: Words, disabled: boolean): WholeForm {
    const { ending, host } = this;
    const { problems } = this.following;
    const { rateCard, sampleRates, vatPercent } = host.brought;
    return {
      disabled,
      submits: host.form === null,
      repairEstimate: words.has("estimate.basis") ? this.answered?.repairEstimate : undefined,
      ofEstimate: host.ofEstimate,
      asksContact: this.page.asksContact,
      words,
      answers: this.#answers,
      form: this,
      view: this.#see({
        ...host.shown.besideQuestions(words),
        vatPercent,
        sampleRatesOffered: sampleRates !== undefined && rateCard === undefined,
        onRequest: !host.readsOut,
        filled: this.#filled,
        asksToKeep: this.keeping.script?.asksAt,
        problems: problems?.shown ?? [],
      }),
      summary: problems?.summary,
      consents: (handedOver) => ending?.renderConsents(words, handedOver) ?? nothing,
      handing: this.following.handing,
      print: host.shown.printing(words),
      done: () => ending?.renderDone(words) ?? nothing,
      unread: this.#lacks("failed") ? () => void host.retry() : undefined,
      kept: this.keeping.script?.render(words),
    };
  }

  get lacks(): boolean {
    return this.#lacks("loading");
  }

  /** Whether something that was filled in before is not here, or is not told to the service desk by what is handed over. */
  #lacks(state: "failed" | "loading"): boolean {
    if (this.page.reading.failed || this.keeping.failed) return true;
    const { desk, items } = this.#answers;
    const isDesk = [desk, ...items.map((item) => item.desk)].some((told) => Object.keys(told).length > 0);
    const { shown, rulesAwaited } = this.host;
    return isDesk && [state, "failed"].includes(shown.desk?.state ?? (rulesAwaited ? "loading" : "failed"));
  }

  /** What all parts see is put together anew with every key: where it says what it said, it is the very same, and none is drawn again. */
  #see(view: FormView): FormView {
    const text = JSON.stringify(view);
    if (this.#seen?.text !== text) this.#seen = { text, view };
    return this.#seen.view;
  }

  fillIn(how: (answers: Answers) => Answers): void {
    this.#filledIn = how(this.#filledIn);
    this.#answers = how(this.#answers);
    // What is typed stands in its field already: what comes from elsewhere has to be put there.
    this.#filled += 1;
    // What has been handed over is older than that.
    this.following.change();
    this.host.requestUpdate();
  }

  fill(answers: Answers, attempt?: Attempt): void {
    this.#answers = this.#lists.read(this.page.withKnown(answers));
    this.#filledIn = this.#answers;
    this.#filled += 1;
    this.following.problems?.clear();
    this.following.reset(attempt);
    this.keeping.script?.filled();
    this.host.requestUpdate();
  }

  resume({ id, answers, onRequest }: Draft, attempt?: Attempt): void {
    this.#id = id ?? this.#id;
    this.onRequest = onRequest;
    this.fill(answers, attempt);
  }

  get attempt(): Attempt | undefined {
    return this.following.attempt;
  }

  get handingOver(): HandingOver | undefined {
    return this.following.handingOver;
  }

  askToKeep(): TemplateResult | undefined {
    return this.keeping.script?.ask();
  }

  change(how: (answers: Answers) => Answers): void {
    const answers = how(this.#answers);
    // What is said twice is changed once: a request that has been handed over stays so.
    if (answers === this.#answers) return;
    this.isChanged = true;
    this.#answers = this.#lists.read(answers, this.#answers);
    this.following.change();
    this.keeping.tell((keeper) => keeper.changed());
    this.host.requestUpdate();
  }

  settle(field: string): void {
    this.following.problems?.settle(field);
  }

  demand(field: string): void {
    this.following.problems?.show(field);
    this.host.goTo(field);
  }

  readOut(onRequest: boolean): void {
    this.onRequest = onRequest;
    // What is still waiting to be read out was not asked for.
    this.host.announce("");
    this.keeping.tell((keeper) => keeper.changed());
    this.host.requestUpdate();
  }

  get askOfSerial(): AskHost | undefined {
    return this.#lists.ask;
  }

  goTo(field: string): void {
    this.host.goTo(field);
  }

  announce(text: string): void {
    this.host.announce(text);
  }

  submit(): void {
    this.following.submit();
  }
}
