import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { InterestSegment, IsoDate } from "../../../lib/api.js";
import { customerText } from "../../../words/interest.ts";
import { NOTHING } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { dayNumber } from "../calendar-days.ts";
import { largest, share } from "../pixels.ts";
import type { Growth } from "./growth.ts";

/** The lines' own units, from the due date to the day of payment and from nothing to the most that is owed. */
const WIDTH = 1000;
const HEIGHT = 300;
/** Where the plot stands in the drawing, in lines of text: one above it for the most that is owed, one below for the dates. */
const TOP = 1.6;
const PLOT = 9;
/** A rate is written where its days take this share of the width, in per cent, and as one of a year where they take more. */
const ROOM = 8;
const MUCH_ROOM = 24;

/** Places in the drawing. */
interface Scale {
  /** A day's share of the width, from 0 to 1. */
  x(date: IsoDate): number;
  /** An amount's share of the height. */
  y(interest: string): number;
}

/** Interest over time in the segments of its rates, as a picture. The tables beside it say the same. */
export function renderCurve(words: Words, growths: readonly Growth[]): TemplateResult | typeof nothing {
  const [first] = growths;
  const top = largest(growths.map((one) => one.result.interest));
  if (first === undefined || top === NOTHING) return nothing;
  const { dueOn, asOf } = first.result;
  const [from, days] = [dayNumber(dueOn), dayNumber(asOf) - dayNumber(dueOn)];
  const scale: Scale = {
    x: (date) => Math.max(0, (dayNumber(date) - from) / days),
    y: (interest) => share(interest, top) / 100,
  };
  const segments = growths.find((one) => one.result.limitedBy === "law")?.result.segments ?? [];
  return html`<div class="curve" aria-hidden="true">
    <svg class="curve-drawing" width="100%" height="${TOP + PLOT + 1.6}em">
      ${segments.map((segment, index) => renderSegment(words, segment, index, segments[index + 1], scale))}
      <svg x="0" y="${TOP}em" width="100%" height="${PLOT}em" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
        <line class="curve-axis" x1="0" y1=${HEIGHT} x2=${WIDTH} y2=${HEIGHT}></line>
        ${growths.map((one) => renderLine(one, scale))}
      </svg>
      ${growths.map((one) => renderEnd(words, one, growths, scale))}
      <text class="curve-day" x="0" y="${TOP + PLOT + 1.2}em">${words.date(dueOn)}</text>
      <text class="curve-day curve-end" x="100%" y="${TOP + PLOT + 1.2}em">${words.date(asOf)}</text>
    </svg>
  </div>`;
}

/** The days of one rate as a band, every second one shaded, with the rate where its line has not come yet. */
function renderSegment(
  words: Words,
  { from, annualPercent }: InterestSegment,
  index: number,
  next: InterestSegment | undefined,
  { x }: Scale,
): SVGTemplateResult {
  const left = index === 0 ? 0 : x(from) * 100;
  const width = (next ? x(next.from) * 100 : 100) - left;
  const rate = words.percent(annualPercent);
  return svg`<rect class="curve-band ${index % 2 ? "curve-band-odd" : ""}" x="${left}%" y="${TOP}em" width="${width}%" height="${PLOT}em"></rect>
    ${index === 0 ? nothing : svg`<line class="curve-change" x1="${left}%" y1="${TOP}em" x2="${left}%" y2="${TOP + PLOT}em"></line>`}
    ${
      width < ROOM
        ? nothing
        : svg`<text class="curve-rate" x="${left}%" dx="0.5em" y="${TOP + 1.2}em">${width < MUCH_ROOM ? rate : words.t("estimate.interest.rate", { rate })}</text>`
    }`;
}

/** From step to step: straight where it grows evenly, else level and then up at once. */
function renderLine({ customer, result }: Growth, { x, y }: Scale): SVGTemplateResult {
  const parts = result.steps.map(({ on, interest, rises }) => {
    const [across, up] = [Math.round(x(on) * WIDTH), Math.round(HEIGHT - y(interest) * HEIGHT)];
    return `${rises === "atOnce" ? `H${across}V` : `L${across} `}${up}`;
  });
  return svg`<path class="curve-line curve-${customer}" d="M0 ${HEIGHT}${parts.join("")}H${WIDTH}"></path>`;
}

/** What it has come to at the end of a line: above it, or below where another line ends just above. */
function renderEnd(words: Words, one: Growth, growths: readonly Growth[], { y }: Scale): SVGTemplateResult {
  const height = y(one.result.interest);
  const crowded = growths.some((other) => {
    const above = (y(other.result.interest) - height) * PLOT;
    return other !== one && above > 0 && above < 1.5;
  });
  const line = TOP + PLOT * (1 - height);
  const text = words.t("estimate.interest.end", {
    customer: customerText(words, one.customer),
    interest: words.money(one.result.interest),
  });
  return svg`<text class="curve-value curve-end" x="100%" y="${crowded ? line + 1.3 : line - 0.5}em">${text}</text>`;
}
