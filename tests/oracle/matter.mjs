// What is known of a matter and its parts (CLAUSES.md sections 4 to 7, A-21, R-03, R-04, R-09).

const STANDARD = ["sampleTest", "controlMeasurement", "reverification", "anyStandard"];

/** Whether section 5 speaks of it. "anyStandard" and "anyRepair" stand for a matter whose items are not told yet. */
export const isStandard = (item) => STANDARD.includes(item.service);

/** Stands for items that are not told yet: their number and kind are unknown. */
export const isUntold = ({ service }) => service === "anyRepair" || service === "anyStandard";

/** How many products an item is. Of what is not told yet there can be several: two, as no more differ in anything. */
export const quantity = (item) => (isUntold(item) ? 2 : (item.quantity ?? 1));

export const repairsOf = (facts) => (facts.items ?? []).filter((item) => !isStandard(item));

/** Only an examination settles how a repair ends. */
export const undecided = (item) => item.examination === undefined;

/** A customer who claims "not covered" does not invoke the warranty. */
export const canBeCovered = (item) =>
  item.examination === "covered" || (undecided(item) && item.warranty !== "notCovered");
export const canBeOrdinary = (item) => undecided(item) || item.examination === "notCovered";
export const canBeNotWorkedOn = (item) => undecided(item) || item.examination === "notWorkedOn";

/** Claims that speak for *not worked on*: a cause of 7.1, a third party's product (7.2), contamination (7.4). */
export const speaksAgainstWork = ({ causes = [], thirdParty, contaminated }) =>
  causes.length > 0 || thirdParty === true || contaminated === true;

/** A repair estimate was sent: the day is given, or what became of it. A matter of standard services has none. */
export function isSent(facts) {
  const { sentOn, answer, reminderUnanswered } = facts.repairEstimate ?? {};
  if ((facts.items ?? []).length > 0 && repairsOf(facts).length === 0) return false;
  return sentOn !== undefined || answer !== undefined || reminderUnanswered === true;
}

/** The outcomes of section 6 that the answers so far leave open. */
export function section6Outcomes(facts) {
  const { answer, reminderUnanswered } = facts.repairEstimate ?? {};
  if (answer === "accepted") return ["estimateAccepted"];
  if (answer === "declined") return ["estimateDeclined"];
  if (reminderUnanswered === true) return ["estimateUnanswered"];
  const estimate = ["estimateAccepted", "estimateDeclined", "estimateUnanswered"];
  if (isSent(facts)) return estimate;
  return facts.repairEstimateRequested === false ? ["repair"] : ["repair", ...estimate];
}

export const placesOf = (facts) => (facts.onSite === undefined ? [false, true] : [facts.onSite]);
