import { html, nothing, type TemplateResult } from "lit";
import type { Because } from "../../../lib/api.js";
import type { Words } from "../../../words/words.ts";
import { why } from "../why/why.ts";

/** One line of the panel: what, how much or when, and why. */
export interface Line {
  label: string;
  /** The amount or the day, set at the line's end. */
  value?: string | undefined;
  /** The value is not a figure but the lack of one. */
  quiet?: boolean;
  /** More of the value: the same with VAT. */
  note?: string | undefined;
  /** Who pays, how certain it is: shown beside "Why?". */
  meta?: string | undefined;
  because: Because;
}

/** To be put into a list. */
export function renderLine(words: Words, line: Line): TemplateResult {
  return html`<li class="line">
    <div class="line-head">
      <span class="line-label">${line.label}</span>
      ${
        line.value
          ? html`<span class="line-value ${line.quiet ? "quiet" : ""}">
            ${line.value} ${line.note ? html`<small>${line.note}</small>` : nothing}
          </span>`
          : nothing
      }
    </div>
    ${why(words, line.because, line.label, line.meta)}
  </li>`;
}
