import { html, nothing, type TemplateResult } from "lit";
import type { Charge, ChargeCode, Estimate } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { type Customer, isVatFirst, type Price, totalPrice } from "../money-range.ts";
import { certainty } from "../scenarios/outcome.ts";
import { why } from "../why/why.ts";

/** The headline: what the matter can cost on every course that it can take, and what of it has no price. */
export function renderRange(words: Words, estimate: Given, facts: Customer): TemplateResult {
  const { range, charges } = estimate;
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
    ${[open, mixed].map((text) => (text ? html`<p class="range-open">${text}</p>` : nothing))}
    ${why(words, range.because, t("title"), charges.some(isDiscretionary) ? t("who") : undefined)}
  </section>`;
}

type Given = Pick<Estimate, "range" | "charges" | "scenarios">;

/** The range in words. */
interface RangeWords {
  /** Its priced part; missing where nothing has a price. */
  price?: Price | undefined;
  /** What has no price. */
  open?: string | undefined;
  /** Why it goes beyond every outcome, where it does. */
  mixed?: string | undefined;
}

export function rangeOf(
  words: Words,
  { range, scenarios }: Pick<Estimate, "range" | "scenarios">,
  facts: Customer,
): RangeWords {
  return {
    price: totalPrice(words, range, isVatFirst(facts)),
    open: range.open.length === 0 ? undefined : openText(words, { range, scenarios }),
    mixed: range.beyondScenarios ? words.t("estimate.range.mixed") : undefined,
  };
}

/** What has no price. Nobody pays all of it where some belongs to one outcome, or to one place of work, and not to another. */
function openText(words: Words, { range, scenarios }: Pick<Estimate, "range" | "scenarios">): string {
  const everywhere = scenarios.every(({ total }) => range.open.every((code) => total.open.includes(code)));
  const eitherPlace = range.open.includes("outboundShipping") && ON_SITE.some((code) => range.open.includes(code));
  const key = everywhere && !eitherPlace ? "open" : "openInPart";
  return words.t(`estimate.range.${key}`, { parts: withoutPrice(words, range) });
}

/** What only the work on site brings (terms 9.1). */
const ON_SITE: ChargeCode[] = ["driveTime", "mileage"];

/** What has no price, by name. Who is told that neither return nor disposal has one need not be told so of one or the other. */
export function withoutPrice(words: Words, { open }: Estimate["range"]): string {
  const both = open.includes("returnShipping") && open.includes("disposal");
  const named = both ? open.filter((code) => code !== "returnOrDisposal") : open;
  return words.list(named.map((code) => words.t(`estimate.charge.${code}`)));
}

/** Whether some charge is one of those of which the terms leave it to the provider. */
const isDiscretionary = (charge: Charge) => charge.payer === "customer" && certainty(charge) === "may";
