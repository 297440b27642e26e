// Late interest (CLAUSES.md 11.1b, A-10 to; FACTS.md section 2), month by month and day by day.
import { addMonths, day, isLeap, iso, parts } from "./dates.mjs";
import { numbersOf } from "./edition.mjs";
import { OracleError } from "./errors.mjs";
import { fixed, halfEven, halfUp, microPercent, money, ore, smaller, WHOLE } from "./money.mjs";
import { FIRST_UNKNOWN_DAY, REFERENCE_RATES } from "./reference-rates.mjs";

const POINTS = microPercent("8");
const POINTS_BEFORE_MARCH_2013 = microPercent("7");
const MARCH_2013 = day("2013-03-01");

/** On which day month number k (from 0) begins, by the interpretation of A-10. */
const MONTH_BEGINS = {
  dayAfterDue: (due, k) => addMonths(due + 1, k),
  dueAnniversary: (due, k) => addMonths(due, k) + 1,
  dueAnniversaryInclusive: (due, k) => addMonths(due, k),
};

export function monthsCommenced(due, asOf, interpretation) {
  if (asOf <= due) return 0;
  if (interpretation === "calendarMonths") {
    const [first, last] = [parts(due + 1), parts(asOf)];
    return (last.year - first.year) * 12 + (last.month - first.month) + 1;
  }
  let months = 0;
  while (MONTH_BEGINS[interpretation](due, months) <= asOf) months += 1;
  return months;
}

/** A charge of a monthly percentage, rounded by the interpretation of A-17. In øre. */
function monthlyCharge(principal, percent, months, rounding) {
  const [num, count] = [principal * percent, BigInt(months)];
  if (rounding === "halfUpEachMonth") return count * halfUp(num, WHOLE);
  return (rounding === "halfEvenOnce" ? halfEven : halfUp)(num * count, WHOLE);
}

/** What the terms charge for a month commenced, in millionths of a per cent. */
const contractMonthly = (q) => microPercent(numbersOf(q).lateInterestPerCommencedMonth);

/** The lawful yearly rate of one day: an override, or reference rate plus points. */
function rateOfDay(number, due, override) {
  if (override) return { row: "override", percent: microPercent(override.annualPercent) };
  const row = REFERENCE_RATES.findLast((candidate) => candidate.from <= number);
  if (!row) throw new OracleError("noRate", "a day before the first reference rate");
  return { row: row.from, percent: row.percent + (due < MARCH_2013 ? POINTS_BEFORE_MARCH_2013 : POINTS) };
}

/** Which days bear interest: due+1 to asOf, or under halfOpen the due date to the day before asOf. */
function interestDays(due, asOf, dayCount) {
  const [first, last] = dayCount === "halfOpen" ? [due, asOf - 1] : [due + 1, asOf];
  const days = [];
  for (let number = first; number <= last && asOf > due; number += 1) days.push(number);
  return days;
}

/** Runs of days of one table row, and of one calendar year where the year's length counts. */
function runs(q, due, asOf, dayCount, override) {
  const found = [];
  for (const number of interestDays(due, asOf, dayCount)) {
    const { year } = parts(number);
    const { row, percent } = rateOfDay(number, due, override);
    const key = dayCount === "actualActual" ? `${row}/${year}` : `${row}`;
    const yearDays = dayCount === "actualActual" && isLeap(year) ? 366n : 365n;
    if (found.at(-1)?.key !== key) found.push({ key, from: number, to: number, percent, yearDays, days: 0n });
    const run = found.at(-1);
    run.to = number;
    run.days += 1n;
  }
  return found.map((run) => ({ ...run, num: ore(q.principal) * run.percent * run.days, den: WHOLE * run.yearDays }));
}

/** Exact sum of the runs, in øre as a fraction. */
function sumOf(all) {
  return all.reduce((sum, run) => ({ num: sum.num * run.den + run.num * sum.den, den: sum.den * run.den }), {
    num: 0n,
    den: 1n,
  });
}

function segmentOf(run, fromTable) {
  const segment = {
    from: iso(run.from),
    to: iso(run.to),
    annualPercent: fixed(run.percent, 6),
    days: Number(run.days),
    amount: fixed(halfUp(run.num * 10_000n, run.den), 6),
  };
  return fromTable && run.from >= FIRST_UNKNOWN_DAY ? { ...segment, stale: true } : segment;
}

/** A maximum by the month: one run of days, charged for the months commenced and not by the day. */
function byTheMonth(q, due, asOf, months, { rounding, dayCount }) {
  const monthly = microPercent(q.legalMaximum.monthlyPercent);
  const amount = monthlyCharge(ore(q.principal), monthly, months, rounding);
  const yearly = 12n * monthly;
  const days = interestDays(due, asOf, dayCount);
  if (days.length === 0) return { amount, yearly, segments: [] };
  const [num, den] =
    rounding === "halfUpEachMonth" ? [amount, 1n] : [ore(q.principal) * monthly * BigInt(months), WHOLE];
  const run = { from: days[0], to: days.at(-1), percent: yearly, days: days.length, num, den };
  return { amount, yearly, segments: [segmentOf(run, false)] };
}

