// Ledgers: the columnar functions beside the same answers by hand in integer JavaScript that reads and writes text.
// `columnRows(time)` gives the rows of a table; `time` is bench.mjs's, which gives the microseconds of a call.

import assert from "node:assert/strict";
import init, * as columns from "upfront-terms/columns";
import { BY_HAND } from "./columns-limit.mjs";

const ROWS = 50_000;
const FIRST_DAY = 18_262; // 2020-01-01
const MILLISECONDS = 86_400_000;

await init();

const iso = (day) => new Date(day * MILLISECONDS).toISOString().slice(0, 10);
const kroner = (ore) => (ore / 100).toFixed(2);

/** The same numbers in every run. */
function* numbers(seed = 1) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A ledger of six years; `later` is a day within so many of `day`. */
function ledger() {
  const random = numbers();
  const below = (most) => Math.floor(random.next().value * most);
  const make = (Type, value) => Type.from({ length: ROWS }, (_, i) => value(i));
  const day = make(Int32Array, () => FIRST_DAY + below(2000));
  const later = (days) => make(Int32Array, (i) => day[i] + below(days));
  const principal = make(Float64Array, () => 100 + below(5_000_000));
  return { day, soon: later(60), late: later(400), principal, customer: make(Uint8Array, () => below(2)) };
}

const { day, soon, late, principal, customer } = ledger();

/** What each function is asked: the columns. */
const QUESTIONS = {
  lateInterest: { principal, dueOn: day, asOf: late, customer },
  paymentDue: { invoicedOn: day, agreedPaymentOn: soon },
  turnaround: { receivedOn: day },
  repairEstimateValidity: { sentOn: day, asOf: late },
  retention: { lastMarketingSentOn: day, asOf: late },
};

const DATE = /(On|From|Until)$/;
const inWords = (name, value) => {
  if (name === "principal") return kroner(value);
  return name === "customer" ? columns.CUSTOMERS[value] : iso(value);
};

/** The rows of a question as objects of text. */
function rowsOf(question) {
  const names = Object.keys(question);
  const row = (i) => Object.fromEntries(names.map((name) => [name, inWords(name, question[name][i])]));
  return Array.from({ length: ROWS }, (_, i) => row(i));
}

const CHOICES = { limitedBy: { lateInterest: ["contract", "law"], paymentDue: ["agreed", "latestPayment"] } };
CHOICES.status = { repairEstimateValidity: ["valid", "expired"] };
CHOICES.mayKeep = { retention: [false, true] };

/** The value of a column as the other side writes it. */
function asText(name, field, value) {
  if (CHOICES[field]) return CHOICES[field][name][value];
  if (DATE.test(field)) return iso(value);
  if (field === "monthsCommenced" || field === "daysLeft") return value;
  return Number.isNaN(value) ? undefined : kroner(value);
}

function compare(name, answers, texts) {
  assert.equal(answers.failed, 0);
  texts.forEach((text, i) => {
    for (const [field, value] of Object.entries(text)) {
      assert.equal(asText(name, field, answers[field][i]), value, `${name}: ${field} of row ${i}`);
    }
  });
}

/** Nanoseconds a row of each function, by columns and by hand, and their ratio; the answers are compared first. */
export function columnRows(time) {
  return Object.entries(QUESTIONS).map(([name, question]) => {
    const rows = rowsOf(question);
    const byColumns = () => columns[name](question);
    const byHand = () => rows.map(BY_HAND[name]);
    compare(name, byColumns(), byHand());
    const [hand, ours] = time({ byHand, byColumns }).map((microseconds) => (microseconds * 1000) / ROWS);
    const ns = (number) => Number(number.toFixed(1));
    return {
      what: name,
      "by hand, ns a row": ns(hand),
      "by columns, ns a row": ns(ours),
      ratio: Number((ours / hand).toFixed(2)),
    };
  });
}
