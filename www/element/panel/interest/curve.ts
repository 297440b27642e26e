import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { IsoDate } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { dayNumber } from "../calendar-days.ts";
import { fromOre, largest, ore } from "../money-range.ts";
import type { Growth } from "./growth.ts";

/** The drawing's own units; the strokes keep their width whatever size it is shown at. */
const WIDTH = 1000;
const HEIGHT = 300;

/** Interest over time, as a picture. The table beside it says the same. */
export function renderCurve(words: Words, growths: readonly Growth[]): TemplateResult | typeof nothing {
  const [first] = growths;
  const top = largest(growths.map((one) => ore(one.result.interest)));
  if (first === undefined || top === 0n) return nothing;
  const { dueOn, asOf } = first.result;
  const [from, to] = [dayNumber(dueOn), dayNumber(asOf)];
  const x = (date: IsoDate) => Math.round(((dayNumber(date) - from) / (to - from)) * WIDTH);
  const y = (interest: string) => HEIGHT - Number((ore(interest) * BigInt(HEIGHT)) / top);
  const changes = new Set(growths.flatMap((one) => one.result.segments.slice(1).map((segment) => segment.from)));
  return html`<div class="curve" aria-hidden="true">
    <span class="curve-top">${words.money(fromOre(top))}</span>
    <svg viewBox="0 -4 ${WIDTH} ${HEIGHT + 8}" width="100%" height="120" preserveAspectRatio="none">
      <line class="curve-axis" x1="0" y1=${HEIGHT} x2=${WIDTH} y2=${HEIGHT}></line>
      ${[...changes].map((date) => svg`<line class="curve-change" x1=${x(date)} y1="0" x2=${x(date)} y2=${HEIGHT}></line>`)}
      ${growths.map((one) => renderLine(one, x, y))}
    </svg>
    <span class="curve-from">${words.date(dueOn)}</span><span class="curve-to">${words.date(asOf)}</span>
  </div>`;
}

/** By law it grows evenly; by the terms it goes up at once on the first day of a month, and then stands still. */
function renderLine(
  { customer, result, bends }: Growth,
  x: (date: IsoDate) => number,
  y: (interest: string) => number,
): SVGTemplateResult {
  const stepped = result.limitedBy === "contract";
  const parts = bends.map(({ date, interest }) => `${stepped ? `H${x(date)}V` : `L${x(date)} `}${y(interest)}`);
  return svg`<path class="curve-line curve-${customer}" d="M0 ${HEIGHT}${parts.join("")}H${WIDTH}"></path>`;
}
