import type { Change, Estimate } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { factKey, factValue } from "../why/facts.ts";

/** Changes in words: each value once, the ones that a customer would not look at only counted. */
export function changeTexts(words: Words, changes: readonly Change[], estimate: Estimate): string[] {
  const texts = new Set<string>();
  let others = 0;
  for (const change of changes) {
    const what = changedValue(words, change.path, estimate);
    if (what === undefined) others += 1;
    else texts.add(changeText(words, what, change));
  }
  if (texts.size === 0) texts.add(words.t("estimate.assumptions.change.others", { count: others }));
  return [...texts];
}

function changeText(words: Words, what: string, { path, from, to }: Change): string {
  const print = (value: string | undefined) =>
    value === undefined ? words.t("estimate.assumptions.change.none") : factValue(words, path, value);
  return words.t("estimate.assumptions.change.text", { what, from: print(from), to: print(to) });
}

/** What a path of the estimate leads to, by the name it has on the panel. */
function changedValue(words: Words, path: string, estimate: Estimate): string | undefined {
  const [, list, index, rest = ""] = /^(\w+)\[(\d+)\]\.(.*)$/.exec(path) ?? [];
  const at = Number(index);
  const scenario = list === "scenarios" ? estimate.scenarios[at] : undefined;
  const milestone = list === "timeline" ? estimate.timeline[at] : undefined;
  if (scenario && words.has(`estimate.assumptions.path.${factKey(rest)}`)) {
    const title = words.t(`estimate.scenario.${scenario.id}.title`);
    return words.t(`estimate.assumptions.path.${factKey(rest)}`, { title });
  }
  if (milestone && rest === "date") return words.t(`estimate.milestone.${milestone.id}`);
  return words.has(`estimate.assumptions.path.${factKey(path)}`)
    ? words.t(`estimate.assumptions.path.${factKey(path)}`)
    : undefined;
}
