import type { CustomerKind, Estimate, Facts, ItemFacts, RepairEstimateFacts } from "../../../lib/api.js";
import type { RulesApi } from "../model.ts";
import { arrivals } from "./arrival.ts";

/** One thing that could be otherwise, and everything else as it is. */
export interface Supposition {
  /** What it is about; those of one kind stand together. */
  kind: "arrival" | "place" | "asking" | "answer" | "examination" | "customer" | "reading";
  /** The key of its words, "whatIf.suppose.onSite". */
  id: string;
  /** The day that the words name. */
  date?: string;
  /** The reading and the choice, "closedDays=banks", where it is one. */
  reading?: string;
  /** What it changes of the facts. */
  change: Partial<Facts>;
}

/**
 * Every what-if that the facts leave open, and none that they rule out: what has happened already can't be otherwise.
 * In the order in which a matter goes; other readings last.
 */
export function suppositions(facts: Facts, estimate: Estimate, rules: RulesApi): Supposition[] {
  return [
    ...arrivals(facts, estimate, rules),
    ...places(facts),
    ...examinations(facts),
    ...askings(facts),
    ...answers(facts),
    ...customers(facts),
    ...otherReadings(facts, estimate),
  ];
}

/** In the workshop or at the customer's premises (terms 9.1), while the product is not there yet. */
function places({ items, onSite, receivedOn, asOf }: Facts): Supposition[] {
  if (!items || (receivedOn !== undefined && receivedOn <= asOf)) return [];
  return [true, false]
    .filter((there) => there !== onSite)
    .map((there) => ({ kind: "place", id: there ? "onSite" : "inWorkshop", change: { onSite: there } }));
}

const isRepair = ({ service }: ItemFacts) => service === "repair";

/** What the examination of the repairs can find (terms 4.1), while it has found nothing. */
function examinations({ items = [] }: Facts): Supposition[] {
  const open = (item: ItemFacts) => isRepair(item) && item.examination === undefined;
  if (!items.some(open)) return [];
  return (["covered", "notCovered"] as const).map((examination) => ({
    kind: "examination",
    id: examination,
    change: { items: items.map((item) => (open(item) ? { ...item, examination } : item)) },
  }));
}

/** Asked for or not (terms 6.2): only on creating the matter, so no longer once the repair estimate has been sent. */
function askings({ items = [], repairEstimateRequested, repairEstimate }: Facts): Supposition[] {
  if (!items.some(isRepair) || repairEstimate?.sentOn || repairEstimate?.answer) return [];
  return [true, false]
    .filter((asked) => asked !== repairEstimateRequested)
    .map((asked) => ({
      kind: "asking",
      id: asked ? "asked" : "notAsked",
      change: asked ? { repairEstimateRequested: true } : { repairEstimateRequested: false, repairEstimate: {} },
    }));
}

const ANSWERS: Record<string, RepairEstimateFacts> = {
  accepted: { answer: "accepted" },
  declinedReturn: { answer: "declined", afterDecline: "return" },
  declinedDispose: { answer: "declined", afterDecline: "dispose" },
  silent: { answer: "none", reminderUnanswered: true },
};

/** What can be answered to a repair estimate that was asked for (terms 6.2, 6.3), while nothing has been. */
function answers({ items = [], repairEstimateRequested, repairEstimate = {} }: Facts): Supposition[] {
  const asked = repairEstimateRequested || repairEstimate.sentOn !== undefined;
  if (!items.some(isRepair) || !asked || repairEstimate.answer) return [];
  return Object.entries(ANSWERS).map(([id, answer]) => ({
    kind: "answer",
    id,
    change: { repairEstimate: { ...repairEstimate, ...answer } },
  }));
}

/** Business or consumer (terms 11.1). */
function customers({ customer }: Facts): Supposition[] {
  const kinds: CustomerKind[] = ["business", "consumer"];
  return kinds
    .filter((kind) => kind !== customer)
    .map((kind) => ({ kind: "customer", id: kind, change: { customer: kind } }));
}

/** The readings that the estimate relies on, as far as another one would change it. */
function otherReadings({ readings }: Facts, { assumptions }: Estimate): Supposition[] {
  return assumptions.flatMap(({ reading, alternatives }) =>
    alternatives
      .filter(({ changes }) => changes.length > 0)
      .map(({ choice }) => ({
        kind: "reading" as const,
        id: "reading",
        reading: `${reading}=${choice}`,
        change: { readings: { ...readings, [reading]: choice } },
      })),
  );
}
