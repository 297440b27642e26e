// Names as people type them and as a rate card has them.

/** A name in one Unicode form, with single ordinary spaces, and without characters that nobody sees. */
export function tidyName(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether two names are written the same, however their accents and spaces are encoded. Letter case counts. */
export function sameName(one: string, other: string): boolean {
  return tidyName(one) === tidyName(other);
}

/**
 * The name among others that a typed one means: the one written the same, or else the only one that differs in letter case.
 * It is given as it stands there, as the rules find a product's rate by that very name.
 */
export function nameAmong(typed: string, names: readonly string[]): string | undefined {
  const exact = names.find((name) => sameName(name, typed));
  if (exact !== undefined) return exact;
  const small = tidyName(typed).toLowerCase();
  const [found, another] = names.filter((name) => tidyName(name).toLowerCase() === small);
  return another === undefined ? found : undefined;
}
