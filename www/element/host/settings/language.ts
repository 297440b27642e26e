import { loadCatalogues, unloadedCatalogue } from "../../../words/languages.ts";
import type { EstimateMistake } from "../events.ts";
import { shortened } from "./found.ts";

/** That nobody has words for a language, so that the element speaks English. One that is added later is spoken from then on. */
export async function mistakesInLanguage(tag: string): Promise<EstimateMistake[]> {
  if (await isSpoken(tag.replaceAll("_", "-"))) return [];
  const message = `there are no words in "${shortened(tag)}", and English is spoken: addLanguage() adds a language, before the element is shown`;
  return [{ path: "lang", message }];
}

async function isSpoken(tag: string): Promise<boolean> {
  const english = unloadedCatalogue("en");
  if (isEnglish(tag) || unloadedCatalogue(tag) !== english) return true;
  // Without a part that is named there is only what pages have added.
  const added = await loadCatalogues(tag).catch(() => ["one that did not come"]);
  return added.length > 0;
}

/** What is no tag at all is in no language. */
function isEnglish(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language === "en";
  } catch {
    return false;
  }
}
