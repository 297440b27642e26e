import type { FindingValues, ParameterValue, YearlyRate } from "../lib/api.js";
import { utcDay } from "./dates.ts";
import type { Words } from "./words.ts";

/** "9.75", "1000.00": what can be printed as an amount or a percentage. */
const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * Values as a message may need them: each as it is, and what is a text as `feeMoney`, `feePercent` and `feeDate` too, a list as
 * `feeRates`, as printed. Which of them fits is the message's knowledge.
 */
export function messageValues(
  words: Words,
  values: FindingValues | { value: ParameterValue } = {},
): Record<string, string | number> {
  const all: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values) as [string, ParameterValue][]) {
    if (typeof value === "object") {
      all[`${name}Rates`] = ratesText(words, value);
      continue;
    }
    all[name] = value;
    if (typeof value === "number") continue;
    if (utcDay(value)) all[`${name}Date`] = words.date(value);
    if (!DECIMAL.test(value)) continue;
    all[`${name}Money`] = words.money(value);
    all[`${name}Percent`] = words.percent(value);
  }
  return all;
}

/** Yearly rates, each with the day from which it holds. */
function ratesText(words: Words, list: ParameterValue & readonly unknown[]): string {
  const rates = list.filter((one): one is YearlyRate => typeof one === "object");
  return rates.map(({ from, annualPercent }) => `${words.date(from)}: ${words.percent(annualPercent)}`).join("; ");
}
