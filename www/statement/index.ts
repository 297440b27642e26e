// Statements for the command line, bundled for Node with the words of every language beside it.

import type * as Api from "../lib/api.js";
import type { Estimate, Facts } from "../lib/api.js";
import { clauseSource } from "../words/clause-text.ts";
import { loadCatalogues, spokenLanguage } from "../words/languages.ts";
import { statementOf } from "../words/statement.ts";
import { statementText } from "../words/statement-text.ts";
import { createWords } from "../words/words.ts";

export { recomputations } from "./recomputations.ts";
/** The language that a tag is answered in: English where there are no words for it. */
export { spokenLanguage };

/** What of the rules a statement asks. */
export type Rules = Pick<typeof Api, "interpretations" | "clauses" | "editions">;

/** Puts estimates into the words of a language, as plain text. */
export async function statements(tag: string): Promise<(estimate: Estimate, facts: Facts, rules: Rules) => string> {
  const lang = spokenLanguage(tag);
  const words = createWords(lang, await loadCatalogues(lang, "form", "estimate", "clauses"));
  return (estimate, facts, rules) => {
    const clauses = clauseSource(rules, estimate.editions, facts.editions);
    return statementText(statementOf(words, { estimate, facts, interpretations: rules.interpretations(), clauses }));
  };
}
