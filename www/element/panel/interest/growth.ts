import type {
  CustomerKind,
  EditionsOfTerms,
  Facts,
  Interpretations,
  IsoDate,
  LateInterest,
  LateInterestQuestion,
} from "../../../lib/api.js";
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
  editions?: EditionsOfTerms | undefined;
  interpretations?: Interpretations | undefined;
}

/** What a question about one section is computed with in a matter: its edition of the terms, and its interpretations. */
export function termsOf({ editions, interpretations }: Facts): {
  editions?: EditionsOfTerms;
  interpretations?: Interpretations;
} {
  return {
    ...(editions?.terms && { editions: { terms: editions.terms } }),
    ...(interpretations && { interpretations }),
  };
}

/** @throws RulesError where the question is malformed */
export function growth(
  rules: RulesApi,
  { principal, dueOn, paidOn, customer, editions, interpretations }: GrowthQuestion,
): Growth {
  const question: LateInterestQuestion = {
    principal,
    dueOn,
    asOf: paidOn,
    customer,
    ...(editions && { editions }),
    ...(interpretations && { interpretations }),
  };
  return { customer, result: rules.lateInterest(question) };
}
