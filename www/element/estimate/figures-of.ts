import type { Estimate, Facts } from "../../lib/api.js";
import { type Figures, figuresOf as figuresIn } from "../../words/figures.ts";
import type { Words } from "../../words/words.ts";
import type { Luggage } from "../take-along/take-along.ts";
import { answerTo } from "./answer.ts";

type Given = Pick<Luggage, "rules" | "facts" | "estimate">;

/** The numbers of the terms that the form names beside its questions. */
export function figuresOf(words: Words, given: Given): Figures | undefined {
  const estimate = estimateOfAsking(given);
  return estimate && figuresIn(words, estimate, given.facts);
}

/**
 * What asking for a repair estimate entails holds for whoever has answered No as well: it can be asked for until the request is
 * sent. It is the same for any repair, and asked of one: of hundreds of products it would be felt with each key.
 */
function estimateOfAsking({ rules, facts, estimate }: Given): Estimate | undefined {
  const { asOf, editions, customer, vatPercent, repairEstimateRequested } = facts;
  if (!rules || !estimate || repairEstimateRequested !== false) return estimate;
  const known = { editions, customer, vatPercent };
  const asked = Object.entries(known).filter(([, value]) => value !== undefined);
  const ofOne: Facts = { asOf, items: [{ service: "repair" }], ...Object.fromEntries(asked) };
  return answerTo(rules, ofOne, () => true).bare ?? estimate;
}
