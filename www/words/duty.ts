import type { Finding } from "../lib/api.js";
import { type Grouped, groupFindings } from "./finding.ts";

const isForLater = ({ due }: Finding) => due === "later";

/** What the customer has to do now, before anything is sent; first what all the rest is in vain without. */
export function dutiesNow(findings: readonly Finding[]): Grouped[] {
  const now = groupFindings(
    findings.filter((one) => !isForLater(one)),
    "duty",
  );
  const isFirst = ({ id }: Grouped) => id === "askBeforeSending";
  return [...now.filter(isFirst), ...now.filter((one) => !isFirst(one))];
}

/** What the customer has to do later. */
export const dutiesLater = (findings: readonly Finding[]): Grouped[] =>
  groupFindings(findings.filter(isForLater), "duty");
