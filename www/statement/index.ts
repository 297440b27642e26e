// Statements for the command line, bundled for Node with the words of every language beside it.

import type { Clause, Edition, Estimate, Facts, Interpretation } from "../lib/api.js";
import { clauseSource } from "../words/clause-text.ts";
import { loadCatalogues, spokenLanguage } from "../words/languages.ts";
import { statementOf } from "../words/statement.ts";
import { createWords } from "../words/words.ts";
import { statementText } from "./statement.ts";

export { recomputations } from "./recomputations.ts";
/** The language that a tag is answered in: English where there are no words for it. */
export { spokenLanguage };

/** What the rules know: every interpretation, clause and edition. */
export interface Known {
  interpretations: readonly Interpretation[];
  clauses: readonly Clause[];
  editions: readonly Edition[];
}

/** Puts estimates into the words of a language, as plain text. */
export async function statements(tag: string): Promise<(estimate: Estimate, facts: Facts, known: Known) => string> {
  const lang = spokenLanguage(tag);
  const words = createWords(lang, await loadCatalogues(lang, "form", "estimate", "clauses"));
  return (estimate, facts, { interpretations, clauses, editions }) => {
    const source = clauseSource(clauses, editions, estimate.editions, facts.editions);
    return statementText(statementOf(words, { estimate, facts, interpretations, clauses: source }));
  };
}
