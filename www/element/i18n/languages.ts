import type { Catalogue } from "./catalogue.ts";

/** The languages that the element speaks, each loaded only when it is asked for. The first is spoken where none fits. */
const LANGUAGES: Record<string, () => Promise<{ default: Catalogue }>> = {
  en: () => import("messages:en"),
};

const FALLBACK = "en";

/** The language to speak where `wanted` is asked for: "da-DK" is answered in Danish, an unknown one in English. */
export function spokenLanguage(wanted: string): string {
  const base = wanted.toLowerCase().split("-")[0] ?? "";
  return Object.hasOwn(LANGUAGES, base) ? base : FALLBACK;
}

/** The catalogue of a language that {@link spokenLanguage} named. */
export async function loadCatalogue(lang: string): Promise<Catalogue> {
  const load = LANGUAGES[lang];
  if (load === undefined) throw new RangeError(`upfront-terms: no catalogue in "${lang}"`);
  return (await load()).default;
}
