import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Estimate, Facts } from "../../../lib/api.js";
import { findingLine, findingsTitle, findingText, type Grouped, groupFindings } from "../../../words/finding.ts";
import type { Words } from "../../../words/words.ts";
import { renderLine } from "../line/line.ts";
import { given, LaterPart } from "../part.ts";
import { why } from "../why/why.ts";

type Given = Pick<Estimate, "findings" | "charges">;

/** What the provider may refuse or exclude, or what would be lost: shown before everything else that the terms say. */
export function renderWarnings(words: Words, estimate: Given, facts: Facts): TemplateResult | typeof nothing {
  const warnings = groupFindings(estimate.findings, "warning");
  if (warnings.length === 0) return nothing;
  return html`<section class="warnings" part="warnings" aria-labelledby="warnings-title">
    <h3 id="warnings-title">${findingsTitle(words, "warning", warnings.length)}</h3>
    <ul class="lines">${lines(words, warnings, estimate, facts)}</ul>
  </section>`;
}

/** What the customer has to do, to tick off. The ticks are the customer's own: nothing reads them. */
export function renderDuties(words: Words, estimate: Given, facts: Facts): TemplateResult | typeof nothing {
  const duties = groupFindings(estimate.findings, "duty");
  if (duties.length === 0) return nothing;
  return html`<section class="duties" part="duties" aria-labelledby="duties-title">
    <h3 id="duties-title">${findingsTitle(words, "duty", duties.length)}</h3>
    <ul class="checklist">
      ${repeat(
        duties,
        (duty) => duty.key,
        (duty, index) => renderDuty(words, duty, `duty-${index}`, findingText(words, duty, estimate, facts)),
      )}
    </ul>
  </section>`;
}

function renderDuty(words: Words, duty: Grouped, id: string, text: string): TemplateResult {
  return html`<li class="duty">
    <input type="checkbox" id=${id} autocomplete="off" />
    <div>
      <label for=${id}>${text}</label>
      ${why(words, duty.because, text)}
    </div>
  </li>`;
}

const REST = ["right", "exclusion", "disclosure"] as const;

/** Rights, exclusions and disclosures, each kind folded up. */
export function renderFindings(words: Words, estimate: Given, facts: Facts): TemplateResult | typeof nothing {
  const groups = REST.map((kind) => [kind, groupFindings(estimate.findings, kind)] as const);
  if (groups.every(([, found]) => found.length === 0)) return nothing;
  return html`<section class="findings" part="findings" aria-labelledby="findings-title">
    <h3 id="findings-title">${words.t("estimate.findings.title")}</h3>
    ${groups.map(([kind, found]) =>
      found.length === 0
        ? nothing
        : html`<details class="group">
          <summary>${findingsTitle(words, kind, found.length)}</summary>
          <ul class="lines">${lines(words, found, estimate, facts)}</ul>
        </details>`,
    )}
  </section>`;
}

function lines(words: Words, found: readonly Grouped[], estimate: Given, facts: Facts): unknown {
  return repeat(
    found,
    (one) => one.key,
    (one) => renderLine(words, findingLine(words, one, estimate, facts)),
  );
}

/** What all three are drawn from. */
abstract class FindingsPart extends LaterPart {
  static override properties = given("words", "findings", "charges", "facts");
  words!: Words;
  findings!: Estimate["findings"];
  charges!: Estimate["charges"];
  facts!: Facts;
}

export class EstimateWarnings extends FindingsPart {
  protected override render(): TemplateResult | typeof nothing {
    return renderWarnings(this.words, this, this.facts);
  }
}

export class EstimateDuties extends FindingsPart {
  protected override render(): TemplateResult | typeof nothing {
    return renderDuties(this.words, this, this.facts);
  }
}

export class EstimateFindings extends FindingsPart {
  protected override render(): TemplateResult | typeof nothing {
    return renderFindings(this.words, this, this.facts);
  }
}
