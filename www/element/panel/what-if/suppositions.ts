import type { CustomerKind, Estimate, Facts, ItemFacts, RepairEstimateFacts } from "../../../lib/api.js";
import { isUnderWay } from "../../../words/sent-in.ts";
import type { RulesApi } from "../model.ts";
import { arrivals } from "./arrival.ts";
import type { Supposition } from "./supposition.ts";

/**
 * Every what-if that the facts leave open, and none that they rule out: what has happened already can't be otherwise.
 * In the order in which a matter goes; other interpretations last.
 */
export function suppositions(facts: Facts, estimate: Estimate, rules: RulesApi): Supposition[] {
  return [
    ...arrivals(facts, estimate, rules),
    ...places(facts),
    ...examinations(facts),
    ...askings(facts),
    ...answers(facts, estimate),
    ...customers(facts),
    ...otherInterpretations(facts, estimate),
  ];
}

/** In the workshop or at the customer's premises (terms 9.1), while the product is not there yet. */
function places(facts: Facts): Supposition[] {
  const { items, onSite } = facts;
  if (!items || isUnderWay(facts)) return [];
  return [true, false]
    .filter((there) => there !== onSite)
    .map((there) => ({ kind: "place", words: there ? "onSite" : "inWorkshop", change: { onSite: there } }));
}

const isRepair = ({ service }: ItemFacts) => service === "repair";

/** A repair that can be part of a repair estimate: no examination has settled it otherwise. */
const isOpen = ({ service, examination = "notCovered" }: ItemFacts) =>
  service === "repair" && examination === "notCovered";

/** An estimate was sent: then at least one repair is an ordinary one, and not all can be found to be something else. */
const isSent = ({ repairEstimate }: Facts) =>
  repairEstimate?.sentOn !== undefined || repairEstimate?.answer !== undefined;

/** What the examination of the repairs can find (terms 4.1, 7.1), while it has found nothing. */
function examinations(facts: Facts): Supposition[] {
  const { items = [] } = facts;
  const open = (item: ItemFacts) => isRepair(item) && item.examination === undefined;
  if (!items.some(open) || isSent(facts)) return [];
  return (["covered", "notCovered", "notWorkedOn"] as const).map((examination) => ({
    kind: "examination",
    words: examination,
    change: { items: items.map((item) => (open(item) ? { ...item, examination } : item)) },
  }));
}

/** Asked for or not (terms 6.2): only on creating the matter, so no longer once the product or an estimate is there. */
function askings(facts: Facts): Supposition[] {
  const { items = [], repairEstimateRequested } = facts;
  if (!items.some(isOpen) || isUnderWay(facts)) return [];
  return [true, false]
    .filter((asked) => asked !== repairEstimateRequested)
    .map((asked) => ({
      kind: "asking",
      words: asked ? "asked" : "notAsked",
      change: asked ? { repairEstimateRequested: true } : { repairEstimateRequested: false, repairEstimate: {} },
    }));
}

const ANSWERS: Record<string, RepairEstimateFacts> = {
  accepted: { answer: "accepted" },
  declinedReturn: { answer: "declined", afterDecline: "return" },
  declinedDispose: { answer: "declined", afterDecline: "dispose" },
  silent: { answer: "none", reminderUnanswered: true },
};

/**
 * What can be answered to a repair estimate that was asked for (terms 6.2, 6.3), while nothing has been. Nobody has left
 * a reminder unanswered before the day on which it can be due.
 */
function answers({ asOf, items = [], repairEstimateRequested, repairEstimate = {} }: Facts, estimate: Estimate) {
  const { sentOn, answer = "none", reminderUnanswered } = repairEstimate;
  const asked = repairEstimateRequested || sentOn !== undefined;
  if (!items.some(isOpen) || !asked || answer !== "none" || reminderUnanswered) return [];
  const reminderFrom = estimate.timeline.find(({ id }) => id === "reminderFrom")?.date;
  const reminded = sentOn !== undefined && reminderFrom !== undefined && reminderFrom <= asOf;
  return Object.entries(ANSWERS)
    .filter(([id]) => id !== "silent" || reminded)
    .map(
      ([id, given]): Supposition => ({
        kind: "answer",
        words: id,
        change: { repairEstimate: { ...repairEstimate, ...given } },
      }),
    );
}

/** Business or consumer (terms 11.1). */
function customers({ customer }: Facts): Supposition[] {
  const kinds: CustomerKind[] = ["business", "consumer"];
  return kinds
    .filter((kind) => kind !== customer)
    .map((kind) => ({ kind: "customer", words: kind, change: { customer: kind } }));
}

/** The interpretations that the estimate relies on, as far as another one would change it. */
function otherInterpretations({ interpretations }: Facts, { assumptions }: Estimate): Supposition[] {
  return assumptions.flatMap(({ interpretation: name, alternatives = [] }) =>
    alternatives.map(({ choice }) => ({
      kind: "interpretation" as const,
      name,
      choice,
      change: { interpretations: { ...interpretations, [name]: choice } },
    })),
  );
}
