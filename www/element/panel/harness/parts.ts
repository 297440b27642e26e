import type { TemplateResult } from "lit";
import type { Estimate } from "../../../lib/api.js";
import { renderApplicability } from "../applicability/applicability.ts";
import { renderAssumptions } from "../assumptions/assumptions.ts";
import { renderDeadlines } from "../deadlines/deadlines.ts";
import { renderDuties, renderFindings, renderWarnings } from "../findings/findings.ts";
import { renderPanel } from "../index.ts";
import { renderInterest } from "../interest/interest.ts";
import { renderMissing } from "../missing/missing.ts";
import type { PanelModel } from "../model.ts";
import { renderRange } from "../range/range.ts";
import { renderScenarios } from "../scenarios/scenarios.ts";
import { renderTimeline } from "../timeline/timeline.ts";
import { renderWhatIf } from "../what-if/what-if.ts";
import type { Example } from "./stage.ts";

type Render = (model: PanelModel) => TemplateResult | symbol;

const withEstimate =
  (render: (model: PanelModel, estimate: Estimate) => TemplateResult | symbol): Render =>
  (model) => {
    if (model.estimate === undefined) throw new Error("this part has no example without an estimate");
    return render(model, model.estimate);
  };

/** How each part is shown by itself. Its name is its folder's; `panel` is all of them. */
export const renderPart: Record<string, Render> = {
  panel: renderPanel,
  notices: renderPanel,
  applicability: withEstimate(({ words }, estimate) => renderApplicability(words, estimate)),
  range: withEstimate(({ words }, estimate) => renderRange(words, estimate)),
  missing: withEstimate(({ words, onAsk }, estimate) => renderMissing(words, estimate, onAsk)),
  warnings: withEstimate(({ words, facts }, estimate) => renderWarnings(words, estimate, facts)),
  duties: withEstimate(({ words, facts }, estimate) => renderDuties(words, estimate, facts)),
  findings: withEstimate(({ words, facts }, estimate) => renderFindings(words, estimate, facts)),
  scenarios: withEstimate(({ words, facts }, estimate) => renderScenarios(words, estimate, facts)),
  timeline: withEstimate(({ words, onAsk }, estimate) => renderTimeline(words, estimate, onAsk)),
  deadlines: withEstimate(({ words }, estimate) => renderDeadlines(words, estimate)),
  interest: withEstimate((model, estimate) => renderInterest({ ...model, estimate })),
  "what-if": renderWhatIf,
  assumptions: withEstimate(({ words, rules }, estimate) => renderAssumptions(words, estimate, rules)),
};

const files = import.meta.glob<Example[]>(["../examples.json", "../*/examples.json"], {
  eager: true,
  import: "default",
});

/** Every example of every part, by the part's folder; `panel` has those of the whole. */
export const examples: [part: string, example: Example][] = Object.entries(files).flatMap(([path, list]) => {
  const part = path.split("/").at(-2) ?? "";
  return list.map((example): [string, Example] => [part === ".." ? "panel" : part, example]);
});

/** The example of a part by its name. */
export function exampleOf(part: string, name: string): Example {
  const found = examples.find(([of, example]) => of === part && example.name === name);
  if (found === undefined) throw new RangeError(`${part} has no example "${name}"`);
  return found[1];
}
