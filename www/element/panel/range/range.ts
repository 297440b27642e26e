import { html, nothing, type TemplateResult } from "lit";
import type { Estimate } from "../../../lib/api.js";
import type { Customer } from "../../../words/price.ts";
import { rangeOf, whoDecides } from "../../../words/range.ts";
import type { Words } from "../../../words/words.ts";
import { why } from "../why/why.ts";

type Given = Pick<Estimate, "range" | "charges" | "scenarios">;

/** The headline: what the matter can cost on every course that it can take, drawn as well, and what of it has no price. */
export function renderRange(
  words: Words,
  estimate: Given,
  facts: Customer,
  drawing: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { price, open, mixed } = rangeOf(words, estimate, facts);
  const t = (key: string) => words.t(`estimate.range.${key}`);
  return html`<section class="range" part="range" aria-labelledby="range-title">
    <h3 id="range-title">${t("title")}</h3>
    ${
      price
        ? html`<p class="range-figure">${price.figure} <small>${price.vat}</small></p>
          ${price.beside ? html`<p class="range-vat">${price.beside}</p>` : nothing}`
        : html`<p class="range-figure range-none">${t("none")}</p>`
    }
    ${drawing}
    ${[open, mixed].map((text) => (text ? html`<p class="range-open">${text}</p>` : nothing))}
    ${why(words, estimate.range.because, t("title"), whoDecides(words, estimate))}
  </section>`;
}
