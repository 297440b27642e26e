import { html, nothing, type TemplateResult } from "lit";
import type { Charge, Estimate } from "../../../lib/api.js";
import { isPriced, NOTHING, totalInclVat, totalRange } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { why } from "../why/why.ts";

/** The headline: what the matter can cost on every course that it can take, and what of it has no price. */
export function renderRange(words: Words, { range, charges }: Pick<Estimate, "range" | "charges">): TemplateResult {
  const { amount, inclVat, open, mixed } = rangeOf(words, { range });
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
    ${why(words, range.because, t("title"), charges.some(isDiscretionary) ? t("who") : undefined)}
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

export function rangeOf(words: Words, { range }: Pick<Estimate, "range">): RangeWords {
  const { min, pricedMax, open } = range;
  const priced = isPriced(range);
  return {
    amount: priced ? totalRange(words, min, pricedMax, open.length > 0) : undefined,
    inclVat: inclVatText(words, range),
    open: open.length === 0 ? undefined : openParts(words, withoutPrice(range), priced),
    mixed: range.beyondScenarios ? words.t("estimate.range.mixed") : undefined,
  };
}

function inclVatText(words: Words, range: Estimate["range"]): string | undefined {
  const { minInclVat, maxInclVat } = range;
  if (minInclVat === NOTHING && maxInclVat && maxInclVat !== NOTHING) {
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

/** Whether the terms leave it to the provider. */
const isDiscretionary = ({ modality, payer, onlyIf }: Charge) => modality === "may" && payer !== "provider" && !onlyIf;
