// The reference implementation, one function for each function of the package that it checks.
export { applicability } from "./applicability.mjs";
export { addWorkingDays, closedDays } from "./calendar.mjs";
export { OracleError } from "./errors.mjs";
export { lateInterest } from "./interest.mjs";
export { liabilityCap } from "./liability.mjs";
export { paymentDue, repairEstimateValidity, retention, serviceWarranty, turnaround } from "./periods.mjs";
export { scenarios } from "./scenarios.mjs";
