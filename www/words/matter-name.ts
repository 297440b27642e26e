import type { Facts } from "../lib/api.js";
import type { Words } from "./words.ts";

/** What a request is about, in a few words for a list: "Heat meter DN 20", "repair", "Heat meter DN 20 and 2 more products". */
export function matterName(words: Words, { items = [] }: Pick<Facts, "items">): string {
  const names = items.map(({ product, service }) => product || words.t(`estimate.value.${service}`));
  const [first, ...more] = new Set(names);
  if (first === undefined) return words.t("form.along.matter");
  return more.length === 0 ? first : words.t("form.along.matterMore", { first, count: more.length });
}
