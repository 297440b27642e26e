// Statements for the command line, bundled for Node with the words of every language beside it.

import DESK from "messages:desk";
import type * as Api from "../lib/api.js";
import type { Estimate, Facts } from "../lib/api.js";
import { clauseSource } from "../words/clause-text.ts";
import { loadCatalogues, spokenLanguage } from "../words/languages.ts";
import { statementOf } from "../words/statement.ts";
import { statementText } from "../words/statement-text.ts";
import { createWords } from "../words/words.ts";
import { ofDocument } from "./of-document.ts";

export { recomputations } from "./recomputations.ts";
/** The language that a tag is answered in: English where there are no words for it. */
export { spokenLanguage };

/** What of the rules a statement asks. */
export type Rules = Pick<typeof Api, "interpretations" | "clauses" | "editions">;

/** Puts an estimate into words, with what the document of the form says besides, where its facts came in one. */
export type Says = (estimate: Estimate, facts: Facts, rules: Rules, document?: unknown) => string;

/** Puts estimates into the words of a language, as plain text. */
export async function statements(tag: string): Promise<Says> {
  const lang = spokenLanguage(tag);
  const desk = DESK[lang]?.();
  const catalogues = await loadCatalogues(lang, "form", "estimate", "clauses");
  const words = createWords(lang, [...catalogues, ...(desk ? [(await desk).default] : [])]);
  return (estimate, facts, rules, document) => {
    const clauses = clauseSource(rules, estimate.editions, facts.editions);
    const interpretations = rules.interpretations();
    const besides = document === undefined ? {} : ofDocument(document);
    return statementText(statementOf(words, { estimate, facts, interpretations, clauses, ...besides }));
  };
}
