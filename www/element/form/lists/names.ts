/** A name in one Unicode form, with single ordinary spaces, and without characters that nobody sees. */
export function tidyName(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}
