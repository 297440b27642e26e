/** A whole number without a sign, such as a count, a year or a place in a list; `NaN` where it is none, as of every amount. */
export function whole(text = ""): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
