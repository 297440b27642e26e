// Ledgers to ask about: rows that are awkward on purpose, drawn anew from the same seed in every run, and what the row
// functions make of each.

import { combinations } from "../oracle/cases/interpretations.mjs";

export const NO_DAY = -(2 ** 31);
/** A row of it is asked about in words as 30 February. */
const NOT_A_DAY = NO_DAY + 1;
const NO_AMOUNT = -(2n ** 63n);
const FIRST = -719_162;
const LAST = 2_932_896;
const MILLISECONDS = 86_400_000;

/** A generator of numbers below one, the same in every run. */
export function drawing(seed) {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (most) => Math.floor(draw() * most);
  return { below, of: (list) => list[below(list.length)], often: (part) => draw() < part };
}

export const iso = (day) => {
  const year = new Date(day * MILLISECONDS).getUTCFullYear();
  return String(year).padStart(4, "0") + new Date(day * MILLISECONDS).toISOString().slice(-20, -14);
};
export const dayOf = (text) => Date.parse(text) / MILLISECONDS;

/** Days at which something changes: rates, surcharges, leap days, ends of months, ends of the calendar, no day at all. */
const AWKWARD = [
  "2012-12-31 2013-01-01 2013-02-28 2013-03-01 2016-02-29 2019-12-31 2020-01-01 2020-02-29 2024-02-29 2024-12-31",
  "2026-01-30 2026-01-31 2026-02-28 2026-03-01 2026-06-30 2026-07-01 2026-12-31 2027-01-01 2027-01-02 9999-11-30",
].flatMap((days) => days.split(" ").map(dayOf));
const OUTSIDE = [FIRST - 1, LAST + 1, 2 ** 31 - 1, NO_DAY, NOT_A_DAY];
const FAR = [FIRST, FIRST + 1, LAST - 1, LAST];

export function someDay(draw) {
  if (draw.often(0.02)) return draw.of(OUTSIDE);
  if (draw.often(0.02)) return draw.of(FAR);
  if (draw.often(0.1)) return draw.of(AWKWARD);
  return dayOf("2012-06-01") + draw.below(6000);
}

const near = (day, days) => Math.min(Math.max(day + days, NO_DAY), 2 ** 31 - 1);

/** A day at, after or somewhat before another. */
function laterDay(draw, day) {
  if (draw.often(0.1)) return someDay(draw);
  // Periods end on these.
  if (draw.often(0.3)) return near(day, draw.of([-1, 0, 1, 29, 30, 31, 89, 90, 91, 92, 1095, 1096]));
  return near(day, draw.below(1200) - 30);
}

function someOre(draw) {
  if (draw.often(0.02)) return draw.of([NO_AMOUNT, -1n, -100n, 10n ** 17n, 2n ** 62n]);
  if (draw.often(0.1)) return draw.of([0n, 1n, 25n, 50n, 2n ** 53n - 1n, 10n ** 17n - 1n, 9n * 10n ** 15n]);
  return BigInt(draw.below(10 ** draw.of([3, 5, 7, 12])));
}

const column = (Type, rows, value) => Type.from({ length: rows }, (_, i) => value(i));
const days = (rows, value) => column(Int32Array, rows, value);

const LAW = [
  undefined,
  undefined,
  { annualPercent: "8.15" },
  { annualPercent: "9999.999999" },
  { monthlyPercent: "1.333333" },
];
const CLOSURES = [
  { from: "2026-12-28", to: "2027-01-08", name: "Winter" },
  { from: "2020-07-01", to: "2020-07-20" },
];
const HOLDS = [undefined, [{ reason: "claim", until: "2026-05-01" }], [{ reason: "contract" }]];

