// What of an answer is compared: values. Reasons (`because`), sources and the codes of names are other tests' matter.
import { isDeepStrictEqual } from "node:util";
import { applicability } from "./applicability.mjs";
import { defined } from "./cases/random.mjs";
import { day, iso } from "./dates.mjs";
import { lateInterest, paymentDue, repairEstimateValidity, scenarios, serviceWarranty, turnaround } from "./index.mjs";
import { isStandard } from "./matter.mjs";
import { microPercent } from "./money.mjs";
import { range } from "./ranges.mjs";
import { outcomes } from "./scenarios.mjs";

/** A day's name is the host's; what our own codes are called is no rule of the terms. */
const namedDay = ({ code, ...day }) => day;
/** Whether a run has a code at all is compared too: an ordinary week-end has none. */
const namedRun = ({ code, ...run }) => ({ ...run, coded: code !== undefined });

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
  turnaround: (answer) => ({ ...withoutReason(answer), days: answer.days.map(namedRun) }),
  // The rule behind the dates, and whose words it is, are told in every answer alike.
  retention: ({ rule: _rule, source: _source, ...answer }) => withoutReason(answer),
  lateInterest: (answer) => ({ ...withoutReason(answer), segments: answer.segments.map(segment) }),
};

/** The values of an answer to a building block, the package's or the oracle's. */
export function comparable(fn, answer) {
  return (SHAPES[fn] ?? withoutReason)(answer);
}

const amountText = (amount) => (typeof amount === "string" ? { min: amount, max: amount } : amount);

function chargeKey({ code, item, items, payer, modality, onlyIf, amount, amountInclVat }) {
  const key = [code, item ?? items ?? "-", payer, modality, ...(onlyIf ? [onlyIf] : [])];
  const priced = payer !== "provider" && amount !== undefined;
  const bounds = (value) => (value === undefined ? "-" : `${amountText(value).min}..${amountText(value).max}`);
  return [...key, ...(priced ? [bounds(amount), bounds(amountInclVat)] : [])].join(" ");
}

function total({ because: _reason, vatOnSum: _lines, open, ...amounts }) {
  return { ...amounts, open: [...new Set(open)].sort() };
}

/** The charges of a scenario: in an answer each stands once, and a scenario names the places of its own. */
const chargesOf = (answer, { items, charges }) => items ?? charges.map((place) => answer.charges[place]);

/** Whether each charge of an answer, with its reasons, stands once, is some scenario's, and has a place after those that came before it. */
export function listsEachChargeOnce({ charges, scenarios }) {
  const places = scenarios.flatMap((scenario) => scenario.charges);
  const once = (list) => new Set(list).size === list.length;
  return (
    isDeepStrictEqual([...new Set(places)], [...charges.keys()]) &&
    once(charges.map((charge) => JSON.stringify(charge))) &&
    scenarios.every((scenario) => once(scenario.charges))
  );
}

/** An estimate's aspects, each compared on its own so that one difference does not hide the others. */
export function estimateAspects(answer) {
  const aspects = {
    applicability: answer.applicability.answer ?? answer.applicability,
    scenarios: answer.scenarios.map(({ id }) => id),
    range: total(answer.range),
    mostOwed: answer.mostOwed,
  };
  for (const scenario of answer.scenarios) {
    aspects[`${scenario.id}.charges`] = chargesOf(answer, scenario).map(chargeKey).sort();
    aspects[`${scenario.id}.total`] = total(scenario.total);
  }
  return aspects;
}

/** What the oracle says of the same facts. */
export function oracleAspects(facts) {
  return estimateAspects({ applicability: applicability(facts), ...scenarios(facts) });
}

/** Terms 9.2 and A-08: a turnaround stands wherever the product comes to the workshop; stated for standard services. */
function turnaroundAspect(facts, answer) {
  const theirs = answer.turnaround && comparable("turnaround", answer.turnaround);
  const { receivedOn, calendar, onSite, interpretations = {}, editions } = facts;
  if (receivedOn === undefined || onSite === true) return ["turnaround", theirs, undefined];
  const forAll = interpretations.turnaroundScope === "allWorkshopServices";
  const items = facts.items ?? [];
  const standard = items.flatMap((item, place) => (forAll || isStandard(item) ? [place] : []));
  // A standard service has its day however a repair beside it ends.
  const isStated = (outcome) => forAll || outcome === "standard" || standard.length > 0;
  const ours = comparable("turnaround", turnaround({ receivedOn, calendar, interpretations, editions }));
  const some = standard.length > 0 && standard.length < items.length ? standard : undefined;
  return ["turnaround", theirs, defined({ ...ours, statedFor: outcomes(facts).filter(isStated), items: some })];
}

