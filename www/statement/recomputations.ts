// Requests that were recomputed, put into words for the command line.

import KEPT from "messages:kept";
import RECOMPUTE from "messages:recompute";
import type { Recomputation } from "../lib/server.js";
import { loadCatalogues, spokenLanguage } from "../words/languages.ts";
import { createWords } from "../words/words.ts";
import { recomputationText } from "./recomputation.ts";

/** Puts recomputations into the words of a language, as plain text. */
export async function recomputations(tag: string): Promise<(recomputation: Recomputation) => string> {
  const lang = spokenLanguage(tag);
  // What differs has its words among those of files that were saved.
  const own = Promise.all([RECOMPUTE[lang]?.(), KEPT[lang]?.()]);
  const catalogues = await loadCatalogues(lang, "form", "estimate");
  const words = createWords(lang, [...catalogues, ...(await own).flatMap((one) => (one ? [one.default] : []))]);
  return (recomputation) => recomputationText(words, recomputation);
}
