import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { Total } from "../../../lib/api.js";
import { ore } from "../money-range.ts";

/** A share of the whole scale, in per cent: pixels, not money. */
const share = (amount: bigint, top: bigint) => (top === 0n ? 0 : Number((amount * 10_000n) / top) / 100);

/** As narrow as a range may be drawn: one amount is a range too, and must be seen. */
const NARROWEST = 0.8;

/**
 * What it can cost as answered, and below it what it could cost otherwise, on the scale of all what-ifs. The figures
 * beside it say the same.
 */
export function renderLanes(base: Total, other: Total | undefined, top: bigint): TemplateResult | typeof nothing {
  if (top === 0n) return nothing;
  const height = other ? 18 : 8;
  return html`<svg class="lanes" width="100%" height=${height} aria-hidden="true">
    ${lane(base, top, 0, "lane-now")} ${other ? lane(other, top, 10, "lane-other") : nothing}
  </svg>`;
}

function lane({ min, pricedMax }: Total, top: bigint, y: number, name: string): SVGTemplateResult {
  const from = Math.min(share(ore(min), top), 100 - NARROWEST);
  const width = Math.max(share(ore(pricedMax), top) - from, NARROWEST);
  return svg`<line class="lane-axis" x1="0" y1=${y + 4} x2="100%" y2=${y + 4}></line>
    <rect class=${name} x="${from}%" y=${y} width="${width}%" height="8" rx="2"></rect>`;
}
