// The functions over columns, the same for every environment: see columns.d.ts.

import { sweepAtOnce, sweepInTurns } from "./sweep.js";
import { FUNCTIONS } from "./sweep-functions.js";

export { RulesError } from "./rules-error.js";
export { CUSTOMERS, ISSUE_CODES } from "./sweep-functions.js";

/** No day: the value of a day that is not given, or not computed. */
export const NO_DAY = -(2 ** 31);
/** No amount, where amounts are integers; where they are floats it is NaN. */
export const NO_AMOUNT = -(2n ** 63n);
/** No code. */
export const NO_CODE = 255;

export const lateInterest = (q, options) => sweepAtOnce("lateInterest", q, options);
export const paymentDue = (q, options) => sweepAtOnce("paymentDue", q, options);
export const turnaround = (q, options) => sweepAtOnce("turnaround", q, options);
export const repairEstimateValidity = (q, options) => sweepAtOnce("repairEstimateValidity", q, options);
export const retention = (q, options) => sweepAtOnce("retention", q, options);

export async function inTurns(name, q, options) {
  if (!Object.hasOwn(FUNCTIONS, name)) throw new RangeError(`there is no function ${name} over columns`);
  return sweepInTurns(name, q, options);
}
