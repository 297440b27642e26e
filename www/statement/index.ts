// Statements for the command line, bundled for Node with the words of every language beside it.

import type { Estimate, Facts, Interpretation } from "../lib/api.js";
import { loadCatalogues, spokenLanguage } from "../words/languages.ts";
import { statementOf } from "../words/statement.ts";
import { createWords } from "../words/words.ts";
import { statementText } from "./statement.ts";

export { recomputations } from "./recomputations.ts";
/** The language that a tag is answered in: English where there are no words for it. */
export { spokenLanguage };

/** Puts estimates into the words of a language, as plain text. */
export async function statements(
  tag: string,
): Promise<(estimate: Estimate, facts: Facts, interpretations: readonly Interpretation[]) => string> {
  const lang = spokenLanguage(tag);
  const words = createWords(lang, await loadCatalogues(lang, "form", "estimate"));
  return (estimate, facts, interpretations) => statementText(statementOf(words, { estimate, facts, interpretations }));
}
