import { loadCatalogues } from "../../../words/languages.ts";
import type { Words } from "../../../words/words.ts";
import { Later } from "../../later.ts";
import type { KeptForm } from "./model.ts";

/** The words about drafts, in the language of the form. */
export function wordsAbout(host: KeptForm["host"]): Later<Words, [words: Words]> {
  const speak = async (words: Words) => words.with(await loadCatalogues(words.lang, "kept"));
  return new Later(host, speak, { what: ({ lang }) => `the words about drafts in "${lang}"`, patient: true });
}
