import type { CustomerKind, LateInterest } from "../../../lib/api.js";
import type { Line } from "../../../words/line.ts";
import { lateInterestLine } from "../../../words/what-if.ts";
import type { Words } from "../../../words/words.ts";
import { ask } from "../ask.ts";
import { growthOf, startingQuestion } from "../interest/interest.ts";
import type { PanelModel } from "../model.ts";
import type { Supposition } from "./supposition.ts";

/** What is compared: the facts and their estimate, and what is tried with them. */
export type Compares = Pick<PanelModel, "rules" | "facts" | "estimate" | "issues" | "whatIf">;

/** What paying late would cost the other kind of customer (terms 11.1), with the amount and the dates tried on the panel. */
export function interestLine(words: Words, model: Compares, { change }: Supposition): Line | undefined {
  const { facts } = model;
  if (change.customer === undefined) return undefined;
  const is = interestOf(model, change.customer);
  return is && lateInterestLine(words, is, facts.customer && interestOf(model, facts.customer), facts);
}

/** Nothing where what is tried there is not an amount or a day. */
function interestOf(model: Compares, customer: CustomerKind): LateInterest | undefined {
  const { rules, estimate, facts, whatIf } = model;
  if (rules === undefined || estimate === undefined) return undefined;
  const question = startingQuestion({ estimate, facts, rules, whatIf });
  return ask(() => growthOf(rules, question, customer, facts)).answer?.result;
}
