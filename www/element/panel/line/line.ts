import { html, nothing, type TemplateResult } from "lit";
import type { Line } from "../../../words/line.ts";
import type { Words } from "../../../words/words.ts";
import { lazy } from "../why/lazy.ts";
import { why } from "../why/why.ts";

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
    ${line.products ? renderProducts(words, line.products) : nothing} ${why(words, line.because, line.label, line.meta)}
  </li>`;
}

/** All products that something is about, where its text names only some of them: folded up, as there can be hundreds. */
export function renderProducts(words: Words, products: readonly string[]): TemplateResult {
  return html`<details class="group line-products">
    <summary>${words.t("estimate.allProducts", { count: products.length })}</summary>
    <p ${lazy(() => words.list([...products]))}></p>
  </details>`;
}
