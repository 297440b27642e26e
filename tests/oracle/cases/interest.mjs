// Questions about late interest: every combination of the four interpretations, at the edges and at random.
import { day, iso, ymd } from "../dates.mjs";
import { combinations } from "./interpretations.mjs";
import { drawing } from "./random.mjs";

const RANDOM = 3000;
const ALL = combinations(["commencedMonth", "legalMaximum", "dayCount", "rounding"]);

/** Principals with ties at half an øre for 2 % (0.25), in the day count (365 × …), and the largest there is. */
const PRINCIPALS = ["0", "0.01", "0.25", "0.75", "1.25", "18.25", "1000.00", 36500, "999999999999999.99"];

/** Due date and day asked for: the due date itself, the day after, month ends, rate changes, 1 March 2013, staleness. */
const EDGES = [
  ["2026-01-30", ["2026-01-29", "2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28", "2026-03-01", "2026-03-30"]],
  ["2026-01-31", ["2026-02-01", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"]],
  ["2024-01-28", ["2024-02-28", "2024-02-29", "2024-03-01"]],
  ["2024-01-29", ["2024-02-28", "2024-02-29", "2024-03-01"]],
  ["2024-02-29", ["2024-03-01", "2024-03-29", "2024-03-30", "2025-02-28", "2025-03-01"]],
  ["2023-11-30", ["2023-12-01", "2023-12-31", "2024-01-01", "2024-02-29", "2024-03-01", "2024-12-31"]],
  ["2026-06-29", ["2026-06-30", "2026-07-01", "2026-07-02"]],
  ["2026-06-30", ["2026-07-01", "2026-07-31", "2026-08-01"]],
  ["2025-12-30", ["2025-12-31", "2026-01-01", "2026-01-31"]],
  ["2025-12-31", ["2026-01-01", "2026-02-01"]],
  ["2021-06-30", ["2021-07-01", "2022-01-01", "2022-07-01", "2023-01-02"]],
  ["2013-02-27", ["2013-02-28", "2013-03-01", "2013-07-01"]],
  ["2013-02-28", ["2013-03-01", "2014-01-01"]],
  ["2013-03-01", ["2013-03-02", "2014-01-01"]],
  ["2012-12-30", ["2012-12-30", "2012-12-31", "2013-01-01"]],
  ["2012-12-31", ["2013-01-01", "2013-01-02"]],
  ["2013-01-01", ["2013-01-02"]],
  ["2026-12-29", ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2028-03-01"]],
  ["2026-12-31", ["2027-01-01", "2027-01-02", "2029-01-01"]],
  ["2027-05-01", ["2027-05-02", "2028-12-31"]],
];

const MAXIMA = [undefined, { annualPercent: "24" }, { monthlyPercent: "2" }];

function* boundaries() {
  for (const [dueOn, asked] of EDGES) {
    for (const asOf of asked) {
      for (const interpretations of ALL) {
        const principal = "1000.25";
        yield { principal, dueOn, asOf, customer: "consumer", interpretations };
        yield { principal, dueOn, asOf, customer: "business", interpretations };
      }
    }
  }
  for (const principal of PRINCIPALS) {
    for (const legalMaximum of MAXIMA) {
      for (const interpretations of ALL) {
        const base = { principal, dueOn: "2025-11-30", asOf: "2026-02-10", customer: "consumer", interpretations };
        yield legalMaximum ? { ...base, legalMaximum } : base;
      }
    }
  }
  for (const annualPercent of ["0", "0.000001", "7.3", "10", "12.175", "23.999999", "24", "24.000001", "100"]) {
    for (const interpretations of ALL) yield overridden({ annualPercent }, interpretations);
  }
  for (const monthlyPercent of ["0", "0.000001", "1.5", "1.999999", "2", "2.000001", "5"]) {
    for (const interpretations of ALL) yield overridden({ monthlyPercent }, interpretations);
  }
}

function overridden(legalMaximum, interpretations) {
  const customer = "annualPercent" in legalMaximum ? "business" : "consumer";
  return { principal: "18.25", dueOn: "2023-12-15", asOf: "2024-01-25", customer, legalMaximum, interpretations };
}

function someMaximum(draw) {
  const micro = String(draw.int(0, 999_999)).padStart(6, "0").slice(0, draw.int(1, 6));
  if (draw.chance(0.5)) return { annualPercent: `${draw.int(0, 40)}.${micro}` };
  return { monthlyPercent: `${draw.int(0, 3)}.${micro}` };
}

function someQuestion(draw) {
  const due = draw.chance(0.9) ? ymd(draw.int(2013, 2027), 1, 1) + draw.int(0, 364) : ymd(2012, 12, draw.int(20, 31));
  const late = draw.pick([draw.int(-2, 3), draw.int(0, 70), draw.int(0, 70), draw.int(0, 800)]);
  const question = {
    principal: draw.pick([draw.decimal(5, 2), draw.decimal(9, 2), `${draw.int(0, 99)}.25`, draw.int(0, 50_000)]),
    dueOn: iso(due),
    asOf: iso(due + late),
    customer: draw.pick(["consumer", "consumer", "business"]),
  };
  if (draw.chance(0.4)) question.legalMaximum = someMaximum(draw);
  if (draw.chance(0.9)) question.interpretations = draw.pick(ALL);
  return question;
}

export function* interestCases() {
  for (const question of boundaries()) yield { fn: "lateInterest", question };
  const draw = drawing(20_211_018);
  for (let index = 0; index < RANDOM; index += 1) yield { fn: "lateInterest", question: someQuestion(draw) };
  const longAgo = iso(day("2013-03-01"));
  for (const interpretations of ALL.slice(0, 12)) {
    yield {
      fn: "lateInterest",
      question: { principal: "123456.78", dueOn: longAgo, asOf: "2026-12-31", customer: "consumer", interpretations },
    };
  }
}
