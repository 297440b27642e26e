import { html } from "lit";
import type { Because, Estimate } from "../../lib/api.js";
import type { Line } from "../../words/line.ts";
import { type Parcel, parcelOf } from "../../words/parcel.ts";
import type { Words } from "../../words/words.ts";
import { clauseDisclosure } from "../clause/disclosure.ts";
import { renderAgain } from "../consent/again/again.ts";
import { renderAnyway } from "../consent/anyway/anyway.ts";
import { renderChoice, WITHDRAW_ID } from "../consent/choice/choice.ts";
import type { ConsentModel } from "../consent/model.ts";
import { renderPolicy } from "../consent/policy/policy.ts";
import { renderReceipt } from "../consent/receipt/receipt.ts";
import { renderRights } from "../consent/rights/rights.ts";
import { renderConsents, renderWithout } from "../consent/section.ts";
import { custodySheet } from "../done/custody/custody.ts";
import { renderDone } from "../done/done.ts";
import { renderNotes } from "../done/note/note.ts";
import { renderPeek } from "../estimate/peek.ts";
import { errorSummary } from "../form/error-summary/error-summary.ts";
import { renderForm } from "../form/form.ts";
import { renderAsk, renderFoot } from "../form/kept/foot.ts";
import { renderTop } from "../form/kept/top.ts";
import { agreementSection } from "../form/sections/agreement.ts";
import { assumedSection } from "../form/sections/assumed.ts";
import { contactSection } from "../form/sections/contact.ts";
import { itemsSection } from "../form/sections/items.ts";
import { knownSection } from "../form/sections/known.ts";
import { descriptionSection, placeSection } from "../form/sections/matter.ts";
import { repairEstimateSection } from "../form/sections/repair-estimate.ts";
import { renderApplicability } from "../panel/applicability/applicability.ts";
import { renderAssumptions } from "../panel/assumptions/assumptions.ts";
import { renderDeadlines } from "../panel/deadlines/deadlines.ts";
import { renderDuties, renderFindings, renderWarnings } from "../panel/findings/findings.ts";
import { renderFirst } from "../panel/first/first.ts";
import { renderPanel } from "../panel/index.ts";
import { foldInterest } from "../panel/interest/folded.ts";
import { renderInterest } from "../panel/interest/interest.ts";
import { renderLine } from "../panel/line/line.ts";
import { renderMissing } from "../panel/missing/missing.ts";
import type { PanelModel } from "../panel/model.ts";
import { renderRange } from "../panel/range/range.ts";
import { renderScenarios } from "../panel/scenarios/scenarios.ts";
import { renderTimeline } from "../panel/timeline/timeline.ts";
import { renderWhatIf } from "../panel/what-if/what-if.ts";
import { why } from "../panel/why/why.ts";
import { renderLuggage } from "../take-along/luggage.ts";
import { renderParcel } from "../take-along/parcel/parcel.ts";
import { renderStatement } from "../take-along/statement/statement.ts";
import { type ConsentExample, consentModelOf } from "./models/consent.ts";
import { type DoneExample, doneModelOf, type NoteExample, noteModelOf } from "./models/done.ts";
import { elementOf } from "./models/element.ts";
import { type FormExample, fieldOf, formModelOf } from "./models/form.ts";
import { type KeptExample, keptModelOf } from "./models/kept.ts";
import { type ListExample, listNoteOf } from "./models/lists.ts";
import { type Example, estimateOf, modelOf } from "./models/panel.ts";
import { luggageModelOf, type StatementExample, statementExampleOf } from "./models/take-along.ts";

/** How an example of a part is shown by itself, in a language. */
type Render = (example: never, words: Words) => unknown;

/** Shows a part of the panel where the panel has it. */
const inPanel = (content: unknown) => html`<div class="estimate-panel">${content}</div>`;

const panel =
  (render: (model: PanelModel, estimate: Estimate) => unknown): Render =>
  (example: Example, words) => {
    const model = modelOf(example, words);
    if (model.estimate === undefined) throw new Error("this part has no example without an estimate");
    return inPanel(render(model, model.estimate));
  };

const wholePanel: Render = (example: Example, words) => renderPanel(modelOf(example, words));

/** Shows a part of the form where the form has it. */
const inForm = (content: unknown) => html`<div class="form"><div class="form-section">${content}</div></div>`;

const SECTIONS = {
  items: itemsSection,
  description: descriptionSection,
  repairEstimate: repairEstimateSection,
  place: placeSection,
  agreement: agreementSection,
  contact: contactSection,
  known: knownSection,
  assumed: assumedSection,
};

const consent =
  (render: (model: ConsentModel) => unknown): Render =>
  (example: ConsentExample, words) =>
    html`<div class="form"><div class="form-section consents">
      ${example.without ? renderWithout(words) : render(consentModelOf(example, words))}
    </div></div>`;

/** What the questions refer to stands once above all of them, and their answers say what follows from each. */
const choices = (model: ConsentModel) =>
  html`<p id=${WITHDRAW_ID}>${model.words.t("consent.withdraw.title")}</p>
    <div class="consent-choices">
      ${model.effects.choices.filter(({ needsConsent }) => needsConsent).map((effect) => renderChoice(model, effect))}
    </div>`;

