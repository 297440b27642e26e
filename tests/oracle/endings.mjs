// In which ways one product of an item can end, and what each way brings to the bill.
// `back` and `away` are the returns and disposals: "certain", or "perhaps" where the provider may leave it out or no payer is named.
import { canBeCovered, canBeNotWorkedOn, canBeOrdinary, isStandard, section6Outcomes, undecided } from "./matter.mjs";

/** Repaired or replaced; or refunded, and who pays its way back is not said. */
const COVERED = [{ remedy: true }, { remedy: true, back: "perhaps" }];
const NOT_WORKED_ON = { section6: true, back: "perhaps" };
const STANDARD = { rates: true, back: "perhaps" };
const ordinary = (more) => ({ section6: true, ordinary: true, ...more });

/** Terms 6.2d. On site nothing is sent back, and disposal is certain only where it is chosen. */
function declinedEndings({ repairEstimate: { afterDecline } = {} }, onSite) {
  if (onSite && afterDecline === "return") return [ordinary()];
  if (onSite) return [ordinary({ away: afterDecline === "dispose" ? "certain" : "perhaps" })];
  const returned = ordinary({ back: "certain", eitherWay: afterDecline === undefined });
  const disposed = ordinary({ away: "certain", eitherWay: afterDecline === undefined });
  if (afterDecline === undefined) return [returned, disposed];
  return [afterDecline === "return" ? returned : disposed];
}

/** What can become of a product that is an ordinary repair, by the outcome of section 6. */
function ordinaryEndings(facts, outcome, onSite) {
  if (outcome === "estimateDeclined") return declinedEndings(facts, onSite);
  if (outcome === "estimateUnanswered")
    return [ordinary({ away: facts.repairEstimate?.reminderUnanswered ? "certain" : "perhaps" })];
  return [ordinary({ rates: true, back: "certain" })];
}

/** Which outcome of section 6 ordinary repairs have beside an outcome that is none of them: the settled one, or a repair. */
export function besides(facts) {
  const left = section6Outcomes(facts);
  return left.length === 1 ? left[0] : "repair";
}

/** How the whole matter ends in one scenario, for one item: every undecided repair ends alike. */
export function endingsInScenario(facts, item, scenario, onSite) {
  if (isStandard(item)) return [STANDARD];
  if (item.examination === "covered") return COVERED;
  if (item.examination === "notWorkedOn") return [NOT_WORKED_ON];
  if (scenario === "warranty" && canBeCovered(item)) return COVERED;
  if (scenario === "notWorkedOn" && undecided(item)) return [NOT_WORKED_ON];
  const own = ["warranty", "notWorkedOn"].includes(scenario) ? besides(facts) : scenario;
  return ordinaryEndings(facts, own, onSite);
}

/** Every ending that the facts leave to a product of the item: with all ordinary repairs answered for, or none (silence). */
export function endingsLeft(facts, item, silent, onSite) {
  if (isStandard(item)) return [STANDARD];
  const outcomes = section6Outcomes(facts).filter((outcome) => (outcome === "estimateUnanswered") === silent);
  return [
    ...(canBeCovered(item) ? COVERED : []),
    ...(canBeNotWorkedOn(item) ? [NOT_WORKED_ON] : []),
    ...(canBeOrdinary(item) ? outcomes.flatMap((outcome) => ordinaryEndings(facts, outcome, onSite)) : []),
  ];
}
