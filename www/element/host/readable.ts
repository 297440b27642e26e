/**
 * Looks at all of a value, as whatever uses it would: a page can set anything at all.
 *
 * @throws what a getter or a proxy of the page's throws
 */
export function readThrough(value: unknown): void {
  const seen = new Set();
  // Neither a bigint nor a circle can be written as JSON, and both can be looked at.
  JSON.stringify(value, (_, one: unknown) => (seen.has(one) || typeof one === "bigint" ? 0 : seen.add(one) && one));
}
