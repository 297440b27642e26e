// The four numbers out of a full estimate, which computes everything else and every reason along the way; the four alone;
// and those of the four that have a function of their own.

import init, { estimate, figures, lateInterest, paymentDue, repairEstimateValidity, turnaround } from "upfront-terms";

await init();

export { estimate };

export function fourNumbers(facts) {
  const { range, timeline, turnaround, lateInterest } = estimate(facts);
  return {
    total: range.max,
    completedOn: turnaround.completedOn,
    validUntil: timeline.find(({ id }) => id === "repairEstimateValidUntil").date,
    interest: lateInterest.interest,
  };
}

/** The four numbers and nothing else. */
export function fourAlone(facts) {
  const { range, completedOn, repairEstimateValidUntil: validUntil, interest } = figures(facts);
  return { total: range.max, completedOn, validUntil, interest };
}

/** What of the total is owed to the provider: interest runs on it. */
export const owed = (facts) => estimate(facts).lateInterest.principal;

/** The answers besides the total, which no building block computes: what of it is owed is given. */
export function threeAnswers({ receivedOn, repairEstimate, invoicedOn, asOf, customer }, principal) {
  const { dueOn } = paymentDue({ invoicedOn });
  return {
    completedOn: turnaround({ receivedOn }).completedOn,
    validUntil: repairEstimateValidity({ sentOn: repairEstimate.sentOn, asOf }).validUntil,
    interest: lateInterest({ principal, dueOn, asOf, customer }).interest,
  };
}
