import type { Charge, Estimate } from "../lib/api.js";
import { certainty, chargeTitle } from "./charge.ts";
import { type Customer, isVatFirst, type Price, totalPrice } from "./price.ts";
import type { Words } from "./words.ts";

type Given = Pick<Estimate, "range" | "scenarios">;

/** The headline in words: what the matter can cost on every course that it can take. */
export interface RangeWords {
  /** Its priced part; missing where nothing has a price. */
  price?: Price | undefined;
  /** What has no price. */
  open?: string | undefined;
  /** Why it goes beyond every outcome, where it does. */
  mixed?: string | undefined;
}

export function rangeOf(words: Words, { range, scenarios }: Given, facts: Customer): RangeWords {
  return {
    price: totalPrice(words, range, isVatFirst(facts)),
    open: range.open.length === 0 ? undefined : openText(words, { range, scenarios }),
    mixed: range.beyondScenarios ? words.t("estimate.range.mixed") : undefined,
  };
}

/** "DKK 0.00 to 1,000.00 or more excl. VAT", or that no amount can be given. */
export function rangeFigure(words: Words, { price }: RangeWords): string {
  return price ? `${price.figure} ${price.vat}` : words.t("estimate.range.none");
}

/** Who decides, where the terms leave a charge to the provider. */
export function whoDecides(words: Words, { charges }: Pick<Estimate, "charges">): string | undefined {
  const left = (charge: Charge) => charge.payer === "customer" && certainty(charge) === "may";
  return charges.some(left) ? words.t("estimate.range.who") : undefined;
}

/** The range as one sentence to read out, in the estimate's own figures, with what has no price by name. */
export function rangeSentence(words: Words, estimate: Pick<Estimate, "range">, facts: Customer): string {
  return sentence(words, estimate, facts, "form.live.open");
}

/** The same to stand where there is little room: only that something has no price. */
export function rangeBrief(words: Words, estimate: Pick<Estimate, "range">, facts: Customer): string {
  return sentence(words, estimate, facts, "form.peek.open");
}

function sentence(words: Words, { range }: Pick<Estimate, "range">, facts: Customer, whereOpen: string): string {
  const price = totalPrice(words, range, isVatFirst(facts));
  if (price === undefined) return words.t("form.live.none");
  const text = `${price.figure} ${price.vat}`;
  return range.open.length === 0
    ? words.t("form.live.closed", { range: text })
    : words.t(whereOpen, { range: text, parts: withoutPrice(words, range) });
}

/** What has no price. Nobody pays all of it where the outcomes that it belongs to exclude each other. */
function openText(words: Words, { range, scenarios }: Given): string {
  const everywhere = scenarios.every(({ total }) => range.open.every((code) => total.open.includes(code)));
  return words.t(`estimate.range.${everywhere ? "open" : "openByOutcome"}`, { parts: withoutPrice(words, range) });
}

/** What has no price, by name. Who is told that neither return nor disposal has one need not be told so of one or the other. */
function withoutPrice(words: Words, { open }: Estimate["range"]): string {
  const both = open.includes("returnShipping") && open.includes("disposal");
  const named = both ? open.filter((code) => code !== "returnOrDisposal") : open;
  return words.list(named.map((code) => chargeTitle(words, code)));
}
