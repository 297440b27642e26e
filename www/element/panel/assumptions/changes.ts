import type { Change } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { factKey, factValue } from "../why/facts.ts";

/** Changes in words: each value once, the ones that a customer would not look at only counted. */
export function changeTexts(words: Words, changes: readonly Change[]): string[] {
  const texts = new Set<string>();
  let others = 0;
  for (const change of changes) {
    const what = changedValue(words, change.path);
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

/** What a path of the estimate leads to, by the name it has on the panel: "scenarios.repair.total.max". */
function changedValue(words: Words, path: string): string | undefined {
  const [list, id, ...rest] = path.split(".");
  if (list === "timeline") return words.t(`estimate.milestone.${id}`);
  const title = list === "scenarios" ? words.t(`estimate.scenario.${id}.title`) : "";
  const key = `estimate.assumptions.path.${title ? rest.join("-") : factKey(path)}`;
  return words.has(key) ? words.t(key, { title }) : undefined;
}
