import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { Money, Total } from "../../../lib/api.js";
import { NOTHING } from "../../../words/price.ts";
import { share } from "../pixels.ts";

/** As narrow as a range may be drawn: one amount is a range too, and must be seen. */
const NARROWEST = 0.8;

/**
 * What it can cost as answered, and below it what it could cost otherwise, on the scale of all what-ifs. The figures
 * beside it say the same.
 */
export function renderLanes(base: Total, other: Total | undefined, top: Money): TemplateResult | typeof nothing {
  if (top === NOTHING) return nothing;
  const height = other ? 18 : 8;
  return html`<svg class="lanes" width="100%" height=${height} aria-hidden="true">
    ${lane(base, top, 0, "lane-now")} ${other ? lane(other, top, 10, "lane-other") : nothing}
  </svg>`;
}

function lane({ min, pricedMax }: Total, top: Money, y: number, name: string): SVGTemplateResult {
  const from = Math.min(share(min, top), 100 - NARROWEST);
  const width = Math.max(share(pricedMax, top) - from, NARROWEST);
  return svg`<line class="lane-axis" x1="0" y1=${y + 4} x2="100%" y2=${y + 4}></line>
    <rect class=${name} x="${from}%" y=${y} width="${width}%" height="8" rx="2"></rect>`;
}
