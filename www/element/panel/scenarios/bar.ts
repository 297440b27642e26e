import { type SVGTemplateResult, svg } from "lit";
import type { Money, Total } from "../../../lib/api.js";
import { endsOf } from "../../../words/price.ts";
import { share } from "../pixels.ts";

/** What all bars of a panel share. */
export interface Scale {
  /** The largest known figure. */
  top: Money;
  /** Some bar goes on past every known figure. */
  open: boolean;
  /** The figures are those with VAT, where they are known. */
  vatFirst: boolean;
}

/** Room for that at the bars' end, in per cent. */
const OPEN_END = 14;

/**
 * A total on the scale that all of them share. Solid: certain. Light: may be charged. Dashed: parts
 * without a price, so nobody knows how far it goes. The same is said in words above it.
 */
export function renderBar(total: Total, { top, open, vatFirst }: Scale): SVGTemplateResult {
  const width = open ? 100 - OPEN_END : 100;
  const { min, pricedMax } = endsOf(total, vatFirst);
  const from = (share(min, top) * width) / 100;
  const to = (share(pricedMax, top) * width) / 100;
  return svg`<svg class="bar" width="100%" height="12" aria-hidden="true">
    <line class="bar-axis" x1="0" y1="6" x2="100%" y2="6"></line>
    <rect class="bar-will" x="0" y="2" width="${from}%" height="8"></rect>
    <rect class="bar-may" x="${from}%" y="2" width="${to - from}%" height="8"></rect>
    <line class="bar-zero" x1="1" y1="0" x2="1" y2="12"></line>
    ${
      total.open.length > 0
        ? svg`<line class="bar-open" x1="${to}%" y1="6" x2="100%" y2="6"></line>`
        : svg`<line class="bar-end" x1="${to}%" y1="0" x2="${to}%" y2="12"></line>`
    }
  </svg>`;
}
