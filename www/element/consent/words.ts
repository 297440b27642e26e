import { loadCatalogues } from "../../words/languages.ts";
import type { Words } from "../../words/words.ts";

/** An element's words and those about consents; the page's own go first, as everywhere, and one that fails is noted with the others. */
export async function consentWords(words: Words): Promise<Words> {
  return words.with(await loadCatalogues(words.lang, "form", "estimate", "consent"));
}
