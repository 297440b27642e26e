import type {
  Differences,
  Estimate,
  Facts,
  InterpretationName,
  LateInterest,
  Milestone,
  TotalDifference,
} from "../lib/api.js";
import { applicabilityTitle } from "./applicability.ts";
import { type Asked, FINDING_KINDS, findingLine, groupFindings } from "./finding.ts";
import { owedVat } from "./interest.ts";
import { interpretationText } from "./interpretation.ts";
import type { Line } from "./line.ts";
import { milestoneName, milestoneText } from "./milestone.ts";
import { outcomeTitle } from "./outcome.ts";
import { type Customer, isVatFirst } from "./price.ts";
import { rangeFigure, rangeOf } from "./range.ts";
import type { Words } from "./words.ts";

/** What is supposed: another interpretation, or what has a name of its own, and the day that it names. */
export type Supposed = { words: string; date?: string } | { name: InterpretationName; choice: string };

/** "It arrives by Friday, 27 November 2026". */
export function supposedText(words: Words, supposed: Supposed): string {
  if ("choice" in supposed) return interpretationText(words, supposed.name, supposed.choice);
  const values = supposed.date ? { date: words.date(supposed.date, "long") } : {};
  return words.t(`whatIf.suppose.${supposed.words}`, values);
}

/** A what-if: what was before, what is then, and what of it is otherwise. */
export interface Variant {
  base: Estimate;
  estimate: Estimate;
  differences: Differences;
}

/** Money, the day, and whether the terms apply at all, as far as they are otherwise. */
export function mainLines(words: Words, variant: Variant, facts: Customer, interest?: Line | undefined): Line[] {
  const cost = costLine(words, variant, facts);
  const lines = [cost, readyLine(words, variant), interest, applicabilityLine(words, variant)];
  return lines.filter((line) => line !== undefined);
}

/** Outcomes, other dates, and what else the terms would say. */
export function furtherLines(words: Words, variant: Variant, facts: Asked): Line[] {
  return [...outcomeLines(words, variant), ...dateLines(words, variant), ...findingLines(words, variant, facts)];
}

/** What paying late would cost then; nothing where it is the same as before. */
export function lateInterestLine(
  words: Words,
  is: LateInterest,
  was: LateInterest | undefined,
  facts: Pick<Facts, "vatPercent">,
): Line | undefined {
  if (is.interest === was?.interest) return undefined;
  const amount = `${words.money(is.principal)} ${owedVat(words, facts)}`;
  return {
    label: words.t("whatIf.interest.label", { amount, paidOn: words.date(is.asOf) }),
    value: words.money(is.interest),
    meta: was && words.t("whatIf.instead", { from: words.money(was.interest) }),
    because: is.because,
  };
}

function costLine(words: Words, { estimate, differences: { range } }: Variant, facts: Customer): Line | undefined {
  if (range === undefined) return undefined;
  const is = rangeOf(words, estimate, facts);
  const moved = [...endTexts(words, range, isVatFirst(facts)), ...(is.open ? [is.open] : [])];
  return {
    label: words.t("estimate.range.title"),
    value: rangeFigure(words, is),
    quiet: is.price === undefined,
    note: isOfVatOnly(range) ? is.price?.beside : undefined,
    meta: moved.join(" "),
    because: estimate.range.because,
  };
}

/** Another interpretation can round VAT in another way, and change nothing else. */
function isOfVatOnly({ min, max, pricedMax, opened, closed }: TotalDifference): boolean {
  return !(min || max || pricedMax || opened || closed);
}

/**
 * How the ends of the range move, in the figures that come first; the upper one is that of what has a price where one of
 * the two has no other.
 */
function endTexts(words: Words, range: TotalDifference, vatFirst: boolean): string[] {
  const { min, max, pricedMax } = vatFirst && hasVat(range) ? withVat(range) : range;
  return [
    ...endText(words, "least", min?.by),
    ...(pricedMax ? endText(words, "priced", pricedMax.by) : endText(words, "most", max?.by)),
  ];
}

const hasVat = ({ minInclVat, maxInclVat, pricedMaxInclVat }: TotalDifference) =>
  [minInclVat, maxInclVat, pricedMaxInclVat].some((end) => end !== undefined);

const withVat = ({ minInclVat, maxInclVat, pricedMaxInclVat }: TotalDifference): TotalDifference => ({
  ...(minInclVat && { min: minInclVat }),
  ...(maxInclVat && { max: maxInclVat }),
  ...(pricedMaxInclVat && { pricedMax: pricedMaxInclVat }),
});

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
    label: milestoneName(words, "expectedCompletion"),
    value: now ? milestoneText(words, now) : words.t("whatIf.ready.unstated"),
    quiet: now?.date === undefined,
    meta: days === 0 ? undefined : words.t(`whatIf.ready.${way}`, { count: Math.abs(days) }),
    because: milestone.because,
  };
}

function milestoneOf({ timeline }: Estimate, id: Milestone["id"] | undefined): Milestone | undefined {
  return timeline.find((milestone) => milestone.id === id);
}

function applicabilityLine(words: Words, { estimate, differences }: Variant): Line | undefined {
  if (differences.applicability === undefined) return undefined;
  const { from, to } = differences.applicability;
  return {
    label: applicabilityTitle(words, to),
    meta: words.t("whatIf.instead", { from: words.t(`estimate.value.${from}`) }),
    because: estimate.applicability.because,
  };
}

/** The outcomes that come or go. What the others come to stands with the range. */
function outcomeLines(words: Words, { base, estimate, differences: { scenarios = [] } }: Variant): Line[] {
  return scenarios.flatMap(({ id, is }) => {
    if (is === "changed") return [];
    const { because } = (is === "gone" ? base : estimate).scenarios.find((one) => one.id === id) ?? {};
    const label = outcomeTitle(words, id);
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
      label: milestoneName(words, id),
      value: now ? milestoneText(words, now) : words.t("whatIf.date.gone"),
      quiet: now?.date === undefined,
      meta: is === "changed" && was ? words.t("whatIf.instead", { from: milestoneText(words, was) }) : undefined,
      because: milestone.because,
    };
  });
}

/** Findings that come, and those that go, each said once for the items that it comes or goes for. */
function findingLines(words: Words, { base, estimate, differences }: Variant, facts: Asked): Line[] {
  const lines = (which: "new" | "gone", said: Estimate) => {
    const found = (differences.findings?.[which] ?? []).flatMap((place) => said.findings[place] ?? []);
    return FINDING_KINDS.flatMap((kind) => groupFindings(found, kind)).map((finding) => ({
      ...findingLine(words, finding, said, facts),
      meta: words.t(`whatIf.finding.${which}`),
    }));
  };
  const [come, go] = [lines("new", estimate), lines("gone", base)];
  // What is only more or less certain than before is said in the same words: to the reader it is neither new nor gone.
  const without = (some: Line[], others: Line[]) =>
    some.filter(({ label }) => !others.some((other) => other.label === label));
  return [...without(come, go), ...without(go, come)];
}
