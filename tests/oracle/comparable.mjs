// What of an answer is compared: values. Reasons (`because`), sources and the codes of names are other tests' matter.
import { applicability } from "./applicability.mjs";
import { lateInterest, paymentDue, scenarios, turnaround } from "./index.mjs";
import { microPercent } from "./money.mjs";
import { range } from "./ranges.mjs";

const HOST_NAME = /^Closure/;

/** A day's name is compared where the host gave it; what our own codes are called is no rule of the terms. */
const hostName = (name) => (HOST_NAME.test(name ?? "") ? { name } : {});
const namedDay = ({ date, kind, name }) => ({ date, kind, ...hostName(name) });

function withoutReason(answer) {
  const { because: _reason, ...values } = answer;
  return values;
}

function segment({ annualPercent, source: _source, ...values }) {
  return { ...values, annualPercent: String(microPercent(annualPercent)) };
}

const SHAPES = {
  closedDays: (days) => days.map(namedDay),
  addWorkingDays: ({ date, passedOver }) => ({ date, passedOver: passedOver.map(namedDay) }),
  turnaround: (answer) => ({ ...withoutReason(answer), days: answer.days.map(namedDay) }),
  lateInterest: (answer) => ({ ...withoutReason(answer), segments: answer.segments.map(segment) }),
};

/** The values of an answer to a building block, the package's or the oracle's. */
export function comparable(fn, answer) {
  return (SHAPES[fn] ?? withoutReason)(answer);
}

const amountText = (amount) => (typeof amount === "string" ? { min: amount, max: amount } : amount);

function chargeKey({ item, of, payer, modality, amount, amountInclVat }) {
  const key = [item, of ?? "-", payer, modality];
  const priced = payer !== "provider" && amount !== undefined;
  const bounds = (value) => (value === undefined ? "-" : `${amountText(value).min}..${amountText(value).max}`);
  return [...key, ...(priced ? [bounds(amount), bounds(amountInclVat)] : [])].join(" ");
}

function total({ because: _reason, open, ...amounts }) {
  return { ...amounts, open: [...new Set(open)].sort() };
}

/** An estimate's aspects, each compared on its own so that one difference does not hide the others. */
export function estimateAspects(answer) {
  const aspects = {
    applicability: answer.applicability.answer ?? answer.applicability,
    scenarios: answer.scenarios.map(({ id }) => id),
    range: total(answer.range),
  };
  for (const { id, items, total: sum } of answer.scenarios) {
    aspects[`${id}.charges`] = items.map(chargeKey).sort();
    aspects[`${id}.total`] = total(sum);
  }
  return aspects;
}

/** What the oracle says of the same facts. */
export function oracleAspects(facts) {
  return estimateAspects({ applicability: applicability(facts), ...scenarios(facts) });
}

/** Parts of an estimate that must equal the building blocks asked with the same facts. */
export function blockAspects(facts, answer) {
  const aspects = [];
  const { readings, calendar } = facts;
  for (const scenario of answer.scenarios.filter((candidate) => candidate.turnaround)) {
    const { stated: _theirs, ...theirs } = comparable("turnaround", scenario.turnaround);
    const { stated: _ours, ...ours } = comparable("turnaround", turnaround({ ...facts, readings, calendar }));
    aspects.push([`${scenario.id}.turnaround`, theirs, ours]);
  }
  if (answer.lateInterest) {
    const { invoicedOn, agreedPaymentOn: agreedOn, asOf, customer } = facts;
    const { dueOn } = paymentDue({ invoicedOn, agreedOn, readings });
    const { principal } = answer.lateInterest;
    const ours = comparable("lateInterest", lateInterest({ principal, dueOn, asOf, customer, readings }));
    aspects.push(["lateInterest", comparable("lateInterest", answer.lateInterest), ours]);
  }
  return aspects;
}

/** Whether a total's amounts are in order: the least is not above the most. */
export function inOrder({ min, max }) {
  const { min: low, max: high } = range({ min, max: max ?? min });
  return low <= high;
}
