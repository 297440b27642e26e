import type { CustomerKind, IsoDate, LateInterest, LateInterestQuestion, Readings } from "../../../lib/api.js";
import { Memory } from "../memory.ts";
import type { RulesApi } from "../model.ts";

/** How interest grows from the due date to the day of payment: `steps` of the result are where its curve bends. */
export interface Growth {
  customer: CustomerKind;
  /** On the day of payment. */
  result: LateInterest;
}

export interface GrowthQuestion {
  principal: string;
  dueOn: IsoDate;
  paidOn: IsoDate;
  customer: CustomerKind;
  readings?: Readings | undefined;
}

/** @throws RulesError where the question is malformed */
export function growth(rules: RulesApi, { principal, dueOn, paidOn, customer, readings }: GrowthQuestion): Growth {
  const question: LateInterestQuestion = { principal, dueOn, asOf: paidOn, customer };
  return { customer, result: rules.lateInterest(readings ? { ...question, readings } : question) };
}

const growths = new Memory<Growth>();

/** {@link growth}, answered from memory while the question stays: the panel is rendered on every keystroke. */
export function rememberedGrowth(rules: RulesApi, q: GrowthQuestion): Growth {
  return growths.recall(JSON.stringify(q), () => growth(rules, q));
}
