// Facts that contradict each other: they are refused, and no course of anything.
import { addMonths, formatISO, parseISO } from "date-fns";

const VALID_MONTHS = 3;

const isSent = ({ sentOn, answer } = {}) => sentOn !== undefined || answer !== undefined;

/** The first day on which a reminder can be due is the one after the estimate's last (terms 6.3a). */
const reminderCanBeDue = ({ sentOn }, asOf) =>
  formatISO(addMonths(parseISO(sentOn), VALID_MONTHS), { representation: "date" }) < asOf;

function reminder({ asOf, repairEstimate = {} }) {
  if (repairEstimate.reminderUnanswered !== true) return [];
  const answered = repairEstimate.answer === "accepted" || repairEstimate.answer === "declined";
  if (repairEstimate.sentOn === undefined || answered) return ["repairEstimate.reminderUnanswered conflict"];
  return reminderCanBeDue(repairEstimate, asOf) ? [] : ["repairEstimate.reminderUnanswered order"];
}

function notAskedFor({ repairEstimateRequested, repairEstimate }) {
  return repairEstimateRequested === false && isSent(repairEstimate) ? ["repairEstimateRequested conflict"] : [];
}

function nothingInIt({ items, repairEstimate }) {
  const repairs = items.filter(({ service }) => service === "repair");
  const elsewhere = repairs.every(({ examination }) => examination === "covered" || examination === "notWorkedOn");
  if (repairs.length === 0 || !elsewhere || !isSent(repairEstimate)) return [];
  return [`repairEstimate.${repairEstimate.sentOn === undefined ? "answer" : "sentOn"} conflict`];
}

/** Every contradiction, as "path code". */
export function refusals(facts) {
  return [...reminder(facts), ...notAskedFor(facts), ...nothingInIt(facts)].sort();
}
