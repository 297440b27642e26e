import type { Estimate, Facts, Finding, IsoDate } from "../lib/api.js";

/** That the terms say where to send it: told wherever a product is sent in, or may be. */
export function addressFinding({ findings }: Pick<Estimate, "findings">): Finding | undefined {
  return findings.find(({ id }) => id === "sendToAddress");
}

/** What tells how far a matter has come. */
export type Dated = Pick<Facts, "receivedOn" | "deliveredOn" | "invoicedOn" | "repairEstimate"> & {
  asOf?: Facts["asOf"];
};

/** Whether a day lies not after that of the estimate. */
export const isPast = (day: IsoDate | undefined, asOf: IsoDate = ""): boolean => day !== undefined && day <= asOf;

/** Whether nothing is to be sent in any more: the product has arrived, as what was estimated, delivered or invoiced has. */
export function isUnderWay({ asOf, receivedOn, deliveredOn, invoicedOn, repairEstimate = {} }: Dated): boolean {
  const { sentOn, answer } = repairEstimate;
  return answer !== undefined || [receivedOn, deliveredOn, invoicedOn, sentOn].some((day) => isPast(day, asOf));
}

/**
 * Whether something goes into a parcel: a service has been chosen, it is not done at the customer's premises, and nothing has
 * arrived yet.
 */
export function isSentIn(estimate: Pick<Estimate, "findings">, facts: Dated & Pick<Facts, "items">): boolean {
  const { items = [] } = facts;
  return items.length > 0 && addressFinding(estimate) !== undefined && !isUnderWay(facts);
}
