// Requests that were recomputed, put into words for the command line.

import RECOMPUTE from "messages:recompute";
import type { Recomputation } from "../lib/server.js";
import { loadCatalogues, spokenLanguage } from "../words/languages.ts";
import { createWords } from "../words/words.ts";
import { recomputationText } from "./recomputation.ts";

/** Puts recomputations into the words of a language, as plain text. */
export async function recomputations(tag: string): Promise<(recomputation: Recomputation) => string> {
  const lang = spokenLanguage(tag);
  const [catalogues, own] = await Promise.all([loadCatalogues(lang, "form", "estimate"), RECOMPUTE[lang]?.()]);
  // All words of a catalogue begin with its name.
  const words = createWords(lang, [...catalogues, ...(own ? [own.default] : [])]);
  return (recomputation) => recomputationText(words, recomputation);
}
