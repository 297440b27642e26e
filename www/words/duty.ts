import type { Finding } from "../lib/api.js";
import { type Grouped, groupFindings } from "./finding.ts";

/** What can only be done once the work has been done and invoiced (terms 8.2, 11.1), where a finding does not say by when. */
const LATER: readonly Finding["id"][] = ["giveNoticeAtOnce", "payInTime"];

const isForLater = ({ id, due }: Finding) => (due === undefined ? LATER.includes(id) : due === "later");

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
