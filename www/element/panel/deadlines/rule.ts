import type { Milestone } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { factKey } from "../why/facts.ts";

/** "3 months after the repair estimate is sent". */
export function ruleText(words: Words, { rule }: Milestone): string {
  if (rule === undefined) return words.t("estimate.deadlines.unknown");
  const after = words.t(`estimate.after.${factKey(rule.after)}`);
  return words.t(`estimate.deadlines.${rule.unit}`, { count: rule.count, after });
}
