import type { Finding } from "../lib/api.js";
import { type Grouped, groupFindings } from "./finding.ts";

const isForLater = ({ due }: Finding) => due === "later";

/** What the customer has to do now, before anything is sent. */
export function dutiesNow(findings: readonly Finding[]): Grouped[] {
  return groupFindings(
    findings.filter((one) => !isForLater(one)),
    "duty",
  );
}

/** What the customer has to do later. */
export const dutiesLater = (findings: readonly Finding[]): Grouped[] =>
  groupFindings(findings.filter(isForLater), "duty");
