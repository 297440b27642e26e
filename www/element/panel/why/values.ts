import type { Words } from "../../i18n/words.ts";

/** "2026-01-01: 9.75, 2026-07-01: 10": percentages by the day from which they hold. */
const RATES = /^\d{4}-\d\d-\d\d: [\d.]+(, \d{4}-\d\d-\d\d: [\d.]+)*$/;

/**
 * Values as a message may need them: `fee` as it is, or as a number where plural forms hang on it, and `feeMoney`,
 * `feePercent`, `feeDate` and `feeRates` as printed. Which of them fits is the message's knowledge.
 */
export function messageValues(words: Words, values: Record<string, string> = {}): Record<string, string | number> {
  const all: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const number = Number(value);
    all[name] = Number.isInteger(number) && value !== "" ? number : value;
    all[`${name}Date`] = words.date(value);
    if (RATES.test(value)) all[`${name}Rates`] = ratesText(words, value);
    if (Number.isNaN(number)) continue;
    all[`${name}Money`] = words.money(value);
    all[`${name}Percent`] = words.percent(value);
  }
  return all;
}

function ratesText(words: Words, rates: string): string {
  const pairs = rates.split(", ").map((rate) => rate.split(": "));
  return pairs.map(([from = "", percent = ""]) => `${words.date(from)}: ${words.percent(percent)}`).join("; ");
}
