import type { Charge, Estimate, FindingValues, Money } from "../lib/api.js";
import { editionName } from "./basis.ts";
import { type Customer, isVatFirst, priceOf } from "./price.ts";
import { messageValues } from "./values.ts";
import type { Words } from "./words.ts";

/** Where the rules say what the investigation fee is with VAT. */
export type FeeSource = Pick<Estimate, "charges">;

/** The values of a finding as its message needs them: the fee with and without VAT, and the edition by its name. */
export function findingValues(
  words: Words,
  values: FindingValues | undefined,
  source: FeeSource,
  facts: Customer,
): Record<string, string | number> {
  const { investigationFee: fee, edition } = values ?? {};
  return {
    ...messageValues(words, values),
    ...(fee && { fee: feeText(words, fee, source, facts) }),
    ...(edition && { edition: editionName(words, edition) }),
  };
}

/** "DKK 1,000.00 excl. VAT (DKK 1,250.00 incl. VAT)", or the other way round; "DKK 1,000.00 (excl. VAT, which is added)" where no rate is known. */
function feeText(words: Words, fee: Money, { charges }: FeeSource, facts: Customer): string {
  const withVat = charges.find((charge) => isFeeOf(charge, fee))?.amountInclVat;
  const gross = typeof withVat === "string" ? words.money(withVat) : undefined;
  const { figure, vat, beside } = priceOf(words, words.money(fee), gross, isVatFirst(facts));
  return beside ? `${figure} ${vat} (${beside})` : `${figure} (${vat})`;
}

const isFeeOf = ({ code, amount }: Charge, fee: Money) => code === "investigationFee" && amount === fee;
