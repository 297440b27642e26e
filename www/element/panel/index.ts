import { type CSSResult, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Estimate } from "../../lib/api.js";
import { basisText, ownEditionText } from "../../words/basis.ts";
import { matterKey } from "../../words/matter.ts";
import clauseCss from "../clause/clause.css?inline";
import { afterPaint, type Detail } from "./after-paint.ts";
import applicabilityCss from "./applicability/applicability.css?inline";
import { renderApplicability } from "./applicability/applicability.ts";
import assumptionsCss from "./assumptions/assumptions.css?inline";
import { renderAssumptions } from "./assumptions/assumptions.ts";
import { renderDeadlines } from "./deadlines/deadlines.ts";
import findingsCss from "./findings/findings.css?inline";
import { renderDuties, renderFindings, renderWarnings } from "./findings/findings.ts";
import { renderFrame } from "./frame.ts";
import interestCss from "./interest/interest.css?inline";
import { renderInterest } from "./interest/interest.ts";
import lineCss from "./line/line.css?inline";
import missingCss from "./missing/missing.css?inline";
import { renderMissing } from "./missing/missing.ts";
import type { PanelModel } from "./model.ts";
import noticesCss from "./notices/notices.css?inline";
import { renderIssues, renderStale } from "./notices/notices.ts";
import panelCss from "./panel.css?inline";
import rangeCss from "./range/range.css?inline";
import { renderRange } from "./range/range.ts";
import scenariosCss from "./scenarios/scenarios.css?inline";
import { renderScenarios } from "./scenarios/scenarios.ts";
import timelineCss from "./timeline/timeline.css?inline";
import { renderTimeline } from "./timeline/timeline.ts";
import { renderWhatIf } from "./what-if/what-if.ts";
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
  missingCss,
  findingsCss,
  scenariosCss,
  timelineCss,
  interestCss,
  assumptionsCss,
  noticesCss,
].map((css) => unsafeCSS(css));

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
  const { range, charges, scenarios } = estimate;
  // Whose numbers these are is said beside them.
  const own = ownEditionText(words, estimate.editions);
  const onlyIf = estimate.applicability.answer === "doesNotApply";
  const applicability = guard([words, estimate.applicability], () => renderApplicability(words, estimate));
  return html`
    ${onlyIf ? applicability : nothing}
    <div class="figures ${onlyIf ? "only-if" : ""}">
      ${onlyIf ? html`<p class="only-if-note">${words.t("estimate.applicability.onlyIf")}</p>` : nothing}
      ${guard([words, range, charges, scenarios, facts.customer], () => renderRange(words, estimate, facts))} ${onlyIf ? nothing : applicability}
      ${renderStale(words, estimate)}
      ${own ? html`<p class="basis">${own}</p>` : nothing}
      <div class="details" aria-busy="true" ${afterPaint(details(model, estimate))}></div>
    </div>
    <p class="basis">${basisText(words, estimate)}</p>
  `;
}

/** Each part is drawn anew only where something of what it shows is not the very same as before: see {@link share}. */
function details(model: PanelModel, estimate: Estimate): Detail[] {
  const { words, facts, rules, unsure, whatIf, onWhatIf, onAsk } = model;
  const { asOf, scenarios, charges, turnaround, timeline, findings, missing, assumptions } = estimate;
  const { lateInterest, mostOwed } = estimate;
  const interest = { words, estimate, facts, rules, whatIf, onWhatIf };
  const { customer, agreedPaymentOn, editions, interpretations, onSite } = facts;
  // What the words of a finding hang on besides itself.
  const said = [words, findings, charges, facts.items?.length, onSite, customer];
  return [
    [[words, missing, unsure?.join(), customer], () => renderMissing(words, estimate, facts, onAsk, unsure)],
    [said, () => renderWarnings(words, estimate, facts)],
    [[words, scenarios, charges, turnaround, matterKey(facts)], () => renderScenarios(words, estimate, facts)],
    [[words, timeline, onSite, turnaround, scenarios], () => renderTimeline(words, estimate, onSite === true, onAsk)],
    [[model], () => renderWhatIf(model)],
    [said, () => renderDuties(words, estimate, facts)],
    [[words, timeline], () => renderDeadlines(words, estimate)],
    [
      [
        words,
        rules,
        whatIf,
        asOf,
        timeline,
        lateInterest,
        mostOwed,
        customer,
        agreedPaymentOn,
        editions,
        interpretations,
      ],
      () => renderInterest(interest),
    ],
    [said, () => renderFindings(words, estimate, facts)],
    [[words, assumptions, rules], () => renderAssumptions(words, estimate, rules)],
  ];
}
