import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { Estimate } from "../../lib/api.js";
import { basisText, ownEditionText } from "../../words/basis.ts";
import clauseCss from "../clause/clause.css?inline";
import { define } from "../define.ts";
import { isWasmRefused } from "../host/wasm-refused.ts";
import applicabilityCss from "./applicability/applicability.css?inline";
import { EstimateApplicability, renderApplicability } from "./applicability/applicability.ts";
import assumptionsCss from "./assumptions/assumptions.css?inline";
import { EstimateAssumptions } from "./assumptions/assumptions.ts";
import { forEveryService } from "./before-service.ts";
import { EstimateDeadlines } from "./deadlines/deadlines.ts";
import findingsCss from "./findings/findings.css?inline";
import { EstimateDuties, EstimateFindings, EstimateWarnings } from "./findings/findings.ts";
import firstCss from "./first/first.css?inline";
import { EstimateFirst } from "./first/first.ts";
import { renderFrame } from "./frame.ts";
import { EstimateInterest } from "./interest/folded.ts";
import lineCss from "./line/line.css?inline";
import missingCss from "./missing/missing.css?inline";
import { EstimateMissing } from "./missing/missing.ts";
import type { PanelModel } from "./model.ts";
import noticesCss from "./notices/notices.css?inline";
import { renderIssues, renderStale, renderWithout } from "./notices/notices.ts";
import { renderRefused } from "./notices/refused.ts";
import panelCss from "./panel.css?inline";
import rangeCss from "./range/range.css?inline";
import scenariosCss from "./scenarios/scenarios.css?inline";
import { EstimateScenarios } from "./scenarios/scenarios.ts";
import timelineCss from "./timeline/timeline.css?inline";
import { EstimateTimeline } from "./timeline/timeline.ts";
import { EstimateWhatIf, renderWhatIf } from "./what-if/what-if.ts";
import whyCss from "./why/why.css?inline";

export type { PanelModel, RulesApi, WhatIf } from "./model.ts";

/** Every style of the panel's content, for a shadow root to adopt after those of its frame. */
export const panelStyles: CSSResult[] = [
  panelCss,
  clauseCss,
  whyCss,
  lineCss,
  applicabilityCss,
  rangeCss,
  firstCss,
  missingCss,
  findingsCss,
  scenariosCss,
  timelineCss,
  assumptionsCss,
  noticesCss,
].map((css) => unsafeCSS(css));

type Shows = TemplateResult | typeof nothing;

/** The parts of the panel, elements for its own use. */
const PARTS: Record<string, CustomElementConstructor> = {
  "service-estimate-first": EstimateFirst,
  "service-estimate-applicability": EstimateApplicability,
  "service-estimate-assumptions": EstimateAssumptions,
  "service-estimate-deadlines": EstimateDeadlines,
  "service-estimate-warnings": EstimateWarnings,
  "service-estimate-duties": EstimateDuties,
  "service-estimate-findings": EstimateFindings,
  "service-estimate-interest": EstimateInterest,
  "service-estimate-missing": EstimateMissing,
  "service-estimate-scenarios": EstimateScenarios,
  "service-estimate-timeline": EstimateTimeline,
  "service-estimate-what-if": EstimateWhatIf,
};
for (const [tag, part] of Object.entries(PARTS)) define(tag, part);

/** The live estimate: the answer first, then what it is made of. Pure: the same model gives the same panel. */
export function renderPanel(model: PanelModel): TemplateResult {
  const { words, estimate, issues = [] } = model;
  const isRefused = model.state === "failed" && !model.ownLoader && isWasmRefused();
  return renderFrame(
    isRefused ? { ...model, state: "ready" } : model,
    html`${isRefused ? renderRefused(words) : nothing} ${model.onReadOut ? readOut(model, model.onReadOut) : nothing} ${renderWithout(words, model.without)} ${renderIssues(words, issues, model.onAsk)} ${estimate ? renderEstimate(model, estimate) : nothing}`,
  );
}

/** The one button stays where it is, with the focus: what it does next follows from what has changed. */
function readOut({ words, isBehind }: PanelModel, onReadOut: () => void): TemplateResult {
  const t = (key: string) => words.t(`form.readOut.${key}`);
  return html`${isBehind ? html`<p class="behind">${t("changed")}</p>` : nothing}
    <button id="read-out" type="button" class="ask" @click=${onReadOut}>${t(isBehind ? "show" : "now")}</button>`;
}

