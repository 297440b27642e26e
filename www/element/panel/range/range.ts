import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Money, Scenario } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { fromOre, largest, ore, pricedMax, shortRange } from "../money-range.ts";
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
        ? html`<p class="range-figure">${shortRange(words, range.min, max)} <small>${t("exclVat")}</small></p>
          ${
            range.minInclVat === undefined
              ? nothing
              : html`<p class="range-vat">${inclVatText(words, range.minInclVat, inclVat)}</p>`
          }`
        : html`<p class="range-figure range-none">${t("none")}</p>`
    }
    ${range.open.length === 0 ? nothing : html`<p class="range-open">${openParts(words, range.open, priced)}</p>`}
    ${why(words, range.because, t("title"), scenarios.some(isDiscretionary) ? t("who") : undefined)}
  </section>`;
}

function inclVatText(words: Words, min: Money, max: Money): string {
  if (ore(min) === 0n && ore(max) > 0n) return words.t("estimate.range.inclVatUpTo", { max: words.money(max) });
  return words.t("estimate.range.inclVat", { range: shortRange(words, min, max) });
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
