import type { Charge, Estimate } from "../lib/api.js";
import { chargeTitle } from "./charge.ts";
import { isPriced, NOTHING, rangeText, totalInclVat, totalRange } from "./price.ts";
import type { Words } from "./words.ts";

type Range = Estimate["range"];

/** The headline in words: what the matter can cost on every course that it can take. */
export interface RangeWords {
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

/** Who decides, where the terms leave a charge to the provider. */
export function whoDecides(words: Words, { charges }: Pick<Estimate, "charges">): string | undefined {
  const left = ({ modality, payer, onlyIf }: Charge) => modality === "may" && payer !== "provider" && !onlyIf;
  return charges.some(left) ? words.t("estimate.range.who") : undefined;
}

/** The range as one sentence, in the estimate's own figures. */
export function rangeSentence(words: Words, { range }: Pick<Estimate, "range">): string {
  if (!isPriced(range)) return words.t("form.live.none");
  const text = rangeText(words, range.min, range.pricedMax);
  return range.open.length === 0
    ? words.t("form.live.closed", { range: text })
    : words.t("form.live.open", { range: text, count: withoutPrice(range).length });
}

function inclVatText(words: Words, range: Range): string | undefined {
  const { minInclVat, maxInclVat } = range;
  if (minInclVat === NOTHING && maxInclVat && maxInclVat !== NOTHING) {
    return words.t("estimate.range.inclVatUpTo", { max: words.money(maxInclVat) });
  }
  return totalInclVat(words, range);
}

/** What has no price. Who is told that neither return nor disposal has one need not be told so of one or the other. */
function withoutPrice({ open }: Range): readonly string[] {
  const both = open.includes("returnShipping") && open.includes("disposal");
  return both ? open.filter((code) => code !== "returnOrDisposal") : open;
}

function openParts(words: Words, named: readonly string[], priced: boolean): string {
  const parts = words.list(named.map((code) => chargeTitle(words, code)));
  return words.t(priced ? "estimate.range.plus" : "estimate.range.only", { parts });
}
