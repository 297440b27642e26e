import { html, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { type Answers, noAnswers } from "../../form/answers.ts";
import { askNote } from "../../form/groups/ask-note.ts";
import css from "../../form/groups/groups.css?inline";
import { besideNote, failNote, takenNote } from "../../form/groups/notes.ts";
import {
  chosenFirst,
  type FoundTable,
  isToAsk,
  type ListActions,
  type ListProblem,
  readGroups,
} from "../../form/groups/outcome.ts";
import { AT_ONCE } from "../../form/groups/rows-note.ts";
import { takeIn } from "../../form/groups/take-in.ts";
import { columnsOf } from "../../form/lists/columns.ts";
import { answersFrom } from "../../form/restore/answers-from.ts";
import { withLists } from "../../form/serials/serials.ts";
import type { Stored } from "../../form/stored.ts";
import { words } from "../stage.ts";

/** An example of a list that was read: the rows of its table, or why it was not read. */
export interface ListExample {
  name: string;
  rows?: string[][];
  problem?: ListProblem;
  /** What stood in the form. */
  answers?: Stored;
  undone?: boolean;
  /** Dropped beside the place for lists. */
  beside?: boolean;
  /** Other sheets, which were not read. */
  others?: string[];
}

/** A table as it was found. */
export const foundIn = (rows: string[][]): FoundTable => ({
  table: { name: "", rows, doubts: [] },
  columns: columnsOf(rows),
  others: [],
});

/** The answers that stood in the form, with the groups of a table among them. */
export function takenFrom(rows: string[][], before: Answers = noAnswers(), target?: number, others: string[] = []) {
  const read = readGroups(foundIn(rows), {});
  const taken = takeIn(before, read.groups, target);
  return taken && { ...taken, read, before, sheets: { read: "List", others } };
}

/** What is said of the example's list, as it looks in the form; what the customer does is noted in `calls`. */
export function listNoteOf(example: ListExample, spoken: Words = words, calls: unknown[][] = []): TemplateResult {
  return html`<style>${css}</style>${noteOf(example, spoken, calls)}`;
}

function noteOf(example: ListExample, spoken: Words, calls: unknown[][]): TemplateResult {
  const { rows = [], problem, answers = {}, undone = false } = example;
  const names = [
    "begin",
    "choose",
    "take",
    "askAgain",
    "serveAll",
    "showMore",
    "readWhole",
    "undo",
    "redo",
    "close",
  ] as const;
  const noted = names.map((name) => [name, (...values: unknown[]) => calls.push([name, ...values])]);
  const actions = Object.fromEntries(noted) as ListActions;
  const file = "meters.csv";
  if (example.beside) return besideNote(spoken, file, actions);
  if (problem) return failNote(spoken, file, problem, actions);
  const found = foundIn(rows);
  if (isToAsk(found)) return askNote(spoken, { name: file, problem, found, chosen: chosenFirst(found) }, actions);
  const taken = takenFrom(rows, answersFrom(answers), undefined, example.others);
  if (taken === undefined) throw new RangeError(`the form can't hold the products of "${example.name}"`);
  const answersNow = withLists(taken.answers);
  const undecided = taken.answers.items.filter(({ service }) => service === "").map(({ id }) => id);
  const model = {
    name: file,
    taken: { ...taken, service: "" as const, undecided, undone },
    canAsk: true,
    most: AT_ONCE,
  };
  return html`<div class="items-more">${takenNote(spoken, model, answersNow, actions)}</div>`;
}
