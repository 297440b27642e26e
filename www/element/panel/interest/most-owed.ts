import type { Facts, Money } from "../../../lib/api.js";
import { Memory } from "../memory.ts";
import type { RulesApi } from "../model.ts";

const known = new Memory<{ most: Money | undefined }>();

/**
 * The most that can be owed to the provider, VAT included where its rate is given: what the rules would charge late
 * interest on if the invoice came today. The range is no such amount, as the way to the workshop is paid to somebody
 * else (terms 3.1). Missing where there is no most, or where an answer is malformed.
 */
export function mostOwed(rules: RulesApi, facts: Facts): Money | undefined {
  const { asOf, invoicedOn, agreedPaymentOn, customer = "business" } = facts;
  const invoiced: Partial<Facts> = { customer, invoicedOn: invoicedOn ?? agreedPaymentOn ?? asOf };
  return known.recall(JSON.stringify(facts), () => {
    try {
      return { most: rules.estimate({ ...facts, ...invoiced }).lateInterest?.principal };
    } catch (error) {
      if (error instanceof Error && "issues" in error) return { most: undefined };
      throw error;
    }
  }).most;
}
