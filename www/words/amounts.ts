/** Digits in threes with one mark between them, or without; then two decimals at most, after another mark. */
const GROUPED = /^[1-9]\d{0,2}([.,'’\s])\d{3}(?:\1\d{3})*(?:(?!\1)[.,](\d{1,2}))?$/;
const PLAIN = /^\d+(?:[.,](\d{1,2}))?$/;

/**
 * An amount as it is typed in any language, as the rules write it: "1 000,5", "1.000,5" and "1,000.5" are "1000.5".
 * Kroner have two decimals, so three digits after a mark are thousands. What is not an amount stays as it is.
 */
export function plainAmount(typed: string): string {
  const text = typed.replace(/\p{Cf}/gu, "").trim();
  const grouped = GROUPED.exec(text);
  const decimals = grouped ? grouped[2] : PLAIN.exec(text)?.[1];
  if (!grouped && !PLAIN.test(text)) return typed;
  const whole = decimals === undefined ? text : text.slice(0, -decimals.length - 1);
  return whole.replace(/\D/g, "") + (decimals === undefined ? "" : `.${decimals}`);
}
