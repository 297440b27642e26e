import { html, type TemplateResult } from "lit";
import type { Estimate, Facts } from "../../../lib/api.js";
import { drawingText } from "../../../words/first.ts";
import { endsOf, isVatFirst, NOTHING } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { renderBar } from "../scenarios/bar.ts";
import { legend } from "../scenarios/legend.ts";

/** What is certain, what may be charged and what has no price, as a picture with its text. */
export function renderDrawing(words: Words, { range }: Pick<Estimate, "range">, facts: Facts): TemplateResult {
  const vatFirst = isVatFirst(facts);
  const { pricedMax } = endsOf(range, vatFirst);
  // Without any price there is nothing to compare with: the whole of it is open.
  const top = pricedMax === NOTHING ? "1.00" : pricedMax;
  return html`<div class="drawing">
    <div role="img" aria-label=${drawingText(words, { range }, facts)}>
      ${renderBar(range, { top, open: range.open.length > 0, vatFirst })}
    </div>
    <ul class="legend" aria-hidden="true">${legend(words, [range])}</ul>
  </div>`;
}
