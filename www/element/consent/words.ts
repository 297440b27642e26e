import type { Catalogue } from "../i18n/catalogue.ts";
import { loadCatalogues } from "../i18n/languages.ts";
import { createWords, type Words } from "../i18n/words.ts";

/** The words about consents, each language a chunk of its own that only this part asks for. */
const CONSENT: Readonly<Record<string, () => Promise<{ default: Catalogue }>>> = {
  en: () => import("messages:en-consent"),
};

const FALLBACK = "en";

/** The form's words and those about consents; the page's own go first, as everywhere. */
export async function consentWords(lang: string, own: Catalogue | undefined): Promise<Words> {
  const base = lang.split("-")[0] ?? "";
  const load = CONSENT[Object.hasOwn(CONSENT, base) ? base : FALLBACK];
  const [consent, others] = await Promise.all([load?.(), loadCatalogues(lang)]);
  return createWords(lang, [...(own ? [own] : []), ...others, ...(consent ? [consent.default] : [])]);
}
