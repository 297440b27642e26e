import type { Catalogue } from "../../words/catalogue.ts";
import { loadCatalogues } from "../../words/languages.ts";
import { createWords, type Words } from "../../words/words.ts";

/** The element's words and those about consents; the page's own go first, as everywhere. */
export async function consentWords(lang: string, own: Catalogue | null | undefined): Promise<Words> {
  const loaded = await loadCatalogues(lang, "form", "estimate", "consent");
  return createWords(lang, [...(own ? [own] : []), ...loaded]);
}
