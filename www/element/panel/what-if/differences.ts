import type { Because, Estimate, Finding, IsoDate, Milestone, Scenario } from "../../../lib/api.js";
import { dayNumber } from "../calendar-days.ts";
import { type Grouped, groupFindings } from "../findings/group.ts";
import { ore } from "../money-range.ts";

/** What is otherwise in a variant of an estimate, each with its reason. */
export interface Differences {
  /** By how much the ends of the range move, in øre; where it is open, the upper end of what has a price. */
  cost?: { least: bigint; most: bigint; open: boolean; because: Because };
  /** The day on which it is expected to be ready, and how many days later that is; no day where none is stated. */
  ready?: { date?: IsoDate; later?: number; because: Because };
  outcomes: { scenario: Scenario; gone: boolean }[];
  applicability?: { from: string; to: string; because: Because };
  /** Other dates and periods that are there or not, or move. */
  dates: { milestone: Milestone; was: Milestone | undefined; gone: boolean }[];
  findings: { finding: Grouped; gone: boolean }[];
}

export function differencesOf(base: Estimate, variant: Estimate): Differences {
  const ready = readyOf(base, variant);
  const cost = costOf(base, variant);
  const { answer, because } = variant.applicability;
  return {
    ...(cost && { cost }),
    ...(ready && { ready }),
    outcomes: outcomesOf(base, variant),
    ...(answer !== base.applicability.answer && {
      applicability: { from: base.applicability.answer, to: answer, because },
    }),
    dates: datesOf(base, variant),
    findings: findingsOf(base, variant),
  };
}

/** Whether anything is otherwise at all. */
export function isSame(differences: Differences): boolean {
  const { cost, ready, applicability, outcomes, dates, findings } = differences;
  return !cost && !ready && !applicability && [outcomes, dates, findings].every((all) => all.length === 0);
}

function costOf({ range: before }: Estimate, { range }: Estimate): Differences["cost"] {
  const least = ore(range.min) - ore(before.min);
  const most = ore(range.pricedMax) - ore(before.pricedMax);
  const open = range.open.length > 0 || before.open.length > 0;
  if (least === 0n && most === 0n && range.open.join() === before.open.join()) return undefined;
  return { least, most, open, because: range.because };
}

const find = ({ timeline }: Estimate, id: string) => timeline.find((milestone) => milestone.id === id);

function readyOf(base: Estimate, variant: Estimate): Differences["ready"] {
  const [was, is] = [find(base, "expectedCompletion"), find(variant, "expectedCompletion")];
  if (was?.date === is?.date && (was === undefined) === (is === undefined)) return undefined;
  const date = is?.date;
  const later = date && was?.date ? dayNumber(date) - dayNumber(was.date) : undefined;
  const { because } = is ?? was ?? variant.range;
  return { ...(date && { date }), ...(later !== undefined && { later }), because };
}

function outcomesOf(base: Estimate, variant: Estimate): Differences["outcomes"] {
  const onlyIn = (one: Estimate, other: Estimate) =>
    one.scenarios.filter(({ id }) => !other.scenarios.some((scenario) => scenario.id === id));
  return [
    ...onlyIn(variant, base).map((scenario) => ({ scenario, gone: false })),
    ...onlyIn(base, variant).map((scenario) => ({ scenario, gone: true })),
  ];
}

/** What the drawn weeks show is told as the day on which it is ready. */
const OF_THE_WEEKS = new Set(["received", "weekEnds", "expectedCompletion"]);

function datesOf(base: Estimate, variant: Estimate): Differences["dates"] {
  const others = ({ timeline }: Estimate) => timeline.filter(({ id }) => !OF_THE_WEEKS.has(id));
  const moved = others(variant).flatMap((milestone) => {
    const was = find(base, milestone.id);
    return was?.date === milestone.date && was ? [] : [{ milestone, was, gone: false }];
  });
  const gone = others(base).filter(({ id }) => !find(variant, id));
  return [...moved, ...gone.map((milestone) => ({ milestone, was: milestone, gone: true }))];
}

const KINDS: Finding["kind"][] = ["warning", "duty", "right", "exclusion", "disclosure"];

function findingsOf(base: Estimate, variant: Estimate): Differences["findings"] {
  const all = ({ findings }: Estimate) => KINDS.flatMap((kind) => groupFindings(findings, kind));
  const key = ({ key, items }: Grouped) => `${key} ${items.join()}`;
  const [before, after] = [all(base), all(variant)];
  const onlyIn = (list: Grouped[], other: Grouped[]) => {
    const known = new Set(other.map(key));
    return list.filter((finding) => !known.has(key(finding)));
  };
  return [
    ...onlyIn(after, before).map((finding) => ({ finding, gone: false })),
    ...onlyIn(before, after).map((finding) => ({ finding, gone: true })),
  ];
}
