// The functions over columns, the same for every environment: see columns.d.ts.

import { sweepAtOnce, sweepInTurns } from "./sweep.js";
import { FUNCTIONS } from "./sweep-functions.js";

export { RulesError } from "./rules-error.js";
export { CUSTOMERS, ISSUE_CODES } from "./sweep-functions.js";
export {
  customer,
  day,
  dayText,
  kroner,
  kronerText,
  NO_AMOUNT,
  NO_CODE,
  NO_DAY,
  NOT_A_CODE,
  NOT_A_DAY,
  NOT_AN_AMOUNT,
} from "./texts.js";

export const lateInterest = (q, options) => sweepAtOnce("lateInterest", q, options);
export const paymentDue = (q, options) => sweepAtOnce("paymentDue", q, options);
export const turnaround = (q, options) => sweepAtOnce("turnaround", q, options);
export const repairEstimateValidity = (q, options) => sweepAtOnce("repairEstimateValidity", q, options);
export const retention = (q, options) => sweepAtOnce("retention", q, options);

export async function inTurns(name, q, options) {
  if (!Object.hasOwn(FUNCTIONS, name)) throw new RangeError(`there is no function ${name} over columns`);
  return sweepInTurns(name, q, options);
}
