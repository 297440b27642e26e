import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Scenario } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { isPriced, ore, totalInclVat, totalRange } from "../money-range.ts";
import { why } from "../why/why.ts";

type Given = Pick<Estimate, "range" | "scenarios">;

/** The headline: what the matter can cost on every course that it can take, and what of it has no price. */
export function renderRange(words: Words, { range, scenarios }: Given): TemplateResult {
  const { amount, inclVat, open, mixed } = rangeOf(words, { range, scenarios });
  const t = (key: string) => words.t(`estimate.range.${key}`);
  return html`<section class="range" part="range" aria-labelledby="range-title">
    <h3 id="range-title">${t("title")}</h3>
    ${
      amount
        ? html`<p class="range-figure">${amount} <small>${t("exclVat")}</small></p>
          ${inclVat ? html`<p class="range-vat">${inclVat}</p>` : nothing}`
        : html`<p class="range-figure range-none">${t("none")}</p>`
    }
    ${[open, mixed].map((text) => (text ? html`<p class="range-open">${text}</p>` : nothing))}
    ${why(words, range.because, t("title"), scenarios.some(isDiscretionary) ? t("who") : undefined)}
  </section>`;
}

/** The range in words. */
interface RangeWords {
  /** Its priced part; missing where nothing has a price. */
  amount?: string | undefined;
  /** The same with VAT, where that was asked for. */
  inclVat?: string | undefined;
  /** What has no price. */
  open?: string | undefined;
  /** Why it goes beyond every outcome, where it does. */
  mixed?: string | undefined;
}

export function rangeOf(words: Words, { range, scenarios }: Given): RangeWords {
  const { min, pricedMax, open } = range;
  const priced = isPriced(range);
  return {
    amount: priced ? totalRange(words, min, pricedMax, open.length > 0) : undefined,
    inclVat: inclVatText(words, range),
    open: open.length === 0 ? undefined : openParts(words, withoutPrice(range), priced),
    mixed: isBeyondEvery(range, scenarios) ? words.t("estimate.range.mixed") : undefined,
  };
}

function inclVatText(words: Words, range: Estimate["range"]): string | undefined {
  const { minInclVat, maxInclVat } = range;
  if (minInclVat && maxInclVat && ore(minInclVat) === 0n && ore(maxInclVat) > 0n) {
    return words.t("estimate.range.inclVatUpTo", { max: words.money(maxInclVat) });
  }
  return totalInclVat(words, range);
}

/** What has no price. Who is told that neither return nor disposal has one need not be told so of one or the other. */
export function withoutPrice({ open }: Estimate["range"]): readonly string[] {
  const both = open.includes("returnShipping") && open.includes("disposal");
  return both ? open.filter((code) => code !== "returnOrDisposal") : open;
}

function openParts(words: Words, named: readonly string[], priced: boolean): string {
  const parts = words.list(named.map((code) => words.t(`estimate.charge.${code}`)));
  return words.t(priced ? "estimate.range.plus" : "estimate.range.only", { parts });
}

function isDiscretionary(scenario: Scenario): boolean {
  return scenario.items.some(({ modality, payer, onlyIf }) => modality === "may" && payer !== "provider" && !onlyIf);
}

/** In an outcome all products end alike. Where each can end in its own way, the range goes further than any of them. */
function isBeyondEvery(range: Estimate["range"], scenarios: readonly Scenario[]): boolean {
  if (scenarios.length === 0) return false;
  const totals = scenarios.map(({ total }) => total);
  const dearer = totals.every(({ pricedMax }) => ore(pricedMax) < ore(range.pricedMax));
  const cheaper = totals.every(({ min }) => ore(min) > ore(range.min));
  return dearer || cheaper;
}
