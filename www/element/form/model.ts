import type { TemplateResult } from "lit";
import type { Figures } from "../../words/figures.ts";
import type { Words } from "../../words/words.ts";
import { type Answers, type ContactAnswers, type ItemAnswers, YES_NO } from "./answers.ts";
import type { Handing } from "./attempt.ts";
import type { Problem } from "./check.ts";
import type { errorSummary } from "./error-summary/error-summary.ts";
import type { Option } from "./fields/choice.ts";
import type { FieldText } from "./fields/field.ts";
import type { fold } from "./fields/fold.ts";
import type { AskHost } from "./lists/host-check.ts";
import type { Warning } from "./warned.ts";

/** What the customer does in the form. */
export interface FormActions {
  /** Changes the answers as they are at the moment: a part may have been drawn from earlier ones. */
  change(how: (answers: Answers) => Answers): void;
  /** A field has been left after a change. */
  settle(field: string): void;
  /** A field must be filled in before one can go on: says so, with the focus on it. */
  demand(field: string): void;
  submit(): void;
  /** Continues from a file that the customer chooses. */
  openFile(): void;
  /** Has the estimate read out on request only, or as it changes. */
  readOut(onRequest: boolean): void;
  /** Moves the focus to a field once it is drawn. */
  goTo(field: string): void;
  /** What the page knows of a serial number; missing before there is any list. */
  readonly askOfSerial: AskHost | undefined;
  /** Says something to a screen reader without moving the focus. */
  announce(text: string): void;
  /** Asks whether what is personal may be kept too. */
  askToKeep?(): TemplateResult | undefined;
}

/** What all parts of the form are drawn from, besides the answers and the words. */
export interface FormView {
  /** Another number, once the form has been filled in otherwise than by hand: nothing stays in its fields then. */
  filled?: number;
  /** The problems to show: those of fields that have been left wrong, and all of them after an attempt to submit. */
  problems: readonly Problem[];
  /** Whether the estimate is read out on request only, and not as it changes. */
  onRequest: boolean;
  /** The field below which it is asked whether what is personal may be kept too, and whether that is allowed by now. */
  asksToKeep?: { field: string; personal: boolean } | undefined;
  /** What the estimate warns of, beside the questions whose answers have set it off. */
  warnings: readonly Warning[];
  /** The products that the rate card names, to choose from. */
  products: readonly string[];
  /** The VAT rate that can be shown, and whether there are sample rates to try. */
  vatPercent?: string | undefined;
  sampleRatesOffered: boolean;
  /** The numbers of the terms that the form names, by the names that its messages have for them; missing where the rules have not said them. */
  figures?: Figures | undefined;
}

/** What every part of the form is drawn from, and whom it tells of changes. */
export interface PartModel {
  words: Words;
  view: FormView;
  form: FormActions;
}

/** The same with all answers. */
export interface FormModel extends PartModel {
  answers: Answers;
}

/** What one section of the form asks, and when. */
export interface Section {
  name: string;
  /** The message that is its title, where that is not the form's own. */
  title?: string;
  render(model: FormModel): TemplateResult;
  /** The answers that it is drawn from, or what it asks of them. What is typed stands in its field already, and is none of them. */
  shows: readonly (keyof Answers | ((answers: Answers) => boolean))[];
  /** Whether it is there at all; always, where nothing is said. */
  asked?(answers: Answers): boolean;
  /** Whether anything in it has been answered, where few have to: it is folded up until then. */
  answered?(answers: Answers, view: FormView): boolean;
  /** What folds it up then. */
  fold?: typeof fold;
  /** What is wrong in it, where the form does not check that itself. */
  check?(answers: Answers, asOf: string): Problem[];
}

/** What the whole form is drawn from. */
export interface WholeForm extends FormModel {
  /** What lists the problems on top as well, from the first attempt to submit. */
  summary: typeof errorSummary | undefined;
  /** Whether the contact is asked for. */
  asksContact: boolean;
  /** The section about a repair estimate, once it has come with what follows from answers, and its words. */
  repairEstimate: Section | undefined;
  /** The sections that come with the script of the estimate, as only that is made from them. */
  ofEstimate: readonly Section[];
  /** The section about data and consents, where it is to be had. */
  consents(handedOver: boolean): TemplateResult | symbol;
  /** What the form was to be filled in with could not be loaded: tries again. */
  unread?: (() => void) | undefined;
  /** What is said of what is kept of the form, above it and at its foot. */
  kept?: { top: TemplateResult; foot: TemplateResult | undefined } | undefined;
  /** Nothing can be filled in. */
  disabled: boolean;
  /** Whether the form is submitted by itself; otherwise the form around it takes its value along. */
  submits: boolean;
  /** Prints the estimate; missing as long as there is none. */
  print?: (() => void) | undefined;
  /** How far the request has come. */
  handing: Handing;
  /** What stands there once it has been handed over. */
  done(): TemplateResult | symbol;
}

/** Changes one answer. What is said twice is changed once: a request that has been handed over stays so. */
export function set<K extends keyof Answers>(model: PartModel, key: K): (value: Answers[K]) => void {
  return (value) => {
    model.form.change((answers) => (answers[key] === value ? answers : { ...answers, [key]: value }));
  };
}

/** Changes one answer about one product. */
export function setItem<K extends keyof ItemAnswers>(model: PartModel, item: ItemAnswers, key: K) {
  return (value: ItemAnswers[K]) => {
    model.form.change((answers) =>
      changeItem(answers, item.id, (one) => (one[key] === value ? one : { ...one, [key]: value })),
    );
  };
}

/** The answers with those about one product changed; the same answers where they are as they were. */
export function changeItem(answers: Answers, id: number, how: (item: ItemAnswers) => ItemAnswers): Answers {
  const items = answers.items.map((one) => (one.id === id ? how(one) : one));
  return items.every((one, at) => one === answers.items[at]) ? answers : { ...answers, items };
}

/** Changes one contact answer. */
export function setContact(model: PartModel, key: keyof ContactAnswers): (value: string) => void {
  return (value) => {
    model.form.change((answers) => {
      const { contact } = answers;
      return contact[key] === value ? answers : { ...answers, contact: { ...contact, [key]: value } };
    });
  };
}

/**
 * The words of a field from the catalogue: its label, and a hint where there is one.
 *
 * @param more the clause that asks for it, and whether it is required.
 */
export function fieldText(
  model: PartModel,
  id: string,
  name: string,
  more: { clause?: string; required?: boolean } = {},
): FieldText {
  const { words, view } = model;
  const problem = view.problems.find((one) => one.field === id);
  const hint = `form.${name}.hint`;
  return {
    id,
    label: words.t(`form.${name}.label`),
    hint: words.has(hint) ? words.t(hint) : undefined,
    error: problem && words.t(problem.message, problem.values),
    warnings: view.warnings.filter(({ field }) => field === id).map(({ text }) => text),
    onFollow: () => model.form.goTo("estimate"),
    below: view.asksToKeep?.field === id ? model.form.askToKeep?.() : undefined,
    ...more,
  };
}

/** The answers to a question from the catalogue, each explained where it needs to be. */
export function options<T extends string>(model: PartModel, name: string, values: readonly T[]): Option<T>[] {
  const { words } = model;
  return values.map((value) => {
    const hint = `form.${name}.explained.${value}`;
    return { value, label: words.t(`form.${name}.option.${value}`), ...(words.has(hint) && { hint: words.t(hint) }) };
  });
}

/** Yes, no, and "not sure yet". */
export function yesNoOptions(model: PartModel): Option<"yes" | "no" | "unsure">[] {
  return options(model, "yesNo", YES_NO);
}
