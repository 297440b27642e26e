import type { TemplateResult } from "lit";
import type { Facts } from "../../lib/api.js";
import type { Words } from "../../words/words.ts";
import { whenIdle } from "../idle.ts";
import { newId } from "../new-id.ts";
import { soon } from "../soon.ts";
import { carriedBy } from "../take-along/link/carried.ts";
import { afterPress } from "./after-press.ts";
import { type Answered, AnsweredPart } from "./answered-part.ts";
import { type Answers, type ContactAnswers, noAnswers } from "./answers.ts";
import type { Problem } from "./check.ts";
import { chooseFile } from "./choose-file.ts";
import type { EndingForm } from "./ending.ts";
import type { Attempt, HandingOver } from "./handing-over.ts";
import type { FormHost, HostModel } from "./host.ts";
import type { Keeper } from "./kept/keeper.ts";
import type { KeptForm } from "./kept/model.ts";
import type { AskHost, SerialCheck } from "./lists/host-check.ts";
import type { FormActions, FormView, WholeForm } from "./model.ts";
import type { KnownCustomer } from "./restore/from-page.ts";
import type { Draft, Reader } from "./restore/restore.ts";
import { SerialLists } from "./serial-lists.ts";
import { Waiting } from "./waiting.ts";
/** What has been filled in, which problems of it are shown, and what happens on submitting. */
export class RequestForm implements FormActions, KeptForm, EndingForm {
  readonly host: FormHost;
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
  /** What follows from the answers, and hands them over. */
  readonly #answered: AnsweredPart;
  /** Whether the customer wants the estimate read out on request only; nothing where the page is to decide. */
  onRequest: boolean | undefined;
  /** What the form is filled in with from elsewhere: facts of the page, links, drafts. */
  readonly #reading: Waiting<Reader>;
  /** What stays on the device, and what must not take its place. */
  readonly #keeping: Waiting<Keeper>;
  readonly #lists: SerialLists;
  /** What all parts saw when the form was last drawn. */
  #seen: { text: string; view: FormView } | undefined;
  /** How often the customer has changed something. */
  #changes = 0;
  /** Whether the page has filled anything in. */
  #isGiven = false;
  #consents: string | undefined;
  /** What the page knows of the customer. */
  #customer: KnownCustomer = {};
  /** What is typed is kept once it is painted: nobody waits for the device's storage. */
  readonly keepSoon = soon(() => this.#keeping.script?.keep());

  constructor(host: FormHost) {
    this.host = host;
    this.#answered = new AnsweredPart(this);
    const read = () => import("./restore/restore.ts");
    this.#reading = new Waiting(host, read, "what the form is to be filled in with");
    const keep = async () => (await import("./kept/kept.ts")).keep(this);
    this.#keeping = new Waiting(host, keep, "what keeps the answers on the device");
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
    return this.#answered.script;
  }

  /** Loads it. Rejects where it can't be had; calling it again tries again. */
  loadAnswered(): Promise<void> {
    return this.#answered.load();
  }

  /** The request's own identifier, until the form is emptied for another one. */
  get id(): string {
    return this.#id;
  }

  /** What the browser restores the form from on the way back to the page: it stays in the browser, as typed text does. */
  get kept(): string {
    return this.#keeping.script?.text ?? "";
  }

  /** Everything that keeps the request from being complete, in the order of the fields. */
  get problems(): Problem[] {
    const { today, ofEstimate } = this.host;
    const more = ofEstimate.flatMap((section) => section.check?.(this.#answers, today) ?? []);
    return [...(this.answered?.check(this.#answers, today, this.#asksContact) ?? []), ...more];
  }

  /** Fills the form in with what the page knows, from the beginning. What is malformed fills in nothing. */
  beginWith(facts: Partial<Facts>): void {
    this.#isGiven ||= Object.keys(facts).length > 0;
    if (this.#isGiven) this.read((reader) => this.#begin(reader, facts));
  }

  /** Fills in what the page knows of the customer. What they have typed stays. */
  know(customer: KnownCustomer): void {
    const before = this.#customer;
    if (JSON.stringify(customer) === JSON.stringify(before)) return;
    this.#customer = customer;
    this.#reading.do(({ withKnown }) => {
      const fillIn = (answers: Answers) => withKnown(answers, customer, before);
      this.#initial = fillIn(this.#initial);
      this.#filledIn = fillIn(this.#filledIn);
      this.#answers = fillIn(this.#answers);
      // What is typed stands in its field already: what comes from elsewhere has to be put there.
      this.#filled += 1;
      this.host.requestUpdate();
    });
  }

  /** The contact of the request: the page's own word where the form does not ask. */
  get contact(): ContactAnswers {
    return this.#asksContact ? this.#answers.contact : this.#withKnown(noAnswers()).contact;
  }

  /** Whether the page wants the contact to be asked for. */
  get #asksContact(): boolean {
    return this.host.sections?.contact !== false;
  }

  #withKnown(answers: Answers): Answers {
    return this.#reading.script?.withKnown(answers, this.#customer) ?? answers;
  }

  /** Fills the form in from the address of the page, or from the device, where there is anything. */
  restore(): void {
    void this.#answered.load().catch(() => undefined);
    whenIdle(() => this.#lists.want());
    const carried = carriedBy(location);
    if (this.host.draft || carried) this.#keeping.do((keeper) => keeper.begin(carried));
    else whenIdle(() => this.#keeping.want());
  }

  /** The address of the page has changed: where it carries answers, they fill the form in, unless others stand there. */
  follow(): void {
    const carried = carriedBy(location);
    if (carried !== undefined) this.#keeping.do((keeper) => keeper.follow(carried));
  }

  openFile(): void {
    chooseFile(".json,application/json", (file) => this.#keeping.do((keeper) => keeper.open(file)));
  }

  /** Fills the form in, as the browser does on the way back to the page. */
  restoreState(kept: string): void {
    this.#keeping.do((keeper) => keeper.resumeState(kept));
  }

  /** Checks serial numbers as the page does. Those that are there already are read again. */
  checkSerials(by: SerialCheck | undefined): void {
    if (this.#lists.checkBy(by)) this.#answers = this.#lists.read(this.#answers);
  }

  /** Resolves once everything has been filled in that can be. */
  async filling(): Promise<void> {
    await this.#keeping.done;
    await this.#reading.done;
    await this.#answered.ended;
  }

  get waits(): boolean {
    return this.#reading.waits;
  }

  read(fillIn: (reader: Reader) => void): void {
    this.#reading.do(fillIn);
  }

  /** Tries again what could not be loaded. */
  async retry(): Promise<void> {
    const kept = this.#keeping.script?.retry();
    await Promise.all([this.#reading.retry(), this.#lists.retry(), this.#keeping.retry(), kept]);
  }

  /** Everything as it was in the beginning; nothing stays on the device. */
  reset(): void {
    this.#id = newId();
    this.fill(this.#initial);
    this.whereKept((keeper) => keeper.forget());
  }

  /** Shows everything that is missing or wrong. */
  showProblems(): void {
    this.#reported = new Set(this.problems.map((problem) => problem.field));
    this.#summary = this.#reported.size > 0;
    this.host.requestUpdate();
  }

  /** What the form is drawn from. */
  model(words: Words, { view, ...host }: HostModel): WholeForm {
    return {
      ...host,
      ofEstimate: this.host.ofEstimate,
      asksContact: this.#asksContact,
      words,
      answers: this.#answers,
      form: this,
      view: this.#see({
        ...view,
        filled: this.#filled,
        asksToKeep: this.#keeping.script?.asksAt,
        problems: this.problems.filter((problem) => this.#reported.has(problem.field)),
      }),
      summary: this.#summary ? this.answered?.errorSummary : undefined,
      handing: this.#answered.handing,
      unread: this.#lacks("failed") ? () => void this.host.retry() : undefined,
      kept: this.#keeping.script?.render(words),
    };
  }

  get lacks(): boolean {
    return this.#lacks("loading");
  }

  /** Whether something that was filled in before is not here, or is not told to the service desk by what is handed over. */
  #lacks(state: "failed" | "loading"): boolean {
    if (this.#reading.failed || this.#keeping.failed) return true;
    const { desk, items } = this.#answers;
    const isDesk = [desk, ...items.map((item) => item.desk)].some((told) => Object.keys(told).length > 0);
    return isDesk && [state, "failed"].includes(this.host.deskState);
  }

  /** What all parts see is put together anew with every key: where it says what it said, it is the very same, and none is drawn again. */
  #see(view: FormView): FormView {
    const text = JSON.stringify(view);
    if (this.#seen?.text !== text) this.#seen = { text, view };
    return this.#seen.view;
  }

  /** What does not come from the page stays: what was typed, a draft, what a link has brought. */
  #begin({ answersOfFacts, factsRefused, isSame }: Reader, facts: Partial<Facts>): void {
    void this.host.noteMistakes("given", factsRefused(facts));
    const answers = answersOfFacts(facts);
    if (answers === undefined) return;
    const isPages = !this.#answers.desk.files && isSame(this.#withKnown(this.#answers), this.#withKnown(this.#initial));
    this.#initial = answers;
    if (isPages) this.fill(answers);
  }

  fill(answers: Answers, attempt?: Attempt): void {
    this.#answers = this.#lists.read(this.#withKnown(answers));
    this.#filledIn = this.#answers;
    this.#filled += 1;
    this.#reported = new Set();
    this.#summary = false;
    this.#answered.reset(attempt);
    this.#keeping.script?.filled();
    this.host.requestUpdate();
  }

  resume({ id, answers, onRequest }: Draft, attempt?: Attempt): void {
    this.#id = id ?? this.#id;
    this.onRequest = onRequest;
    this.fill(answers, attempt);
  }

  get attempt(): Attempt | undefined {
    return this.#answered.attempt;
  }

  get handingOver(): HandingOver | undefined {
    return this.#answered.handingOver;
  }

  readonly whereKept = (act: (keeper: Keeper) => void): void => {
    if (this.host.draft || this.#keeping.script) this.#keeping.do(act);
  };

  askToKeep(): TemplateResult | undefined {
    return this.#keeping.script?.ask();
  }

  change(how: (answers: Answers) => Answers): void {
    const answers = how(this.#answers);
    // What is said twice is changed once: a request that has been handed over stays so.
    if (answers === this.#answers) return;
    this.#changes += 1;
    this.#answers = this.#lists.read(answers, this.#answers);
    this.#answered.change();
    this.whereKept((keeper) => keeper.changed());
    this.host.requestUpdate();
  }

  /** A field that was left with something wrong in it says so; one that is merely empty may still be filled. */
  settle(field: string): void {
    afterPress(() => {
      const problem = this.problems.find((one) => one.field === field && !one.empty);
      if (problem === undefined) return;
      if (!this.#reported.has(field)) this.host.announceProblem(problem);
      this.#report(field);
    });
  }

  demand(field: string): void {
    this.#report(field);
    this.host.goTo(field);
  }

  /** Whether the customer has answered something. */
  get isChanged(): boolean {
    return this.#changes > 0;
  }

  readOut(onRequest: boolean): void {
    this.onRequest = onRequest;
    // What is still waiting to be read out was not asked for.
    this.host.announce("");
    this.whereKept((keeper) => keeper.changed());
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

  #report(field: string): void {
    this.#reported = new Set([...this.#reported, field]);
    this.host.requestUpdate();
  }

  submit(): void {
    this.#answered.submit(({ SUMMARY_ID }) => {
      const isComplete = this.problems.length === 0;
      if (isComplete) this.#summary = false;
      else {
        this.showProblems();
        this.host.goTo(SUMMARY_ID);
      }
      this.host.requestUpdate();
      return isComplete && !this.host.refusesOthers();
    });
  }

  /** What has been chosen about data. */
  choose(consents: string): void {
    if (consents !== this.#consents) this.changeElsewhere();
    this.#consents = consents;
  }

  /** Something has been answered otherwise that the form does not hold. */
  changeElsewhere(): void {
    this.#answered.change();
  }

  /** The page could not take the request: it can be handed over again. */
  handOverFailed(): void {
    this.#answered.fail();
  }

  /** Begins another request of the same customer's. */
  another(): void {
    const { contact, customer } = this.#answers;
    this.reset();
    this.fill({ ...this.#initial, contact, customer });
    this.whereKept((keeper) => keeper.changed());
    this.host.goTo("form");
  }
}
