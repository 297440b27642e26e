import { html, nothing, type TemplateResult } from "lit";
import type { Differences, Estimate, Facts, Finding, Milestone, TotalDifference } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { ruleText } from "../deadlines/rule.ts";
import { findingText } from "../findings/findings.ts";
import { groupFindings } from "../findings/group.ts";
import { type Line, renderLine } from "../line/line.ts";
import { rangeOf } from "../range/range.ts";
import { lazy } from "../why/lazy.ts";

/** A what-if: what was before, what is then, and what of it is otherwise. */
export interface Variant {
  base: Estimate;
  estimate: Estimate;
  differences: Differences;
}

interface Shown extends Variant {
  interest: Line | undefined;
  facts: Facts;
}

/** What is otherwise: money and the day at once; outcomes, other dates and what else the terms would say folded up. */
export function renderDifferences(words: Words, { interest, facts, ...variant }: Shown): TemplateResult {
  const lines = [costLine(words, variant), readyLine(words, variant), interest, applicabilityLine(words, variant)];
  const shown = lines.filter((line) => line !== undefined);
  const more = [...outcomeLines(words, variant), ...dateLines(words, variant), ...findingLines(words, variant, facts)];
  return html`${variant.differences.range ? nothing : html`<p class="what-if-note">${words.t("whatIf.sameCost")}</p>`}
    ${shown.length > 0 ? list(words, shown) : nothing} ${more.length > 0 ? renderMore(words, more) : nothing}`;
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

function costLine(words: Words, { estimate, differences: { range } }: Variant): Line | undefined {
  if (range === undefined) return undefined;
  const { amount, inclVat, open } = rangeOf(words, estimate);
  const moved = [...endTexts(words, range), ...(open ? [open] : [])];
  return {
    label: words.t("estimate.range.title"),
    value: amount ?? words.t("estimate.range.none"),
    quiet: amount === undefined,
    note: isOfVatOnly(range) ? inclVat : undefined,
    meta: moved.join(" "),
    because: estimate.range.because,
  };
}

/** Another interpretation can round VAT in another way, and change nothing else. */
function isOfVatOnly({ min, max, pricedMax, opened, closed }: TotalDifference): boolean {
  return !(min || max || pricedMax || opened || closed);
}

/** How the ends of the range move; the upper one is that of what has a price where one of the two has no other. */
function endTexts(words: Words, { min, max, pricedMax }: TotalDifference): string[] {
  return [
    ...endText(words, "least", min?.by),
    ...(pricedMax ? endText(words, "priced", pricedMax.by) : endText(words, "most", max?.by)),
  ];
}

/** "The most it can cost is DKK 1,690.00 less." */
function endText(words: Words, which: "least" | "most" | "priced", by: string | undefined): string[] {
  if (by === undefined) return [];
  const way = by.startsWith("-") ? "less" : "more";
  return [words.t(`whatIf.${which}.${way}`, { amount: words.money(by.replace("-", "")) })];
}

function readyLine(words: Words, { base, estimate, differences }: Variant): Line | undefined {
  const moved = differences.timeline?.find(({ id }) => id === "expectedCompletion");
  const now = milestoneOf(estimate, moved?.id);
  const milestone = now ?? milestoneOf(base, moved?.id);
  if (moved === undefined || milestone === undefined) return undefined;
  const { days = 0 } = moved;
  const way = days < 0 ? "earlier" : "later";
  return {
    label: words.t("estimate.milestone.expectedCompletion"),
    value: now ? dayText(words, now) : words.t("whatIf.ready.unstated"),
    quiet: now?.date === undefined,
    meta: days === 0 ? undefined : words.t(`whatIf.ready.${way}`, { count: Math.abs(days) }),
    because: milestone.because,
  };
}

function milestoneOf({ timeline }: Estimate, id: Milestone["id"] | undefined): Milestone | undefined {
  return timeline.find((milestone) => milestone.id === id);
}

/** A day, or where nobody knows it yet how it is counted. */
function dayText(words: Words, milestone: Milestone): string {
  return milestone.date ? words.date(milestone.date) : ruleText(words, milestone);
}

function applicabilityLine(words: Words, { estimate, differences }: Variant): Line | undefined {
  if (differences.applicability === undefined) return undefined;
  const { from, to } = differences.applicability;
  return {
    label: words.t(`estimate.applicability.${to}.title`),
    meta: words.t("whatIf.instead", { from: words.t(`estimate.value.${from}`) }),
    because: estimate.applicability.because,
  };
}

/** The outcomes that come or go. What the others come to stands with the range. */
function outcomeLines(words: Words, { base, estimate, differences: { scenarios = [] } }: Variant): Line[] {
  return scenarios.flatMap(({ id, is }) => {
    if (is === "changed") return [];
    const { because } = (is === "gone" ? base : estimate).scenarios.find((one) => one.id === id) ?? {};
    const label = words.t(`estimate.scenario.${id}.title`);
    return because ? [{ label, value: words.t(`whatIf.outcome.${is}`), quiet: true, because }] : [];
  });
}

/** What the drawn weeks show is told as the day on which it is ready. */
const OF_THE_WEEKS: readonly Milestone["id"][] = ["received", "weekEnds", "expectedCompletion"];

function dateLines(words: Words, { base, estimate, differences: { timeline = [] } }: Variant): Line[] {
  return timeline.flatMap(({ id, is }) => {
    const was = milestoneOf(base, id);
    const now = milestoneOf(estimate, id);
    const milestone = now ?? was;
    if (OF_THE_WEEKS.includes(id) || milestone === undefined) return [];
    return {
      label: words.t(`estimate.milestone.${id}`),
      value: now ? dayText(words, now) : words.t("whatIf.date.gone"),
      quiet: now?.date === undefined,
      meta: is === "changed" && was ? words.t("whatIf.instead", { from: dayText(words, was) }) : undefined,
      because: milestone.because,
    };
  });
}

const KINDS: readonly Finding["kind"][] = ["warning", "duty", "right", "exclusion", "disclosure"];

/** Findings that come, and those that go, each said once for the items that it comes or goes for. */
function findingLines(words: Words, { base, estimate, differences }: Variant, facts: Facts): Line[] {
  const lines = (which: "new" | "gone", { findings }: Estimate) => {
    const found = (differences.findings?.[which] ?? []).flatMap((place) => findings[place] ?? []);
    return KINDS.flatMap((kind) => groupFindings(found, kind)).map((finding) => ({
      label: findingText(words, finding, facts),
      meta: words.t(`whatIf.finding.${which}`),
      because: finding.because,
    }));
  };
  const [come, go] = [lines("new", estimate), lines("gone", base)];
  // What is only more or less certain than before is said in the same words: to the reader it is neither new nor gone.
  const without = (some: Line[], others: Line[]) =>
    some.filter(({ label }) => !others.some((other) => other.label === label));
  return [...without(come, go), ...without(go, come)];
}
