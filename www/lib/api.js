// The functions of api.d.ts, the same for every environment; the entries add only how the module is found.

import * as core from "./core.js";
import { call, loadSync } from "./loading.js";

export { RulesError } from "./rules-error.js";

export const initSync = (module) => loadSync(module);

export const estimate = (facts, options) => call("estimate", core.estimate, facts, options);
export const figures = (facts) => call("figures", core.figures, facts);
export const compare = (facts, changes, options) => call("compare", core.compare, facts, changes, options);

export const turnaround = (q) => call("turnaround", core.turnaround, q);
export const addWorkingDays = (q) => call("addWorkingDays", core.addWorkingDays, q);
export const closedDays = (q) => call("closedDays", core.closedDays, q);
export const repairEstimateValidity = (q) => call("repairEstimateValidity", core.repairEstimateValidity, q);
export const serviceWarranty = (q) => call("serviceWarranty", core.serviceWarranty, q);
export const paymentDue = (q) => call("paymentDue", core.paymentDue, q);
export const lateInterest = (q) => call("lateInterest", core.lateInterest, q);
export const liabilityCap = (q) => call("liabilityCap", core.liabilityCap, q);

export const consentEffects = (q) => call("consentEffects", core.consentEffects, q);
export const retention = (q) => call("retention", core.retention, q);
export const rightsAnswer = (q) => call("rightsAnswer", core.rightsAnswer, q);
export const consentsToAskAgain = (q) => call("consentsToAskAgain", core.consentsToAskAgain, q);
export const consentRecord = (q) => call("consentRecord", core.consentRecord, q);

export const clauses = () => call("clauses", core.clauses);
export const editions = () => call("editions", core.editions);
export const facts = () => call("facts", core.facts);
export const interpretations = () => call("interpretations", core.interpretations);
