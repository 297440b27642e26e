import type { CustomerKind, IsoDate, LateInterest, LateInterestQuestion, Readings } from "../../../lib/api.js";
import { dayNumber, isoDay } from "../calendar-days.ts";
import type { RulesApi } from "../model.ts";

/** The interest that had grown up to a day, both as the rules give it. */
export interface GrowthPoint {
  date: IsoDate;
  months: number;
  interest: string;
}

/** How interest grows from the due date to the day of payment. */
export interface Growth {
  customer: CustomerKind;
  /** On the day of payment. */
  result: LateInterest;
  /** Day by day enough to draw it: always the day before and the day of each jump. */
  points: GrowthPoint[];
  /** The first day of each commenced month. */
  jumps: GrowthPoint[];
}

export interface GrowthQuestion {
  principal: string;
  dueOn: IsoDate;
  paidOn: IsoDate;
  customer: CustomerKind;
  readings?: Readings | undefined;
}

/** Points between which the curve is drawn straight. */
const SAMPLES = 24;
/** Months whose first day is looked for; past five years the steps are too small to be seen. */
const MAX_JUMPS = 60;

/** Asks the rules along the way. @throws RulesError where the question is no question */
export function growth(rules: RulesApi, q: GrowthQuestion): Growth {
  const { principal, dueOn, customer, readings } = q;
  const at = (asOf: IsoDate): LateInterest => rules.lateInterest(question(principal, dueOn, asOf, customer, readings));
  const result = at(q.paidOn);
  const [first, last] = [dayNumber(dueOn), Math.max(dayNumber(dueOn), dayNumber(q.paidOn))];
  const ask = (day: number): GrowthPoint => {
    const { monthsCommenced, interest } = at(isoDay(day));
    return { date: isoDay(day), months: monthsCommenced, interest };
  };
  const jumpDays = findJumps(ask, first, last, Math.min(result.monthsCommenced, MAX_JUMPS));
  const samples = Array.from({ length: SAMPLES + 1 }, (_, i) => first + Math.round(((last - first) * i) / SAMPLES));
  const days = [...new Set([...samples, ...jumpDays.flatMap((day) => [day - 1, day])])].sort((a, b) => a - b);
  return { customer, result, points: days.map(ask), jumps: jumpDays.map(ask) };
}

function question(
  principal: string,
  dueOn: IsoDate,
  asOf: IsoDate,
  customer: CustomerKind,
  readings: Readings | undefined,
): LateInterestQuestion {
  return { principal, dueOn, asOf, customer, ...(readings && { readings }) };
}

/** The first day on which each further month has commenced, found by halving: no rule of the terms is repeated here. */
function findJumps(ask: (day: number) => GrowthPoint, first: number, last: number, months: number): number[] {
  const jumps: number[] = [];
  for (let month = 1, from = first; month <= months; month += 1) {
    let [before, reached] = [from - 1, Math.min(last, from + 32)];
    while (reached - before > 1) {
      const middle = Math.floor((before + reached) / 2);
      if (ask(middle).months >= month) reached = middle;
      else before = middle;
    }
    jumps.push(reached);
    from = reached;
  }
  return jumps;
}

const kept = new Map<string, Growth>();
/** A business and a consumer for the present question and the one before it. */
const KEPT = 4;

/** {@link growth}, answered from memory while the question stays: the panel is rendered on every keystroke. */
export function rememberedGrowth(rules: RulesApi, q: GrowthQuestion): Growth {
  const key = JSON.stringify(q);
  const known = kept.get(key);
  if (known) return known;
  const found = growth(rules, q);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}