/** What the customer looks for first stands in the frame of the key; all that it is made of follows right after it. */
function renderEstimate(model: PanelModel, whole: Estimate): TemplateResult {
  const { words, facts, rules, onAsk, onConsents } = model;
  const estimate = facts.items?.length || rules === undefined ? whole : forEveryService(whole, facts, rules);
  const { range, charges, scenarios, turnaround, timeline, findings, missing, consent, applicability } = estimate;
  // Whose numbers these are is said beside them.
  const own = ownEditionText(words, estimate.editions);
  const onlyIf = applicability.answer === "doesNotApply";
  // In the details it comes in their turn, as it would be pushed down by those above it otherwise.
  const whether = html`<service-estimate-applicability
    .words=${words}
    .applicability=${applicability}
  ></service-estimate-applicability>`;
  return html`
    ${onlyIf ? renderApplicability(words, estimate) : nothing}
    <div class="figures ${onlyIf ? "only-if" : ""}">
      ${onlyIf ? html`<p class="only-if-note">${words.t("estimate.applicability.onlyIf")}</p>` : nothing}
      <service-estimate-first
        .words=${words}
        .range=${range}
        .charges=${charges}
        .scenarios=${scenarios}
        .turnaround=${turnaround}
        .timeline=${timeline}
        .findings=${findings}
        .missing=${missing}
        .consent=${consent}
        .facts=${facts}
        .onAsk=${onAsk}
        .onConsents=${onConsents}
      ></service-estimate-first>
      ${renderStale(words, estimate)}
      ${own ? html`<p class="basis">${own}</p>` : nothing}
      <div class="details">${renderDetails(model, estimate, onlyIf ? nothing : whether)}</div>
    </div>
    <p class="basis">${basisText(words, estimate)}</p>
  `;
}

/** Each part draws itself anew only where something that it is given is not the very same as before: see {@link share}. */
function renderDetails(model: PanelModel, estimate: Estimate, whether: Shows): TemplateResult {
  return html`${renderToDo(model, estimate, whether)}
    ${model.facts.items?.length ? renderCourses(model, estimate) : nothing}
    ${renderDays(model, estimate)} ${renderBehind(model, estimate)}`;
}

/** What an answer has just set off, what would narrow the estimate, and what is to be done: first to see whether the terms apply. */
function renderToDo(model: PanelModel, { charges, findings, missing }: Estimate, whether: Shows): TemplateResult {
  const { words, facts, unsure, onAsk } = model;
  return html`<service-estimate-warnings
      .words=${words}
      .findings=${findings}
      .charges=${charges}
      .facts=${facts}
    ></service-estimate-warnings>
    <service-estimate-missing
      .words=${words}
      .missing=${missing}
      .unsure=${unsure}
      .customer=${facts.customer}
      .onAsk=${onAsk}
    ></service-estimate-missing>
    ${whether}
    <service-estimate-duties
      .words=${words}
      .findings=${findings}
      .charges=${charges}
      .facts=${facts}
    ></service-estimate-duties>`;
}

/** The dates and periods, and what paying after them costs. */
function renderDays(model: PanelModel, { asOf, timeline, lateInterest, mostOwed }: Estimate): TemplateResult {
  const { words, facts, rules, whatIf, onWhatIf } = model;
  return html`<service-estimate-deadlines
      .words=${words}
      .timeline=${timeline}
      .facts=${facts}
      .folded=${!facts.items?.length}
    ></service-estimate-deadlines>
    <service-estimate-interest
      .words=${words}
      .asOf=${asOf}
      .timeline=${timeline}
      .lateInterest=${lateInterest}
      .mostOwed=${mostOwed}
      .facts=${facts}
      .rules=${rules}
      .whatIf=${whatIf}
      .onWhatIf=${onWhatIf}
    ></service-estimate-interest>`;
}

/** What the terms say besides, what would change the estimate, and how the terms were read for it. */
function renderBehind(model: PanelModel, { charges, findings, assumptions }: Estimate): TemplateResult {
  const { words, facts, rules } = model;
  return html`<service-estimate-findings
      .words=${words}
      .findings=${findings}
      .charges=${charges}
      .facts=${facts}
    ></service-estimate-findings>
    ${renderWhatIf(model)}
    <service-estimate-assumptions
      .words=${words}
      .assumptions=${assumptions}
      .rules=${rules}
      .customer=${facts.customer}
    ></service-estimate-assumptions>`;
}

/** How the matter can go, once it is known what is to be done: the outcomes, and the calendar where it has one. */
function renderCourses({ words, facts, onAsk }: PanelModel, estimate: Estimate): TemplateResult {
  const { scenarios, charges, timeline, turnaround } = estimate;
  return html`<service-estimate-scenarios
      .words=${words}
      .scenarios=${scenarios}
      .charges=${charges}
      .timeline=${timeline}
      .turnaround=${turnaround}
      .facts=${facts}
    ></service-estimate-scenarios>
    ${
      turnaround
        ? html`<service-estimate-timeline
          .words=${words}
          .scenarios=${scenarios}
          .timeline=${timeline}
          .turnaround=${turnaround}
          .facts=${facts}
          .onAsk=${onAsk}
        ></service-estimate-timeline>`
        : nothing
    }`;
}
