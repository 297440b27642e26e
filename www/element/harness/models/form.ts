import { nothing, type TemplateResult } from "lit";
import type { Words } from "../../../words/words.ts";
import { renderPlain } from "../../done/done-part.ts";
import { type Answers, noAnswers } from "../../form/answers.ts";
import { check } from "../../form/check.ts";
import { deskSections } from "../../form/desk/desk.ts";
import type { Sections } from "../../form/desk/sections-of-page.ts";
import { errorSummary } from "../../form/error-summary/error-summary.ts";
import { choiceField, type Option } from "../../form/fields/choice.ts";
import type { FieldText } from "../../form/fields/field.ts";
import { areaField, dateField, textField } from "../../form/fields/text.ts";
import { tickField, ticksField } from "../../form/fields/ticks.ts";
import { renderFoot } from "../../form/kept/foot.ts";
import { renderTop } from "../../form/kept/top.ts";
import type { WholeForm } from "../../form/model.ts";
import { answersFrom } from "../../form/restore/answers-from.ts";
import type { Section } from "../../form/section.ts";
import { sectionsOfEstimate } from "../../form/sections/of-estimate.ts";
import { repairEstimate } from "../../form/sections/repair-estimate.ts";
import { withLists } from "../../form/serials/serials.ts";
import type { Stored } from "../../form/stored.ts";
import type { Warning } from "../../form/warned.ts";
import { words } from "../stage.ts";
import { keptModelOf } from "./kept.ts";

/** An example of the form or of a part of it: what has been answered, and what the page brings. */
export interface FormExample {
  name: string;
  answers?: Stored;
  /** What the page wants of the sections that the service desk needs. */
  sections?: Sections;
  /** Someone has tried to submit it. */
  tried?: boolean;
  disabled?: boolean;
  handing?: WholeForm["handing"];
  /** Inside a form of the page's own, which has its own button. */
  inside?: boolean;
  /** A draft is kept on the device. */
  draft?: boolean;
  /** What it was to be filled in with did not come. */
  unread?: boolean;
  vatPercent?: string;
  sampleRates?: boolean;
  /** What the estimate warns of, beside which questions. */
  warnings?: Warning[];
}

const TODAY = "2026-11-21";
const problemsOf = (answers: Answers, late: readonly Section[]) => [
  ...check(answers, TODAY, true),
  ...late.flatMap((section) => section.check?.(answers, TODAY) ?? []),
];

/** The example as the element would draw the form from it; what the customer does is noted in `calls`. */
export function formModelOf(example: FormExample, spoken = words): WholeForm & { calls: unknown[][] } {
  const stored = example.answers ? answersFrom(example.answers) : noAnswers();
  if (stored === undefined) throw new RangeError(`the form can't hold the answers of "${example.name}"`);
  const answers = withLists(stored);
  const late = [...deskSections(example.sections ?? {}), ...sectionsOfEstimate];
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, ...values]);
    };
  const kept = keptModelOf({ name: "", restored: { answers: example.answers ?? {} } }, spoken);
  return {
    words: spoken,
    answers,
    calls,
    view: {
      problems: example.tried ? problemsOf(answers, late) : [],
      onRequest: false,
      warnings: example.warnings ?? [],
      products: ["Heat meter DN 20"],
      vatPercent: example.vatPercent,
      sampleRatesOffered: example.sampleRates ?? false,
    },
    form: {
      change: (how) => {
        const changed = how(answers);
        if (changed !== answers) calls.push(["change", changed]);
      },
      settle: note("settle"),
      demand: note("demand"),
      submit: note("submit"),
      openFile: note("openFile"),
      readOut: note("readOut"),
      askOfSerial: undefined,
      goTo: note("goTo"),
      announce: note("announce"),
    },
    asksContact: true,
    repairEstimate,
    ofEstimate: late,
    summary: example.tried ? errorSummary : undefined,
    consents: () => nothing,
    done: () => renderPlain(spoken, { id: "1", older: false, handed: undefined }),
    unread: example.unread ? note("read") : undefined,
    kept: example.draft ? { top: renderTop(kept), foot: renderFoot(kept) } : undefined,
    disabled: example.disabled ?? false,
    submits: !example.inside,
    handing: example.handing ?? "open",
  };
}

/** An example of a field: its kind, and what it is drawn from. The words are keys of the catalogue. */
export interface FieldExample extends Omit<FieldText, "id" | "label"> {
  name: string;
  kind: "text" | "area" | "date" | "choice" | "tick" | "ticks";
  label: string;
  layout?: "row" | "beside" | "column" | "cards";
  options?: Option<string>[];
  value?: string;
  values?: string[];
  ticked?: boolean;
}

/** The example's field; what the customer does is noted in `calls`. */
export function fieldOf(example: FieldExample, spoken: Words = words, calls: unknown[][] = []): TemplateResult {
  const { kind, name: _, layout = "row", value = "", values = [], ticked = false, ...rest } = example;
  const say = (key: string | undefined) => key && spoken.t(key, { number: 1 });
  const options = (rest.options ?? []).map(({ value, label, hint }) => ({
    value,
    label: spoken.t(label),
    ...(hint && { hint: spoken.t(hint) }),
  }));
  const text: FieldText = {
    id: "field",
    label: spoken.t(rest.label),
    hint: say(rest.hint),
    error: say(rest.error),
    clause: rest.clause,
    required: rest.required ?? false,
  };
  const typed = {
    ...text,
    value,
    onInput: (value: string) => calls.push(["input", value]),
    onSettled: () => calls.push(["settled"]),
  };
  if (kind === "area") return areaField({ ...typed, rows: 3 }, spoken);
  if (kind === "date") return dateField(typed, spoken);
  if (kind === "text") return textField({ ...typed, suggestions: options.map(({ label }) => label) }, spoken);
  if (kind === "tick") {
    return tickField({ ...text, value: ticked, onTick: (on) => calls.push(["tick", on]) }, spoken);
  }
  if (kind === "ticks") {
    return ticksField(
      { ...text, values, options, none: "none", onTick: (ticks) => calls.push(["ticks", ticks]) },
      spoken,
    );
  }
  const onChoose = (chosen: string) => calls.push(["choose", chosen]);
  return choiceField({ ...text, value, options, layout, onChoose }, spoken);
}