const grouped = (render: (model: ConsentModel) => unknown) => (model: ConsentModel) =>
  html`<div class="consent-groups">${render(model)}</div>`;

/** The parts that can be seen, each by its folder; the element itself is in the folder of all. */
export const renderPart: Record<string, Render> = {
  ".": elementOf,
  // Where there is room, the estimate itself is in view, and the range at the foot of the window is not needed.
  estimate: (example: Example, words) =>
    html`<div class="narrow">${renderPeek(words, estimateOf(example.facts), example.facts, () => {})}</div>`,
  panel: wholePanel,
  "panel/notices": wholePanel,
  "panel/applicability": panel(({ words }, estimate) => renderApplicability(words, estimate)),
  "panel/first": panel(({ words, facts, onAsk, onConsents }, estimate) =>
    renderFirst(words, estimate, facts, { onAsk, onConsents }),
  ),
  "panel/range": panel(({ words, facts }, estimate) => renderRange(words, estimate, facts)),
  "panel/missing": panel(({ words, facts, onAsk }, estimate) => renderMissing(words, estimate, facts, onAsk)),
  "panel/findings": panel(({ words, facts }, estimate) => [
    renderWarnings(words, estimate, facts),
    renderDuties(words, estimate, facts),
    renderFindings(words, estimate, facts),
  ]),
  "panel/scenarios": panel(({ words, facts }, estimate) => renderScenarios(words, estimate, facts)),
  "panel/timeline": panel(({ words, facts, onAsk }, estimate) => renderTimeline(words, estimate, facts, onAsk)),
  "panel/deadlines": panel(({ words, facts }, estimate) => renderDeadlines(words, estimate, facts)),
  "panel/interest": panel((model, estimate) => foldInterest(model.words, () => renderInterest({ ...model, estimate }))),
  "panel/what-if": panel((model) => renderWhatIf(model)),
  "panel/assumptions": panel(({ words, facts, rules }, estimate) => renderAssumptions(words, estimate, rules, facts)),
  "panel/why": ({ because, about, meta }: { because: Because; about: string; meta?: string }, words) =>
    inPanel(why(words, because, about, meta)),
  "panel/line": ({ lines }: { lines: Line[] }, words) =>
    inPanel(html`<ul class="lines">${lines.map((line) => renderLine(words, line))}</ul>`),
  clause: ({ about, clauses }: { about: string; clauses: string[] }, words) =>
    inPanel(html`<p>${about}</p>${clauseDisclosure(words, words.t("form.field.clause", { clause: "6.1" }), clauses)}`),
  done: (example: DoneExample, words) => inForm(renderDone(words, doneModelOf(example))),
  "done/custody": (example: DoneExample, words) => {
    const { answers, id } = doneModelOf(example);
    return html`<div class="statement">${custodySheet(words, answers, id)}</div>`;
  },
  "done/note": (example: NoteExample, words) => renderNotes(words, noteModelOf(example)),
  form: (example: FormExample, words) => renderForm(formModelOf(example, words)),
  "form/sections": (example: FormExample & { section: keyof typeof SECTIONS }, words) =>
    inForm(SECTIONS[example.section](formModelOf(example, words))),
  "form/desk": (example: FormExample & { section: string }, words) => {
    const model = formModelOf(example, words);
    const found = model.ofEstimate.find(({ name }) => name === example.section);
    return inForm(found?.render(model));
  },
  "form/kept": (example: KeptExample, words) => {
    const model = keptModelOf(example, words);
    return inForm([renderTop(model), renderAsk(model), renderFoot(model)]);
  },
  "form/serials": (example: FormExample, words) => inForm(itemsSection(formModelOf(example, words))),
  "form/groups": (example: ListExample, words) => inForm(listNoteOf(example, words)),
  "form/fields": (example: Parameters<typeof fieldOf>[0], words) => inForm(fieldOf(example, words)),
  "form/error-summary": (example: FormExample, words) => {
    const { view, form } = formModelOf(example, words);
    return errorSummary(view.problems, words, form.goTo);
  },
  consent: consent(renderConsents),
  "consent/choice": consent(choices),
  "consent/again": consent(renderAgain),
  "consent/anyway": consent(grouped(renderAnyway)),
  "consent/policy": consent(grouped(renderPolicy)),
  "consent/rights": consent(grouped(renderRights)),
  "consent/receipt": consent((model) => renderReceipt(model, false)),
  "take-along": (example: Parameters<typeof luggageModelOf>[0], words) => renderLuggage(luggageModelOf(example, words)),
  "take-along/parcel": (example: StatementExample, words) =>
    html`<div class="statement">${renderParcel(words, parcelOf(words, statementExampleOf(example)) as Parcel)}</div>`,
  "take-along/statement": (example: StatementExample, words) =>
    html`<div class="statement">${renderStatement(words, statementExampleOf(example))}</div>`,
};
