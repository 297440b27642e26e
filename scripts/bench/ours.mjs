// The four numbers out of a full estimate, which computes everything else and every reason along the way.

import init, { estimate } from "upfront-terms";

await init();

export { estimate };

export function fourNumbers(facts) {
  const { range, timeline, scenarios, lateInterest } = estimate(facts);
  return {
    total: range.max,
    completedOn: scenarios[0].turnaround.completedOn,
    validUntil: timeline.find(({ id }) => id === "repairEstimateValidUntil").date,
    interest: lateInterest.interest,
  };
}
