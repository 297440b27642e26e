import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Money, Scenario } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { fromOre, largest, ore, pricedMax, rangeText } from "../money-range.ts";
import { why } from "../why/why.ts";

/** The headline: what the matter can cost over all outcomes, and what of it has no price. */
export function renderRange(words: Words, { range, scenarios }: Pick<Estimate, "range" | "scenarios">): TemplateResult {
  const max = range.max ?? highest(scenarios, "amount");
  const inclVat = range.maxInclVat ?? highest(scenarios, "amountInclVat");
  const priced = range.open.length === 0 || ore(max) > 0n;
  const t = (key: string, values?: Record<string, string>) => words.t(`estimate.range.${key}`, values);
  return html`<section class="range" part="range" aria-labelledby="range-title">
    <h3 id="range-title">${t("title")}</h3>
    ${
      priced
        ? html`<p class="range-figure">${rangeText(words, range.min, max)} <small>${t("exclVat")}</small></p>
          ${
            range.minInclVat === undefined
              ? nothing
              : html`<p class="range-vat">${t("inclVat", { range: rangeText(words, range.minInclVat, inclVat) })}</p>`
          }`
        : html`<p class="range-figure range-none">${t("none")}</p>`
    }
    ${range.open.length === 0 ? nothing : html`<p class="range-open">${openParts(words, range.open, priced)}</p>`}
    ${scenarios.some(isDiscretionary) ? html`<p class="range-who">${t("who")}</p>` : nothing}
    ${why(words, range.because, t("title"))}
  </section>`;
}

function openParts(words: Words, open: readonly string[], priced: boolean): string {
  const parts = words.list(open.map((code) => words.t(`estimate.charge.${code}`)));
  return words.t(priced ? "estimate.range.plus" : "estimate.range.only", { parts });
}

function isDiscretionary(scenario: Scenario): boolean {
  return scenario.items.some((charge) => charge.modality === "may" && charge.payer !== "provider");
}

/** The upper end of the priced parts of the dearest outcome. */
function highest(scenarios: readonly Scenario[], price: "amount" | "amountInclVat"): Money {
  return fromOre(largest(scenarios.map((scenario) => ore(pricedMax(scenario, price)))));
}
