// One list that is read: from a file or what was pasted to the products of the form, with what the customer decides on the way.
// It comes with the first list.

import type { TemplateResult } from "lit";
import type { Service } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import type { Answers } from "../answers.ts";
import type { TableGroups } from "../lists/table.ts";
import { readFile, readPasted, tableWithSerials } from "../lists/tables.ts";
import type { FormActions } from "../model.ts";
import { answersNow } from "./answers-now.ts";
import { askNote } from "./ask-note.ts";
import { looksLikeList } from "./kinds.ts";
import { besideNote, failNote, failText, NOTE, takenNote, takenText, waitNote } from "./notes.ts";
import { isUndecided } from "./now.ts";
import {
  broughtBy,
  type ChosenColumns,
  chosenFirst,
  chosenWith,
  type FoundTable,
  isEnough,
  isToAsk,
  type ListActions,
  type ListProblem,
  type ReadAs,
  readGroups,
  type Taken,
} from "./outcome.ts";
import { AT_ONCE } from "./rows-note.ts";
import { swapped } from "./swapped.ts";
import { takeIn } from "./take-in.ts";

interface ReadingHost {
  form: FormActions;
  /** Resolves once it is drawn. */
  draw(): Promise<unknown>;
  close(): void;
  /** These products of a list do not come back: it has been read otherwise. */
  gone(ids: readonly number[]): void;
  /** The words of lists, once they have come. */
  words(): Words | undefined;
}

/** Where a list was dropped. */
export interface Dropped {
  /** The product that it was dropped on or pasted into. */
  item?: number | undefined;
  /** Not where lists are dropped: the customer is asked before it is read. */
  isBeside?: boolean;
}

/** A list, and how far it has come. */
export class Reading implements ListActions {
  readonly #host: ReadingHost;
  readonly #what: File[] | string;
  readonly #item: number | undefined;
  /** The file's name; empty for what was pasted. */
  readonly name: string;
  problem: ListProblem | undefined;
  found: FoundTable | undefined;
  chosen: ChosenColumns | undefined;
  taken: Taken | undefined;
  /** Whether the customer is asked which columns are which. */
  #asks = false;
  /** How the list in the form was read, and how many of its rows are named. */
  #as: ReadAs = {};
  #most = AT_ONCE;
  #isStopped = false;
  /** Whether the customer has to say first that it is a list. */
  #waits = false;

  constructor(host: ReadingHost, what: File[] | string, { item, isBeside = false }: Dropped = {}) {
    this.#host = host;
    this.#what = what;
    this.#item = item;
    this.name = typeof what === "string" ? "" : what.map(({ name }) => name).join(", ");
    if (!isBeside || typeof what === "string") void this.#read(what);
    else if (what.some(looksLikeList)) this.#waitForYes();
    else this.#fail("noList");
  }

