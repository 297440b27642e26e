import { html, nothing, type TemplateResult } from "lit";
import type { Total } from "../../../lib/api.js";
import { NOTHING } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";

/** What the bars' patterns mean, only those that occur. */
export function legend(words: Words, totals: readonly Total[]): (TemplateResult | typeof nothing)[] {
  const shown = {
    will: totals.some(({ min }) => min !== NOTHING),
    may: totals.some(({ min, pricedMax }) => min !== pricedMax),
    open: totals.some(({ open }) => open.length > 0),
  };
  return Object.entries(shown).map(([key, is]) =>
    is ? html`<li class="legend-${key}">${words.t(`estimate.scenarios.legend.${key}`)}</li>` : nothing,
  );
}
