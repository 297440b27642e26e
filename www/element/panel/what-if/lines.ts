import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Facts } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { ruleText } from "../deadlines/rule.ts";
import { findingText } from "../findings/findings.ts";
import { type Line, renderLine } from "../line/line.ts";
import { fromOre } from "../money-range.ts";
import { rangeOf } from "../range/range.ts";
import { lazy } from "../why/lazy.ts";
import type { Differences } from "./differences.ts";

interface Shown {
  differences: Differences;
  /** The variant. */
  estimate: Estimate;
  interest: Line | undefined;
  facts: Facts;
}

/** What is otherwise: money and the day at once; outcomes, other dates and what else the terms would say folded up. */
export function renderDifferences(words: Words, { differences, estimate, interest, facts }: Shown): TemplateResult {
  const lines = [
    costLine(words, differences, estimate),
    readyLine(words, differences),
    interest,
    applicabilityLine(words, differences),
  ].filter((line) => line !== undefined);
  const more = [
    ...outcomeLines(words, differences),
    ...dateLines(words, differences),
    ...findingLines(words, differences, facts),
  ];
  return html`${differences.cost ? nothing : html`<p class="what-if-note">${words.t("whatIf.sameCost")}</p>`}
    ${lines.length > 0 ? list(words, lines) : nothing} ${more.length > 0 ? renderMore(words, more) : nothing}`;
}

function renderMore(words: Words, more: readonly Line[]): TemplateResult {
  return html`<details class="group">
    <summary>${words.t("whatIf.more", { count: more.length })}</summary>
    <div ${lazy(() => list(words, more))}></div>
  </details>`;
}

function list(words: Words, lines: readonly Line[]): TemplateResult {
  return html`<ul class="lines">${lines.map((line) => renderLine(words, line))}</ul>`;
}

function costLine(words: Words, { cost }: Differences, estimate: Estimate): Line | undefined {
  if (cost === undefined) return undefined;
  const { amount, open } = rangeOf(words, estimate);
  const moved = [end(words, "least", cost.least), end(words, cost.open ? "priced" : "most", cost.most), open ?? ""];
  return {
    label: words.t("estimate.range.title"),
    value: amount ?? words.t("estimate.range.none"),
    quiet: amount === undefined,
    meta: moved.filter((text) => text !== "").join(" "),
    because: cost.because,
  };
}

/** "The most it can cost is DKK 1,690.00 less." */
function end(words: Words, which: "least" | "most" | "priced", by: bigint): string {
  if (by === 0n) return "";
  const amount = words.money(fromOre(by < 0n ? -by : by));
  return words.t(by < 0n ? `whatIf.${which}.less` : `whatIf.${which}.more`, { amount });
}

function readyLine(words: Words, { ready }: Differences): Line | undefined {
  if (ready === undefined) return undefined;
  const { date, later, because } = ready;
  const days = Math.abs(later ?? 0);
  return {
    label: words.t("estimate.milestone.expectedCompletion"),
    value: date ? words.date(date) : words.t("whatIf.ready.unstated"),
    quiet: date === undefined,
    meta: later ? words.t(later < 0 ? "whatIf.ready.earlier" : "whatIf.ready.later", { count: days }) : undefined,
    because,
  };
}

function outcomeLines(words: Words, { outcomes }: Differences): Line[] {
  return outcomes.map(({ scenario, gone }) => ({
    label: words.t(`estimate.scenario.${scenario.id}.title`),
    value: words.t(gone ? "whatIf.outcome.gone" : "whatIf.outcome.new"),
    quiet: true,
    because: scenario.because,
  }));
}

function applicabilityLine(words: Words, { applicability }: Differences): Line | undefined {
  if (applicability === undefined) return undefined;
  const { from, to, because } = applicability;
  return {
    label: words.t(`estimate.applicability.${to}.title`),
    meta: words.t("whatIf.instead", { from: words.t(`estimate.value.${from}`) }),
    because,
  };
}

function dateLines(words: Words, { dates }: Differences): Line[] {
  return dates.map(({ milestone, was, gone }) => {
    const day = (one: typeof milestone) => (one.date ? words.date(one.date) : ruleText(words, one));
    return {
      label: words.t(`estimate.milestone.${milestone.id}`),
      value: gone ? words.t("whatIf.date.gone") : day(milestone),
      quiet: gone || milestone.date === undefined,
      meta: was && !gone ? words.t("whatIf.instead", { from: day(was) }) : undefined,
      because: milestone.because,
    };
  });
}

function findingLines(words: Words, { findings }: Differences, facts: Facts): Line[] {
  return findings.map(({ finding, gone }) => ({
    label: findingText(words, finding, facts),
    meta: words.t(gone ? "whatIf.finding.gone" : "whatIf.finding.new"),
    because: finding.because,
  }));
}
