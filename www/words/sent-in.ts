import type { Estimate, Facts, Finding } from "../lib/api.js";

/** That the terms say where to send it: told wherever a product is sent in, or may be. */
export function addressFinding({ findings }: Pick<Estimate, "findings">): Finding | undefined {
  return findings.find(({ id }) => id === "sendToAddress");
}

/** Whether something goes into a parcel: a service has been chosen, and it is not done at the customer's premises. */
export function isSentIn(estimate: Pick<Estimate, "findings">, { items = [] }: Pick<Facts, "items">): boolean {
  return items.length > 0 && addressFinding(estimate) !== undefined;
}