/** What the law allows: the amount in øre, the yearly rate to compare with, and the segments. Undefined: no limit. */
function lawful(q, due, asOf, months, chosen) {
  const override = q.legalMaximum;
  if (override?.monthlyPercent !== undefined) {
    return byTheMonth(q, due, asOf, months, chosen);
  }
  if (!override && q.customer === "business") return undefined;
  const all = runs(q, due, asOf, chosen.dayCount, override);
  const { num, den } = sumOf(all);
  const amount = (chosen.rounding === "halfEvenOnce" ? halfEven : halfUp)(num, den);
  const yearly = all.map((run) => run.percent).reduce((a, b) => smaller(a, b), all[0]?.percent ?? 0n);
  return { amount, yearly, segments: all.map((run) => segmentOf(run, !override)) };
}

/** Whether the law's side is the one that counts; a tie goes to the contract, and so does nothing owed at all. */
function lawIsLower(contractual, law, months, { monthly, interpretation }) {
  if (!law || months === 0) return false;
  return interpretation === "compareRates" ? law.yearly < 12n * monthly : law.amount < contractual;
}

const DEFAULTS = {
  commencedMonth: "dayAfterDue",
  legalMaximum: "compareAmounts",
  dayCount: "actual365",
  rounding: "halfUpOnce",
};

/** What is owed on a day. */
function owedOn(q, due, asOf, chosen) {
  const months = monthsCommenced(due, asOf, chosen.commencedMonth);
  const monthly = contractMonthly(q);
  const contractual = monthlyCharge(ore(q.principal), monthly, months, chosen.rounding);
  const law = lawful(q, due, asOf, months, chosen);
  const byLaw = lawIsLower(contractual, law, months, { monthly, interpretation: chosen.legalMaximum });
  return { months, contractual, law, byLaw, interest: byLaw ? law.amount : contractual };
}

const MOST_MONTHS = 60;

/** The first and last day of each commenced month, of the first sixty. */
function commencedMonths(due, asOf, interpretation) {
  const firsts = [];
  let number = due + 1;
  for (; number <= asOf && firsts.length <= MOST_MONTHS; number += 1) {
    if (monthsCommenced(due, number, interpretation) > firsts.length) firsts.push(number);
  }
  return firsts.slice(0, MOST_MONTHS).map((first, index) => [first, (firsts[index + 1] ?? asOf + 1) - 1]);
}

/**
 * Where interest bends, day by day: by the terms it rises at once on a month's first day, by a yearly rate evenly until
 * the rate changes or the terms' amount is reached.
 */
function steps(q, due, asOf, chosen, { law }) {
  const growsByDay = law !== undefined && q.legalMaximum?.monthlyPercent === undefined;
  const paidFor = (to) => day(to) + (chosen.dayCount === "halfOpen" ? 1 : 0);
  const bends = growsByDay ? law.segments.map(({ to }) => paidFor(to)) : [];
  const isByLaw = (number) => growsByDay && (number === due || owedOn(q, due, number, chosen).byLaw);
  const found = new Map();
  const add = (number, rises) => number > due && !found.has(number) && found.set(number, rises);
  let before = growsByDay;
  for (const [first, last] of commencedMonths(due, asOf, chosen.commencedMonth)) {
    const whole = isByLaw(first) && isByLaw(last);
    for (let number = first; number <= last; number += 1) {
      const now = whole || isByLaw(number);
      if (!now && before) add(number - 1, "evenly");
      if (now !== before || (!now && number === first)) add(number, "atOnce");
      if (now && bends.includes(number)) add(number, "evenly");
      before = now;
      // Once the terms' amount is reached it stays for the month.
      if (!now) break;
    }
  }
  for (const bend of before ? bends : []) {
    if (!isByLaw(bend)) break;
    add(bend, "evenly");
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([number, rises]) => {
      const { months, interest } = owedOn(q, due, number, chosen);
      return { on: iso(number), monthsCommenced: months, interest: money(interest), rises };
    });
}

/** Terms 11.1b. */
export function lateInterest(q) {
  const chosen = { ...DEFAULTS, ...q.interpretations };
  const [due, asOf] = [day(q.dueOn), day(q.asOf)];
  const owed = owedOn(q, due, asOf, chosen);
  const { months, contractual, law, byLaw, interest } = owed;
  return {
    principal: money(ore(q.principal)),
    dueOn: q.dueOn,
    asOf: q.asOf,
    monthsCommenced: months,
    contractual: money(contractual),
    ...(law && { legalMaximum: money(law.amount) }),
    interest: money(interest),
    total: money(ore(q.principal) + interest),
    limitedBy: byLaw ? "law" : "contract",
    segments: law?.segments ?? [],
    steps: steps(q, due, asOf, chosen, owed),
    stale: law?.segments.some((segment) => segment.stale) ?? false,
  };
}