  #waitForYes(): void {
    this.#waits = true;
    this.#say((words) => words.t("lists.beside.ask"));
  }

  begin(): void {
    this.#waits = false;
    void this.#host.draw();
    void this.#read(this.#what);
  }

  /** The products of a list that has been taken out of the form. */
  get away(): readonly number[] {
    return this.taken?.undone ? broughtBy(this.taken) : [];
  }

  /** Another list is read instead: what is still being read comes to nothing. */
  stop(): void {
    this.#isStopped = true;
  }

  render(words: Words, answers: Answers): TemplateResult {
    const { name, problem, taken, found } = this;
    if (this.#waits) return besideNote(words, name, this);
    if (this.#asks && found) return askNote(words, { name, problem, found, chosen: this.chosen ?? {} }, this);
    if (problem) return failNote(words, name, problem, this);
    const canAsk = (found?.columns.choices.length ?? 0) > 1;
    if (taken) return takenNote(words, { name, taken, canAsk, most: this.#most }, answers, this);
    return waitNote(words, name);
  }

  async #read(what: File[] | string): Promise<void> {
    const [file, another] = typeof what === "string" ? [] : what;
    if (another) return this.#fail("severalFiles");
    const { tables, problem } = await (typeof what === "string" ? readPasted(what) : readFile(file as File));
    if (this.#isStopped) return;
    const found = tables && tableWithSerials(tables);
    if (found === undefined) return this.#fail(problem ?? "empty");
    this.found = found;
    if (isToAsk(found)) this.#ask();
    else this.#take({});
  }

  #fail(problem: ListProblem): void {
    this.problem = problem;
    this.#say((words) => failText(words, problem));
  }

  #ask(problem?: ListProblem): void {
    if (this.found) this.chosen ??= chosenFirst(this.found);
    this.problem = problem;
    this.#asks = true;
    this.#say((words) => (problem ? failText(words, problem) : words.t("lists.ask.title")));
  }

  #take(as: ReadAs): void {
    const { found } = this;
    if (found === undefined) return;
    const read = readGroups(found, as, this.#host.form.askOfSerial);
    const problem = read.meters + read.pieces === 0 ? "noSerials" : this.#takeIn(read);
    if (!problem) this.#as = as;
    if (problem) this.#askOrFail(problem);
    else this.#sayTaken();
  }

  /** Puts what was read into the form; says what keeps it out of there. */
  #takeIn(read: TableGroups): ListProblem | undefined {
    let problem: ListProblem | undefined = "tooManyProducts";
    const sheets = { read: this.found?.table.name ?? "", others: this.found?.others ?? [] };
    this.#host.form.change((before) => {
      const into = takeIn(before, read.groups, this.#item);
      if (into === undefined) return before;
      const undecided = into.answers.items.filter(({ id, service }) => into.ids.includes(id) && service === "");
      this.taken = {
        ...into,
        read,
        sheets,
        before,
        service: "",
        undecided: undecided.map(({ id }) => id),
        undone: false,
      };
      problem = undefined;
      return into.answers;
    });
    if (this.taken && !problem)
      this.taken = { ...this.taken, answers: answersNow(this.#host.form, this.taken.answers) };
    this.problem = problem;
    this.#asks = false;
    return problem;
  }

  /** Other columns may be the right ones, where there are any. */
  #askOrFail(problem: ListProblem): void {
    if ((this.found?.columns.choices.length ?? 0) > 1) this.#ask(problem);
    else this.#fail(problem);
  }

  choose(columns: ChosenColumns): void {
    this.chosen = chosenWith(this.chosen ?? {}, columns);
    void this.#host.draw();
  }

  take(): void {
    if (this.chosen && isEnough(this.chosen)) this.#takeInstead({ chosen: this.chosen });
  }

  readWhole(): void {
    this.#takeInstead({ ...this.#as, whole: true });
  }

  showMore(): void {
    this.#most += 10 * AT_ONCE;
    void this.#host.draw();
  }

  #takeInstead(as: ReadAs): void {
    const { taken } = this;
    this.#putBack();
    this.#take(as);
    // What can't be read so leaves the list as it stood.
    if (this.problem && taken?.undone === false) this.#swap(false);
    else if (!this.problem && taken) this.#host.gone(broughtBy(taken));
  }

  /** What has been read stays in the form until it is read otherwise. */
  askAgain(): void {
    this.#ask();
  }

  serveAll(service: Service): void {
    const { taken } = this;
    if (taken === undefined) return;
    const isOpen = isUndecided(taken);
    // What was chosen at one of them stays.
    this.#host.form.change((answers) => ({
      ...answers,
      items: answers.items.map((item) => (isOpen(item) ? { ...item, service } : item)),
    }));
    this.taken = { ...taken, service };
    void this.#host.draw();
  }

  undo(): void {
    this.#putBack();
    this.#say((words) => words.t("lists.undone"));
  }

  redo(): void {
    this.#swap(false);
    this.#sayTaken();
  }

  close(): void {
    if (!this.#asks || this.taken === undefined) {
      this.#host.close();
      return;
    }
    this.#asks = false;
    this.problem = undefined;
    this.#sayTaken();
  }

  #putBack(): void {
    if (this.taken && !this.taken.undone) this.#swap(true);
  }

  /** What the list has changed becomes what it was before, and the other way round; what was answered since stays. */
  #swap(undone: boolean): void {
    const { taken } = this;
    if (taken === undefined) return;
    let before = taken.answers;
    this.#host.form.change((now) => {
      before = now;
      return swapped(now, taken.answers, taken.before, taken.ids);
    });
    this.taken = { ...taken, before, answers: answersNow(this.#host.form, before), undone };
  }

  #sayTaken(): void {
    this.#say((words) =>
      this.taken ? takenText(words, this.taken, answersNow(this.#host.form, this.taken.answers)) : "",
    );
  }

  /** Draws what there is to say, with the focus on it, and has it read out. */
  #say(text: (words: Words) => string): void {
    const { form, draw, words } = this.#host;
    void draw().then(() => form.goTo(NOTE));
    const spoken = words();
    if (spoken) form.announce(text(spoken));
  }
}
