import type { CustomerKind, IsoDate, LateInterest, LateInterestQuestion, Readings } from "../../../lib/api.js";
import { dayNumber, isoDay } from "../calendar-days.ts";
import { Memory } from "../memory.ts";
import type { RulesApi } from "../model.ts";

/** The interest that had grown up to a day, as the rules give it. */
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
  /**
   * Where the curve bends. Set by the terms it stands still between the first days of the commenced months; set by
   * law it grows evenly between changes of the rate.
   */
  bends: GrowthPoint[];
}

export interface GrowthQuestion {
  principal: string;
  dueOn: IsoDate;
  paidOn: IsoDate;
  customer: CustomerKind;
  readings?: Readings | undefined;
}

/** Months whose first day is looked for; past five years the steps are too small to be seen. */
const MAX_STEPS = 60;

/** Asks the rules along the way. @throws RulesError where the question is no question */
export function growth(rules: RulesApi, q: GrowthQuestion): Growth {
  const result = at(rules, q, q.paidOn);
  const { limitedBy, segments } = result;
  const days =
    limitedBy === "law" ? segments.map((segment) => segment.to) : firstDays(rules, q, result.monthsCommenced);
  const bends = days.map((date) => {
    const { monthsCommenced, interest } = at(rules, q, date);
    return { date, months: monthsCommenced, interest };
  });
  return { customer: q.customer, result, bends };
}

function at(rules: RulesApi, { principal, dueOn, customer, readings }: GrowthQuestion, asOf: IsoDate): LateInterest {
  const question: LateInterestQuestion = { principal, dueOn, customer, asOf };
  return rules.lateInterest(readings ? { ...question, readings } : question);
}

const monthStarts = new Memory<IsoDate[]>();
const growths = new Memory<Growth>();

/** The first day of each commenced month. They hang on the dates alone, so a new amount does not ask for them again. */
function firstDays(rules: RulesApi, q: GrowthQuestion, months: number): IsoDate[] {
  const key = JSON.stringify([q.dueOn, q.paidOn, q.readings]);
  return monthStarts.recall(key, () => findFirstDays(rules, q, Math.min(months, MAX_STEPS)));
}

/** Found by halving: no rule of the terms is repeated here. */
function findFirstDays(rules: RulesApi, q: GrowthQuestion, months: number): IsoDate[] {
  const found: IsoDate[] = [];
  const last = dayNumber(q.paidOn);
  for (let month = 1, from = dayNumber(q.dueOn); month <= months; month += 1) {
    let [before, reached] = [from - 1, Math.min(last, from + 32)];
    while (reached - before > 1) {
      const middle = Math.floor((before + reached) / 2);
      if (at(rules, q, isoDay(middle)).monthsCommenced >= month) reached = middle;
      else before = middle;
    }
    found.push(isoDay(reached));
    from = reached;
  }
  return found;
}

/** {@link growth}, answered from memory while the question stays: the panel is rendered on every keystroke. */
export function rememberedGrowth(rules: RulesApi, q: GrowthQuestion): Growth {
  return growths.recall(JSON.stringify(q), () => growth(rules, q));
}
