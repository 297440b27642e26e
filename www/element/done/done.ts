import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { Estimate, Facts } from "../../lib/api.js";
import { findingText, groupFindings } from "../../words/finding.ts";
import { loadCatalogues } from "../../words/languages.ts";
import { isSentIn } from "../../words/sent-in.ts";
import type { Words } from "../../words/words.ts";
import { adopt } from "../adopt.ts";
import type { Answers } from "../form/answers.ts";
import type { HandedOver } from "../form/attempt.ts";
import { asks } from "../form/questions.ts";
import type { Sheet } from "../take-along/paper.ts";
import custodyCss from "./custody/custody.css?inline";
import { custodySheet, isCustodyKept } from "./custody/custody.ts";
import css from "./done.css?inline";
import { instantOf } from "./instant.ts";
import noteCss from "./note/note.css?inline";
import { type End, endText, type NoteModel, renderNotes } from "./note/note.ts";

/** The styles: of what is seen, and of the sheet that can be printed. */
export const doneStyles: CSSResult[] = [unsafeCSS(css), unsafeCSS(custodyCss), unsafeCSS(noteCss)];

/** Draws and says it in the words of the element, and those that have come with it. */
export interface Done {
  render(model: DoneModel): TemplateResult;
  notes(model: NoteModel): TemplateResult | typeof nothing;
  text(end: End, isLeft?: boolean): string;
}

/** Gets it ready in the words of the element: it is asked with every key, and words take long to make. */
export async function open(root: ShadowRoot, of: Words): Promise<Done> {
  adopt(root, doneStyles);
  const words = of.with(await loadCatalogues(of.lang, "done"));
  return {
    render: (model) => renderDone(words, model),
    notes: (model) => renderNotes(words, model),
    text: (end, isLeft) => endText(words, end, isLeft),
  };
}

/** What can be printed and saved, where the estimate is there. */
export interface Takes {
  print(paper: "all" | "parcel" | Sheet): void;
  saveCalendar(): void;
}

export interface DoneModel {
  /** The request's own identifier. */
  id: string;
  /** What was handed over is older than what stands in the form now. */
  older: boolean;
  /** What was handed over, and when. */
  handed: HandedOver | undefined;
  onPortal: boolean;
  answers: Answers;
  facts: Facts;
  estimate: Estimate | undefined;
  takes: Takes | undefined;
  /** The receipt of the choices about data. */
  receipt: TemplateResult | symbol;
  another(): void;
}

/** That the request has been handed over, what happens next, and what there is to keep. */
export function renderDone(words: Words, model: DoneModel): TemplateResult {
  const { id, older, handed, receipt, another } = model;
  const isNewer = !older && handed?.isNewer;
  /** What was handed over last is what stands here. */
  const isLast = !older && !isNewer;
  const t = (key: string) => words.t(`done.${key}`);
  const steps = nextSteps(words, model);
  return html`<section class="form-done" part="done" aria-labelledby="done">
    <h3 id="done" tabindex="-1">${titleOf(words, model)}</h3>
    ${older ? html`<p>${t("olderText")}</p>` : nothing} ${isNewer ? html`<p>${t("newerText")}</p>` : nothing}
    ${handed ? html`<p>${words.t("done.when", instantOf(words, handed.at))}</p>` : nothing}
    <p class="done-id">${words.t("form.along.reference")}: <span>${id}</span></p>
    ${older || steps.length === 0 ? nothing : html`<h4>${t("next")}</h4><ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`}
    ${isLast ? renderTakes(words, model) : nothing} ${isLast ? receipt : nothing}
    <div class="done-another">
      <button id="another" type="button" class="form-button form-button-quiet" part="button" aria-describedby="another-hint" @click=${another}>
        ${t("another")}
      </button>
      <p id="another-hint" class="field-hint" part="hint">${t("anotherHint")}</p>
    </div>
  </section>`;
}

function titleOf(words: Words, { older, handed }: DoneModel): string {
  if (older) return words.t("done.older");
  if (handed?.isNewer) return words.t("done.newer");
  return words.t(handed?.elsewhere ? "done.elsewhere" : "done.title");
}

/** What the customer does next, in its order: whoever sends something contaminated asks first. */
function nextSteps(words: Words, { onPortal, answers, facts, estimate }: DoneModel): string[] {
  const t = (key: string) => words.t(`done.${key}`);
  const asked = groupFindings(estimate?.findings ?? [], "duty").find(({ id }) => id === "askBeforeSending");
  return [
    ...(asked && estimate ? [findingText(words, asked, estimate, facts)] : []),
    ...(onPortal ? [] : [t("portal")]),
    ...(asks.sendingIn(answers) ? [t(facts.onSite === false && !facts.handInInPerson ? "send" : "sendIf")] : []),
  ];
}

function renderTakes(
  words: Words,
  { takes, facts, estimate, answers, id }: DoneModel,
): TemplateResult | typeof nothing {
  if (takes === undefined || estimate === undefined) return nothing;
  const button = (label: string, action: () => void) =>
    html`<button type="button" class="form-button form-button-quiet" part="button" @click=${action}>${words.t(label)}</button>`;
  const custody = isCustodyKept(answers);
  return html`<h4>${words.t("done.keep")}</h4>
    <div class="done-takes">
      ${button("done.print", () => takes.print("all"))}
      ${isSentIn(estimate, facts) ? button("form.along.printParcel", () => takes.print("parcel")) : nothing}
      ${custody ? button("done.custody.print", () => takes.print(custodySheet(words, answers, id))) : nothing}
      ${estimate.timeline.some(({ date }) => date) ? button("form.along.calendar", () => takes.saveCalendar()) : nothing}
    </div>
    ${custody ? html`<p class="field-hint" part="hint">${words.t("done.custody.hint")}</p>` : nothing}`;
}
