import { html, nothing, type TemplateResult } from "lit";
import type { Because, Estimate, Milestone, MilestoneId, Turnaround } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { ruleText } from "../deadlines/rule.ts";
import { why } from "../why/why.ts";
import { renderCalendar } from "./calendar.ts";
import { type ClosedRun, closedDayName, closedRuns } from "./closed-days.ts";

/** When it comes back: the weeks from receipt to completion, drawn and in words. */
export function renderTimeline(
  words: Words,
  estimate: Pick<Estimate, "scenarios" | "timeline">,
  onSite: boolean,
  onAsk: (fact: string) => void,
): TemplateResult {
  const turnarounds = estimate.scenarios.flatMap((scenario) => scenario.turnaround ?? []);
  const shown = turnarounds.find((one) => one.stated) ?? turnarounds[0];
  return html`<section class="timeline" part="timeline" aria-labelledby="timeline-title">
    <h3 id="timeline-title">${words.t("estimate.timeline.title")}</h3>
    ${shown ? renderTurnaround(words, shown, estimate) : renderWithoutReceipt(words, estimate.timeline, onSite, onAsk)}
  </section>`;
}

function renderTurnaround(
  words: Words,
  turnaround: Turnaround,
  estimate: Pick<Estimate, "scenarios" | "timeline">,
): TemplateResult {
  const { stated, completedOn } = turnaround;
  const t = (key: string, values?: Record<string, string>) => words.t(`estimate.timeline.${key}`, values);
  const someNot = estimate.scenarios.some((scenario) => scenario.turnaround && !scenario.turnaround.stated);
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
  const { days, weekEndsOn, completedOn } = turnaround;
  const received = days[0]?.date ?? weekEndsOn;
  const counted = days.filter((day) => day.kind === "counted");
  const closed = closedRuns(days).map((run) => closedText(words, run));
  const t = (key: string, values?: Record<string, string | number>) => words.t(`estimate.timeline.step.${key}`, values);
  const because = (id: MilestoneId) => timeline.find((one) => one.id === id)?.because ?? turnaround.because;
  const step = (name: string, text: string, reason: Because, more: unknown = nothing) =>
    html`<li class="step-${name}">${text} ${more} ${why(words, reason, text)}</li>`;
  return html`<ol class="timeline-steps">
    ${step("received", t("received", { date: words.date(received, "long") }), because("received"))}
    ${step("rest", t("rest", { date: words.date(weekEndsOn, "long") }), because("weekEnds"))}
    ${step(
      "counted",
      t("counted", {
        count: counted.length,
        from: words.date(counted[0]?.date ?? completedOn),
        to: words.date(completedOn),
      }),
      turnaround.because,
      closed.length === 0 ? nothing : html`<ul>${closed.map((text) => html`<li>${text}</li>`)}</ul>`,
    )}
    ${step("ready", t("ready", { date: words.date(completedOn, "long") }), because("expectedCompletion"))}
    ${step("return", t("return"), turnaround.because)}
  </ol>`;
}

function closedText(words: Words, run: ClosedRun): string {
  const key = run.from === run.to ? "closedDay" : "closedDays";
  const values = { name: closedDayName(words, run.name), from: words.date(run.from), to: words.date(run.to) };
  return words.t(`estimate.timeline.step.${key}`, values);
}

/** Without a day of arrival there is no calendar to draw: the rule, and the way to the question. */
function renderWithoutReceipt(
  words: Words,
  timeline: readonly Milestone[],
  onSite: boolean,
  onAsk: (fact: string) => void,
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
