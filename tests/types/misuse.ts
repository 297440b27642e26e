// What TypeScript must refuse: each line below is an error, and `tsc` fails where one is not.

import { addWorkingDays, compare, type Estimate, estimate, lateInterest, turnaround } from "upfront-terms";

// @ts-expect-error the one fact that is always needed
estimate({});
// @ts-expect-error a misspelt fact
estimate({ asOf: "2026-11-20", vatPercentage: "25" });
// @ts-expect-error a Date is an instant with a hidden zone, not a day
estimate({ asOf: new Date() });
// @ts-expect-error null is not a missing fact
estimate({ asOf: "2026-11-20", customer: null });
// @ts-expect-error undefined is not a missing fact either
estimate({ asOf: "2026-11-20", customer: undefined });
// @ts-expect-error a rate is an amount or two of them
estimate({ asOf: "2026-11-20", rateCard: { disposal: { min: "40.50" } } });
// @ts-expect-error a service that there is not has no rate
estimate({ asOf: "2026-11-20", rateCard: { services: { sampletest: "40.50" } } });
// @ts-expect-error a service that there is not
estimate({ asOf: "2026-11-20", items: [{ service: "cleaning" }] });
// @ts-expect-error a choice of another interpretation
turnaround({ receivedOn: "2026-11-20", interpretations: { dayCount: "banks" } });
// @ts-expect-error a count is a number
addWorkingDays({ from: "2026-11-20", count: "14" });
// @ts-expect-error one legal maximum, not two kinds of percentage by other names
lateInterest({ principal: "1.00", dueOn: "2026-01-01", asOf: "2026-02-01", customer: "business", legalMaximum: "9" });
// @ts-expect-error an option that there is not
estimate({ asOf: "2026-11-20" }, { because: false });
// @ts-expect-error an option is true or false
compare({ asOf: "2026-11-20" }, [], { reasons: "none" });
// @ts-expect-error an answer without reasons has none
estimate({ asOf: "2026-11-20" }, { reasons: false }).range.because;
// @ts-expect-error nor has a comparison
compare({ asOf: "2026-11-20" }, [], { reasons: false }).base.range.because;

/** The other choices are missing where none of them changes anything: TypeScript makes one ask. */
export function otherChoices({ assumptions }: Estimate): number[] {
  // @ts-expect-error alternatives may be missing
  return assumptions.map(({ alternatives }) => alternatives.length);
}

/** A total without a price for everything has no max: TypeScript makes one ask. */
export function mostOf(answer: Estimate): string {
  // @ts-expect-error max may be missing
  return answer.range.max;
}