/**
 * Terms 11.1: what paying late would cost, on the day asked for, or while it is not overdue yet, on the first day that it
 * would be. Nothing where no reference rate is known.
 */
function interestOf(facts, principal) {
  const { invoicedOn, agreedPaymentOn, asOf, customer, interpretations, editions } = facts;
  const { dueOn } = paymentDue(defined({ invoicedOn, agreedPaymentOn, interpretations, editions }));
  const late = iso(Math.max(day(asOf), day(dueOn) + 1));
  try {
    return comparable(
      "lateInterest",
      lateInterest({ principal, dueOn, asOf: late, customer, interpretations, editions }),
    );
  } catch (error) {
    if (error.code === "noRate") return undefined;
    throw error;
  }
}

/** On the most that can be owed to the provider, where that is more than nothing. */
function interestExpected(facts, owed) {
  const { invoicedOn, customer } = facts;
  return invoicedOn && customer && owed && owed !== "0.00" ? interestOf(facts, owed) : undefined;
}

function interestAspect(facts, answer) {
  const theirs = answer.lateInterest && comparable("lateInterest", answer.lateInterest);
  return ["lateInterest", theirs, interestExpected(facts, scenarios(facts).mostOwed)];
}

/** The dates that follow from the facts, under the names of the contract's milestones. */
function computedDates(facts) {
  const { asOf, repairEstimate, deliveredOn, invoicedOn, agreedPaymentOn, interpretations, editions } = facts;
  const dates = {};
  if (repairEstimate?.sentOn && outcomes(facts).some((outcome) => outcome.startsWith("estimate"))) {
    const { validUntil, reminderFrom } = repairEstimateValidity({
      sentOn: repairEstimate.sentOn,
      asOf,
      interpretations,
      editions,
    });
    dates.repairEstimateValidUntil = validUntil;
    // A reminder is a date only while silence is possible (6.3a).
    if (outcomes(facts).includes("estimateUnanswered")) dates.reminderFrom = reminderFrom;
  }
  if (deliveredOn)
    dates.serviceWarrantyUntil = serviceWarranty({ deliveredOn, asOf, interpretations, editions }).warrantyUntil;
  if (invoicedOn)
    dates.paymentDue = paymentDue(defined({ invoicedOn, agreedPaymentOn, interpretations, editions })).dueOn;
  return dates;
}

const COMPUTED = ["repairEstimateValidUntil", "reminderFrom", "serviceWarrantyUntil", "paymentDue"];

function timelineAspect(facts, answer) {
  const dated = answer.timeline.filter(({ id, date }) => COMPUTED.includes(id) && date !== undefined);
  return ["timeline", Object.fromEntries(dated.map(({ id, date }) => [id, date])), computedDates(facts)];
}

/** What is compared of two estimates, as far as the oracle says it: which dates and findings there are is the package's. */
export function oracleEstimate(facts, { timeline, findings }) {
  const { scenarios: outcomes, range, mostOwed } = scenarios(facts);
  const dates = computedDates(facts);
  return {
    applicability: { answer: applicability(facts) },
    scenarios: outcomes,
    range,
    timeline: timeline.map(({ id, date, rule }) => defined({ id, date: dates[id] ?? date, rule })),
    findings,
    lateInterest: interestExpected(facts, mostOwed),
  };
}

/** The four answers of the figures, as the oracle gives them: what is not known is not there. */
export function oracleFigures(facts) {
  const { range, mostOwed } = scenarios(facts);
  const { min, max, minInclVat, maxInclVat } = range;
  const { receivedOn, calendar, onSite, interpretations = {}, editions } = facts;
  const completed = receivedOn !== undefined && onSite !== true;
  const stated =
    interpretations.turnaroundScope === "allWorkshopServices" ||
    outcomes(facts).every((outcome) => outcome === "standard");
  return defined({
    range: defined({ min, max, minInclVat, maxInclVat }),
    completedOn: completed ? turnaround({ receivedOn, calendar, interpretations, editions }).completedOn : undefined,
    completionStated: completed ? stated : undefined,
    repairEstimateValidUntil: computedDates(facts).repairEstimateValidUntil,
    interest: interestExpected(facts, mostOwed)?.interest,
  });
}

/** Parts of an estimate that must equal the building blocks asked with the same facts. */
export function blockAspects(facts, answer) {
  return [turnaroundAspect(facts, answer), interestAspect(facts, answer), timelineAspect(facts, answer)];
}

/** Whether a total's amounts are in order: the least is not above the most. */
export function inOrder({ min, max }) {
  const { min: low, max: high } = range({ min, max: max ?? min });
  return low <= high;
}