/** For each function: the interpretations that matter to it, and a ledger of so many rows. */
export const LEDGERS = {
  lateInterest: {
    interpretations: ["commencedMonth", "legalMaximum", "dayCount", "rounding"],
    make(draw, rows) {
      const dueOn = days(rows, () => someDay(draw));
      return {
        principal: column(BigInt64Array, rows, () => someOre(draw)),
        dueOn,
        asOf: days(rows, (i) => laterDay(draw, dueOn[i])),
        customer: column(Uint8Array, rows, () => (draw.often(0.02) ? draw.of([2, 255]) : draw.below(2))),
        legalMaximum: draw.of(LAW),
      };
    },
  },
  paymentDue: {
    interpretations: ["paymentOnClosedDay", "closedDays"],
    make(draw, rows) {
      const invoicedOn = days(rows, () => someDay(draw));
      const agreedPaymentOn = days(rows, (i) => (draw.often(0.2) ? NO_DAY : laterDay(draw, invoicedOn[i])));
      return { invoicedOn, agreedPaymentOn };
    },
  },
  turnaround: {
    interpretations: ["receiptOnClosedDay", "closedDays"],
    make: (draw, rows) => ({
      receivedOn: days(rows, () => someDay(draw)),
      calendar: draw.often(0.5) ? { closures: CLOSURES } : undefined,
    }),
  },
  repairEstimateValidity: {
    interpretations: ["periodEndOnClosedDay", "closedDays"],
    make(draw, rows) {
      const sentOn = days(rows, () => someDay(draw));
      return { sentOn, asOf: days(rows, (i) => laterDay(draw, sentOn[i])) };
    },
  },
  retention: {
    interpretations: ["periodEndOnClosedDay", "closedDays"],
    make(draw, rows) {
      const lastMarketingSentOn = days(rows, () => (draw.often(0.1) ? NO_DAY : someDay(draw)));
      return {
        lastMarketingSentOn,
        asOf: days(rows, (i) => laterDay(draw, lastMarketingSentOn[i])),
        holds: draw.of(HOLDS),
      };
    },
  },
};

export const interpretationsOf = (name) => combinations(LEDGERS[name].interpretations);

const CUSTOMERS = ["business", "consumer"];
const kroner = (ore) => `${ore < 0n ? "-" : ""}${abs(ore) / 100n}.${String(abs(ore) % 100n).padStart(2, "0")}`;
const abs = (number) => (number < 0n ? -number : number);

function textOf(name, value) {
  if (name === "principal") return value === NO_AMOUNT ? undefined : kroner(value);
  if (name === "customer") return value === 255 ? undefined : (CUSTOMERS[value] ?? "neither");
  if (value === NOT_A_DAY) return "2026-02-30";
  return value === NO_DAY ? undefined : iso(value);
}

const isOutside = (value) => value > NOT_A_DAY && (value < FIRST || value > LAST);

/** One row as a question to the row function, and the fields whose day no text can name. */
export function rowOf(question, i) {
  const row = {};
  const outside = [];
  for (const [name, value] of Object.entries(question)) {
    if (!ArrayBuffer.isView(value)) row[name] = value;
    else if (value instanceof Int32Array && isOutside(value[i])) outside.push(name);
    else row[name] = textOf(name, value[i]);
  }
  return { row, outside };
}

const toOre = (money) => (money === undefined ? NO_AMOUNT : BigInt(money.replace(".", "")));
const toDay = (text) => (text === undefined ? NO_DAY : dayOf(text));

/** An answer of a row function in the values of columns. */
export const IN_COLUMNS = {
  lateInterest: (a) => ({
    monthsCommenced: a.monthsCommenced,
    contractual: toOre(a.contractual),
    legalMaximum: toOre(a.legalMaximum),
    interest: toOre(a.interest),
    total: toOre(a.total),
    limitedBy: ["contract", "law"].indexOf(a.limitedBy),
    stale: Number(a.stale),
  }),
  paymentDue: (a) => ({ dueOn: toDay(a.dueOn), limitedBy: ["agreed", "latestPayment"].indexOf(a.limitedBy) }),
  turnaround: (a) => ({ weekEndsOn: toDay(a.weekEndsOn), completedOn: toDay(a.completedOn) }),
  repairEstimateValidity: (a) => ({
    validUntil: toDay(a.validUntil),
    reminderFrom: toDay(a.reminderFrom),
    daysLeft: a.daysLeft,
    status: ["valid", "expired"].indexOf(a.status),
  }),
  retention: (a) => ({
    keepUntil: toDay(a.keepUntil),
    deleteFrom: toDay(a.deleteFrom),
    mayKeep: Number(a.mayKeep),
  }),
};
