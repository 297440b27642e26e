import type { Words } from "../../i18n/words.ts";

/**
 * Values as a message may need them: `fee` as it is, or as a number where plural forms hang on it, and `feeMoney`,
 * `feePercent` and `feeDate` as printed. Which of them fits is the message's knowledge.
 */
export function messageValues(words: Words, values: Record<string, string> = {}): Record<string, string | number> {
  const all: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const number = Number(value);
    all[name] = Number.isInteger(number) && value !== "" ? number : value;
    all[`${name}Date`] = words.date(value);
    if (Number.isNaN(number)) continue;
    all[`${name}Money`] = words.money(value);
    all[`${name}Percent`] = words.percent(value);
  }
  return all;
}
