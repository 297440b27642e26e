import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import type { Estimate } from "../../lib/api.js";
import { basisText, ownEditionText } from "../../words/basis.ts";
import { define } from "../define.ts";
import applicabilityCss from "./applicability/applicability.css?inline";
import { EstimateApplicability } from "./applicability/applicability.ts";
import assumptionsCss from "./assumptions/assumptions.css?inline";
import { EstimateAssumptions } from "./assumptions/assumptions.ts";
import { EstimateDeadlines } from "./deadlines/deadlines.ts";
import findingsCss from "./findings/findings.css?inline";
import { EstimateDuties, EstimateFindings, EstimateWarnings } from "./findings/findings.ts";
import { renderFrame } from "./frame.ts";
import interestCss from "./interest/interest.css?inline";
import { EstimateInterest } from "./interest/interest.ts";
import lineCss from "./line/line.css?inline";
import missingCss from "./missing/missing.css?inline";
import { EstimateMissing } from "./missing/missing.ts";
import type { PanelModel } from "./model.ts";
import noticesCss from "./notices/notices.css?inline";
import { renderIssues, renderStale } from "./notices/notices.ts";
import panelCss from "./panel.css?inline";
import rangeCss from "./range/range.css?inline";
import { EstimateRange } from "./range/range.ts";
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
  whyCss,
  lineCss,
  applicabilityCss,
  rangeCss,
  missingCss,
  findingsCss,
  scenariosCss,
  timelineCss,
  interestCss,
  assumptionsCss,
  noticesCss,
].map((css) => unsafeCSS(css));

/** The parts of the panel, elements for its own use. */
const PARTS: Record<string, CustomElementConstructor> = {
  "service-estimate-applicability": EstimateApplicability,
  "service-estimate-assumptions": EstimateAssumptions,
  "service-estimate-deadlines": EstimateDeadlines,
  "service-estimate-warnings": EstimateWarnings,
  "service-estimate-duties": EstimateDuties,
  "service-estimate-findings": EstimateFindings,
  "service-estimate-interest": EstimateInterest,
  "service-estimate-missing": EstimateMissing,
  "service-estimate-range": EstimateRange,
  "service-estimate-scenarios": EstimateScenarios,
  "service-estimate-timeline": EstimateTimeline,
  "service-estimate-what-if": EstimateWhatIf,
};
for (const [tag, part] of Object.entries(PARTS)) define(tag, part);

/** The live estimate: the answer first, then what it is made of. Pure: the same model gives the same panel. */
export function renderPanel(model: PanelModel): TemplateResult {
  const { words, estimate, issues = [] } = model;
  return renderFrame(
    model,
    html`${renderIssues(words, issues, model.onAsk)} ${estimate ? renderEstimate(model, estimate) : nothing}`,
  );
}

/** What the customer looks for first stands in the frame of the key; all that it is made of follows right after it. */
function renderEstimate(model: PanelModel, estimate: Estimate): TemplateResult {
  const { words, facts } = model;
  const { range, charges, scenarios, applicability } = estimate;
  // Whose numbers these are is said beside them.
  const own = ownEditionText(words, estimate.editions);
  const onlyIf = applicability.answer === "doesNotApply";
  const whether = html`<service-estimate-applicability
    .words=${words}
    .applicability=${applicability}
  ></service-estimate-applicability>`;
  return html`
    ${onlyIf ? whether : nothing}
    <div class="figures ${onlyIf ? "only-if" : ""}">
      ${onlyIf ? html`<p class="only-if-note">${words.t("estimate.applicability.onlyIf")}</p>` : nothing}
      <service-estimate-range
        .words=${words}
        .range=${range}
        .charges=${charges}
        .scenarios=${scenarios}
        .customer=${facts.customer}
      ></service-estimate-range>
      ${onlyIf ? nothing : whether} ${renderStale(words, estimate)}
      ${own ? html`<p class="basis">${own}</p>` : nothing}
      <div class="details">${renderDetails(model, estimate)}</div>
    </div>
    <p class="basis">${basisText(words, estimate)}</p>
  `;
}

/** Each part draws itself anew only where something that it is given is not the very same as before: see {@link share}. */
function renderDetails(model: PanelModel, estimate: Estimate): TemplateResult {
  const { words, facts, rules, unsure, whatIf, onWhatIf, onAsk } = model;
  const { asOf, scenarios, charges, turnaround, timeline, findings, missing, assumptions } = estimate;
  const { lateInterest, mostOwed } = estimate;
  return html`
    <service-estimate-missing
      .words=${words}
      .missing=${missing}
      .unsure=${unsure}
      .customer=${facts.customer}
      .onAsk=${onAsk}
    ></service-estimate-missing>
    <service-estimate-warnings
      .words=${words}
      .findings=${findings}
      .charges=${charges}
      .facts=${facts}
    ></service-estimate-warnings>
    <service-estimate-scenarios
      .words=${words}
      .scenarios=${scenarios}
      .charges=${charges}
      .turnaround=${turnaround}
      .facts=${facts}
    ></service-estimate-scenarios>
    <service-estimate-timeline
      .words=${words}
      .scenarios=${scenarios}
      .timeline=${timeline}
      .turnaround=${turnaround}
      .onSite=${facts.onSite}
      .onAsk=${onAsk}
    ></service-estimate-timeline>
    ${renderWhatIf(model)}
    <service-estimate-duties
      .words=${words}
      .findings=${findings}
      .charges=${charges}
      .facts=${facts}
    ></service-estimate-duties>
    <service-estimate-deadlines .words=${words} .timeline=${timeline}></service-estimate-deadlines>
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
    ></service-estimate-interest>
    <service-estimate-findings
      .words=${words}
      .findings=${findings}
      .charges=${charges}
      .facts=${facts}
    ></service-estimate-findings>
    <service-estimate-assumptions
      .words=${words}
      .assumptions=${assumptions}
      .rules=${rules}
    ></service-estimate-assumptions>
  `;
}
