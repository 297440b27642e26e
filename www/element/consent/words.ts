import type { Catalogue } from "../i18n/catalogue.ts";
import { loadCatalogues } from "../i18n/languages.ts";
import { createWords, type Words } from "../i18n/words.ts";

/** The form's words and those about consents; the page's own go first, as everywhere. */
export async function consentWords(lang: string, own: Catalogue | undefined): Promise<Words> {
  const loaded = await Promise.all([loadCatalogues(lang), loadCatalogues(lang, "consent")]);
  return createWords(lang, [...(own ? [own] : []), ...loaded.flat()]);
}
