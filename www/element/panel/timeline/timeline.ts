import { html, nothing, type TemplateResult } from "lit";
import type { Because, Estimate, FactPath, Milestone, MilestoneId, Turnaround } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { ruleText } from "../deadlines/rule.ts";
import { why } from "../why/why.ts";
import { renderCalendar } from "./calendar.ts";
import { type Closure, closedDayName, closures } from "./closed-days.ts";

type Given = Pick<Estimate, "scenarios" | "timeline" | "turnaround">;

/** When it comes back: the weeks from receipt to completion, drawn and in words. */
export function renderTimeline(
  words: Words,
  estimate: Given,
  onSite: boolean,
  onAsk: (fact: FactPath) => void,
): TemplateResult {
  return html`<section class="timeline" part="timeline" aria-labelledby="timeline-title">
    <h3 id="timeline-title">${words.t("estimate.timeline.title")}</h3>
    ${
      estimate.turnaround
        ? renderTurnaround(words, estimate.turnaround, estimate)
        : renderWithoutReceipt(words, estimate.timeline, onSite, onAsk)
    }
  </section>`;
}

function renderTurnaround(
  words: Words,
  turnaround: NonNullable<Estimate["turnaround"]>,
  estimate: Given,
): TemplateResult {
  const { statedFor, completedOn } = turnaround;
  const stated = statedFor.length > 0;
  const t = (key: string, values?: Record<string, string>) => words.t(`estimate.timeline.${key}`, values);
  const someNot = estimate.scenarios.some(({ id }) => !statedFor.includes(id));
  return html`
    ${stated ? nothing : html`<p class="timeline-unstated">${t("unstated")}</p>`}
    <p class="timeline-figure">
      <span>${t(stated ? "expected" : "compare")}</span>
      <strong>${words.date(completedOn, "long")}</strong>
    </p>
    ${why(words, turnaround.because, t("title"), stated && someNot ? `${t("notBinding")} ${t("standardOnly")}` : t("notBinding"))}
    <div class="timeline-body ${stated ? "" : "comparison"}">
      ${renderCalendar(words, turnaround, estimate.timeline)} ${renderSteps(words, turnaround, estimate.timeline)}
    </div>
  `;
}

/** What the calendar shows, in order and in words, each with its reason. */
function renderSteps(words: Words, turnaround: Turnaround, timeline: readonly Milestone[]): TemplateResult {
  const { receivedOn, weekEndsOn, completedOn, workingDays, days } = turnaround;
  const countedFrom = days.find(({ kind }) => kind === "counted")?.from ?? completedOn;
  const closed = closures(days).map((one) => closedText(words, one));
  const t = (key: string, values?: Record<string, string | number>) => words.t(`estimate.timeline.step.${key}`, values);
  const because = (id: MilestoneId) => timeline.find((one) => one.id === id)?.because ?? turnaround.because;
  const step = (name: string, text: string, reason: Because, more: unknown = nothing) =>
    html`<li class="step-${name}">${text} ${more} ${why(words, reason, text)}</li>`;
  return html`<ol class="timeline-steps">
    ${step("received", t("received", { date: words.date(receivedOn, "long") }), because("received"))}
    ${step("rest", t("rest", { date: words.date(weekEndsOn, "long") }), because("weekEnds"))}
    ${step(
      "counted",
      t("counted", {
        count: workingDays,
        from: words.date(countedFrom),
        to: words.date(completedOn),
      }),
      turnaround.because,
      closed.length === 0 ? nothing : html`<ul>${closed.map((text) => html`<li>${text}</li>`)}</ul>`,
    )}
    ${step("ready", t("ready", { date: words.date(completedOn, "long") }), because("expectedCompletion"))}
    ${step("return", t("return"), turnaround.because)}
  </ol>`;
}

function closedText(words: Words, closure: Closure): string {
  const { from, to } = closure;
  const key = from === to ? "closedDay" : "closedDays";
  const values = { name: closedDayName(words, closure), from: words.date(from), to: words.date(to) };
  return words.t(`estimate.timeline.step.${key}`, values);
}

/** Without a day of arrival there is no calendar to draw: the rule, and the way to the question. */
function renderWithoutReceipt(
  words: Words,
  timeline: readonly Milestone[],
  onSite: boolean,
  onAsk: (fact: FactPath) => void,
): TemplateResult {
  const expected = timeline.find((milestone) => milestone.id === "expectedCompletion");
  if (expected === undefined) {
    return html`<p class="timeline-unstated">${words.t(`estimate.timeline.${onSite ? "none" : "unstated"}`)}</p>`;
  }
  return html`
    <p class="timeline-rule">${ruleText(words, expected)}</p>
    ${why(words, expected.because, words.t("estimate.timeline.title"), words.t("estimate.timeline.notBinding"))}
    <button type="button" class="ask" @click=${() => onAsk("receivedOn")}>${words.t("estimate.timeline.ask")}</button>
  `;
}
