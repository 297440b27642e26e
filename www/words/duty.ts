import type { Finding, FindingId } from "../lib/api.js";
import { type Grouped, groupFindings } from "./finding.ts";
import { type Dated, isPast, isUnderWay } from "./sent-in.ts";

/** Of what is to be done later, from which day on it is to be done. */
const FROM: Partial<Record<FindingId, (facts: Dated) => string | undefined>> = {
  giveNoticeAtOnce: ({ deliveredOn }) => deliveredOn,
  payInTime: ({ invoicedOn }) => invoicedOn,
};

/** Whether something is to be done on the day of the estimate; what comes before sending no longer, once it has arrived. */
function isNow({ id, due }: Finding, facts: Dated): boolean {
  return due === "later" ? isPast(FROM[id]?.(facts), facts.asOf) : !isUnderWay(facts);
}

/** What the customer has to do now; first what all the rest is in vain without. */
export function dutiesNow(findings: readonly Finding[], facts: Dated): Grouped[] {
  const now = groupFindings(
    findings.filter((one) => isNow(one, facts)),
    "duty",
  );
  const isFirst = ({ id }: Grouped) => id === "askBeforeSending";
  return [...now.filter(isFirst), ...now.filter((one) => !isFirst(one))];
}

/** What the customer has to do later. */
export function dutiesLater(findings: readonly Finding[], facts: Dated): Grouped[] {
  return groupFindings(
    findings.filter((one) => one.due === "later" && !isNow(one, facts)),
    "duty",
  );
}
