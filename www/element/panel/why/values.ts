import type { Words } from "../../i18n/words.ts";
import { whole } from "../../whole.ts";

/** "9.75", "1000.00": what can be printed as an amount or a percentage. */
const DECIMAL = /^-?\d+(\.\d+)?$/;
/** "2026-01-01: 9.75, 2026-07-01: 10": percentages by the day from which they hold. */
const RATES = /^\d{4}-\d\d-\d\d: [\d.]+(, \d{4}-\d\d-\d\d: [\d.]+)*$/;

/**
 * Values as a message may need them: `months` as a number where it is whole, as plural forms hang on it, else as it is, and `feeMoney`,
 * `feePercent`, `feeDate` and `feeRates` as printed. Which of them fits is the message's knowledge.
 */
export function messageValues(words: Words, values: Record<string, string> = {}): Record<string, string | number> {
  const all: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const count = whole(value);
    all[name] = Number.isNaN(count) ? value : count;
    all[`${name}Date`] = words.date(value);
    if (RATES.test(value)) all[`${name}Rates`] = ratesText(words, value);
    if (!DECIMAL.test(value)) continue;
    all[`${name}Money`] = words.money(value);
    all[`${name}Percent`] = words.percent(value);
  }
  return all;
}

function ratesText(words: Words, rates: string): string {
  const pairs = rates.split(", ").map((rate) => rate.split(": "));
  return pairs.map(([from = "", percent = ""]) => `${words.date(from)}: ${words.percent(percent)}`).join("; ");
}
