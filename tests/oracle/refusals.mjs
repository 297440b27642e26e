// Facts that cannot all be true, as { path, code }.
import { repairsOf } from "./matter.mjs";
import { repairEstimateValidity } from "./periods.mjs";

function reminder({ asOf, repairEstimate: { sentOn, answer, reminderUnanswered } = {}, interpretations, editions }) {
  if (reminderUnanswered !== true) return [];
  const path = "repairEstimate.reminderUnanswered";
  if (sentOn === undefined || answer === "accepted" || answer === "declined") return [{ path, code: "conflict" }];
  const { reminderFrom } = repairEstimateValidity({ sentOn, asOf, interpretations, editions });
  return reminderFrom > asOf ? [{ path, code: "order" }] : [];
}

const sent = ({ sentOn, answer } = {}) => sentOn !== undefined || answer !== undefined;

function notAskedFor({ repairEstimateRequested, repairEstimate }) {
  if (repairEstimateRequested !== false || !sent(repairEstimate)) return [];
  return [{ path: "repairEstimateRequested", code: "conflict" }];
}

/** At least one product must be in an estimate that was sent. Standard services take no notice of one. */
function nothingInIt(facts) {
  const repairs = repairsOf(facts);
  if (repairs.length === 0 || !sent(facts.repairEstimate)) return [];
  if (repairs.some(({ examination }) => examination === undefined || examination === "notCovered")) return [];
  const path = facts.repairEstimate.sentOn === undefined ? "repairEstimate.answer" : "repairEstimate.sentOn";
  return [{ path, code: "conflict" }];
}

export function refusals(facts) {
  return [...reminder(facts), ...notAskedFor(facts), ...nothingInIt(facts)];
}
