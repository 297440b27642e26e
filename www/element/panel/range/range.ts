import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Money, Scenario } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { fromOre, largest, ore, pricedMaxInclVat, shortRange } from "../money-range.ts";
import { why } from "../why/why.ts";

/** The headline: what the matter can cost over all outcomes, and what of it has no price. */
export function renderRange(words: Words, { range, scenarios }: Pick<Estimate, "range" | "scenarios">): TemplateResult {
  const { amount, inclVat, open } = rangeOf(words, { range, scenarios });
  const t = (key: string) => words.t(`estimate.range.${key}`);
  return html`<section class="range" part="range" aria-labelledby="range-title">
    <h3 id="range-title">${t("title")}</h3>
    ${
      amount
        ? html`<p class="range-figure">${amount} <small>${t("exclVat")}</small></p>
          ${inclVat ? html`<p class="range-vat">${inclVat}</p>` : nothing}`
        : html`<p class="range-figure range-none">${t("none")}</p>`
    }
    ${open ? html`<p class="range-open">${open}</p>` : nothing}
    ${why(words, range.because, t("title"), scenarios.some(isDiscretionary) ? t("who") : undefined)}
  </section>`;
}

/** The range in words: its priced part, the same with VAT, and what has no price. */
export function rangeOf(
  words: Words,
  { range, scenarios }: Pick<Estimate, "range" | "scenarios">,
): { amount: string | undefined; inclVat: string | undefined; open: string | undefined } {
  const max = range.pricedMax;
  const priced = range.open.length === 0 || ore(max) > 0n;
  const withVat = priced ? range.minInclVat : undefined;
  return {
    amount: priced ? shortRange(words, range.min, max) : undefined,
    inclVat: withVat && inclVatText(words, withVat, range.maxInclVat ?? highestInclVat(scenarios)),
    open: range.open.length === 0 ? undefined : openParts(words, range.open, priced),
  };
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
function highestInclVat(scenarios: readonly Scenario[]): Money {
  return fromOre(largest(scenarios.map((scenario) => ore(pricedMaxInclVat(scenario)))));
}
