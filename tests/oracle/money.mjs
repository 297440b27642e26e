// Exact amounts: øre and millionths of a per cent as BigInt, fractions of øre as { num, den }. Nothing is a float.

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/** "12.5" with 2 decimals gives 1250n. Numbers are accepted where they are integers. */
export function scaled(text, decimals) {
  const match = DECIMAL.exec(String(text));
  if (!match) throw new Error(`not a decimal: ${text}`);
  const fraction = match[2] ?? "";
  if (fraction.length > decimals) throw new Error(`more than ${decimals} decimals: ${text}`);
  return BigInt(match[1] + fraction.padEnd(decimals, "0"));
}

/** DKK to øre. */
export const ore = (money) => scaled(money, 2);
/** A percentage to millionths of a per cent. */
export const microPercent = (percent) => scaled(percent, 6);
/** One whole (100 %) in millionths of a per cent. */
export const WHOLE = 100_000_000n;

/** A whole number of units to text with `decimals` places. */
export function fixed(units, decimals) {
  const digits = String(units).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Øre to "1000.00". */
export const money = (value) => fixed(value, 2);

/** num/den to the nearest whole number, a tie up. Both not negative. */
export function halfUp(num, den) {
  return (2n * num + den) / (2n * den);
}

/** num/den to the nearest whole number, a tie to the even one. Both not negative. */
export function halfEven(num, den) {
  const floor = num / den;
  const twiceRest = 2n * (num % den);
  if (twiceRest === den) return floor % 2n === 0n ? floor : floor + 1n;
  return twiceRest > den ? floor + 1n : floor;
}

/** Math.min and Math.max do not take BigInt. */
export function smaller(a, b) {
  if (b < a) return b;
  return a;
}

export function larger(a, b) {
  if (b > a) return b;
  return a;
}
