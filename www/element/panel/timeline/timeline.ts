import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, FactPath, Facts, Milestone } from "../../../lib/api.js";
import { arrivalText, readinessOf, readinessWithoutReceipt, turnaroundSteps } from "../../../words/turnaround.ts";
import type { Words } from "../../../words/words.ts";
import { given, LaterPart, namesOfFacts, saying } from "../part.ts";
import { why } from "../why/why.ts";
import { renderCalendar } from "./calendar.ts";

type Given = Pick<Estimate, "scenarios" | "timeline" | "turnaround">;
type Known = Pick<Facts, "items" | "onSite">;

/** When it comes back: the weeks from receipt to completion, drawn and in words. */
export function renderTimeline(
  words: Words,
  estimate: Given,
  facts: Known,
  onAsk: (fact: FactPath) => void,
): TemplateResult {
  return html`<section class="timeline" part="timeline" aria-labelledby="timeline-title">
    <h3 id="timeline-title">${words.t("estimate.timeline.calendar")}</h3>
    ${
      estimate.turnaround
        ? renderTurnaround(words, estimate.turnaround, estimate, facts)
        : renderWithoutReceipt(words, estimate.timeline, facts, onAsk)
    }
  </section>`;
}

function renderTurnaround(
  words: Words,
  turnaround: NonNullable<Estimate["turnaround"]>,
  estimate: Given,
  { items }: Known,
): TemplateResult {
  const { unstated, label, date, note } = readinessOf(words, turnaround, estimate, items);
  return html`
    ${unstated ? html`<p class="timeline-unstated">${unstated}</p>` : nothing}
    <p class="timeline-figure">
      <span>${label}</span>
      <strong>${date}</strong>
    </p>
    ${why(words, turnaround.because, words.t("estimate.timeline.title"), note)}
    <div class="timeline-body ${unstated ? "comparison" : ""}">
      ${renderCalendar(words, turnaround, estimate.timeline)} ${renderSteps(words, turnaround, estimate.timeline)}
    </div>
  `;
}

/** What the calendar shows, in order and in words, each with its reason. */
function renderSteps(
  words: Words,
  turnaround: NonNullable<Estimate["turnaround"]>,
  timeline: readonly Milestone[],
): TemplateResult {
  return html`<ol class="timeline-steps">
    ${turnaroundSteps(words, turnaround, timeline).map(
      ({ name, text, closed, because }) => html`<li class="step-${name}">
        ${text} ${closed.length === 0 ? nothing : html`<ul>${closed.map((one) => html`<li>${one}</li>`)}</ul>`}
        ${why(words, because, text)}
      </li>`,
    )}
  </ol>`;
}

/** Without a day of arrival there is no calendar to draw: the rule, and the way to the question. */
function renderWithoutReceipt(
  words: Words,
  timeline: readonly Milestone[],
  { items, onSite = false }: Known,
  onAsk: (fact: FactPath) => void,
): TemplateResult {
  const expected = timeline.find((milestone) => milestone.id === "expectedCompletion");
  const text = readinessWithoutReceipt(words, expected, onSite, items);
  const arrival = arrivalText(words, expected, onSite);
  const ask = arrival
    ? html`<button type="button" class="ask" @click=${() => onAsk("receivedOn")}>${arrival}</button>`
    : nothing;
  if (expected === undefined) return html`<p class="timeline-unstated">${text}</p>${ask}`;
  return html`
    <p class="timeline-rule">${text}</p>
    ${why(words, expected.because, words.t("estimate.timeline.title"), words.t("estimate.timeline.notBinding"))} ${ask}
  `;
}

export class EstimateTimeline extends LaterPart {
  static override properties = {
    ...given("words", "timeline", "turnaround", "onAsk"),
    scenarios: saying((scenarios: Estimate["scenarios"] | undefined) => scenarios?.map(({ id }) => id)),
    facts: namesOfFacts,
  };
  words!: Words;
  scenarios!: Estimate["scenarios"];
  timeline!: Estimate["timeline"];
  turnaround?: NonNullable<Estimate["turnaround"]>;
  facts!: Facts;
  onAsk!: (fact: FactPath) => void;

  protected override render(): TemplateResult {
    return renderTimeline(this.words, this, this.facts, this.onAsk);
  }
}
