import { own as OWN, unloaded as UNLOADED } from "messages:languages";
import type { Catalogue } from "./catalogue.ts";

/** Loads a catalogue, as an object or as a module whose default export it is. */
export type CatalogueLoader = () => Promise<Catalogue | { default: Catalogue }>;

/** What the words are for: those of a part that comes in a script of its own are only loaded with it. */
export type WordsFor = "form" | "estimate" | "clauses" | "consent" | "kept" | "lists" | "whatIf" | "done";

/** Spoken where nothing fits, and word by word where a page's own catalogue has no message. */
const FALLBACK = "en";

const added = new Map<string, CatalogueLoader>();
const listeners = new Set<() => void>();

/**
 * Adds a language, or puts a page's messages before the element's own in one that it speaks. What the catalogue does
 * not have is said in the element's own words of that language, or in English. Elements that stand on the page follow.
 *
 * @param tag a BCP 47 tag such as "de" or "sv-FI".
 * @throws RangeError where `tag` is none.
 */
export function addLanguage(tag: string, load: CatalogueLoader): void {
  const [canonical = tag] = Intl.getCanonicalLocales(tag);
  let catalogue: ReturnType<CatalogueLoader> | undefined;
  added.set(canonical, () => {
    // Loaded once for all elements; a failed load can be tried again.
    catalogue ??= load().catch((error) => {
      catalogue = undefined;
      throw error;
    });
    return catalogue;
  });
  for (const changed of listeners) changed();
}

/** Calls back whenever a language has been added; the result ends that. */
export function whenLanguageAdded(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The language to speak where `wanted` is asked for: "da-DK" is answered in Danish, an unknown one in English. */
export function spokenLanguage(wanted: string): string {
  return ranges(wanted).find((range) => added.has(range) || Object.hasOwn(OWN, range)) ?? FALLBACK;
}

/** The catalogues of a language that {@link spokenLanguage} named, the one to be asked first before the others. */
export async function loadCatalogues(lang: string, ...what: WordsFor[]): Promise<Catalogue[]> {
  const own = OWN[ranges(lang).find((range) => Object.hasOwn(OWN, range)) ?? FALLBACK];
  const loaders = [...ranges(lang).map((range) => added.get(range)), ...what.map((part) => own?.[part])];
  return Promise.all(loaders.filter((load) => load !== undefined).map(loadOne));
}

/** The words that say that a language could not be loaded. */
export function unloadedCatalogue(lang: string): Catalogue {
  return UNLOADED[ranges(lang).find((range) => Object.hasOwn(UNLOADED, range)) ?? FALLBACK] as Catalogue;
}

async function loadOne(load: CatalogueLoader): Promise<Catalogue> {
  const loaded = await load();
  return isModule(loaded) ? loaded.default : loaded;
}

/** Only a module has a whole catalogue under that name. */
function isModule(loaded: Catalogue | { default: Catalogue }): loaded is { default: Catalogue } {
  return typeof loaded.default === "object";
}

/** A tag and what it can be shortened to, the most precise first (RFC 4647, lookup). None of a text that is not a tag. */
function ranges(tag: string): string[] {
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(tag.replaceAll("_", "-"));
  } catch {
    return [];
  }
  const parts = canonical?.split("-") ?? [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}
