import type { Assumption, Interpretation } from "../lib/api.js";
import { differenceTexts } from "./difference.ts";
import { choiceText, clausesOf, interpretationTitle } from "./interpretation.ts";
import { type Customer, isVatFirst } from "./price.ts";
import type { Words } from "./words.ts";

/** How the documents were read where they can be read in several ways, in words. */
export interface AssumptionWords {
  title: string;
  choice: string;
  /** The clauses that leave the choice, as they are printed. */
  clauses: string[];
  /** Each other choice, and what it would have given. */
  otherwise: { choice: string; changes: string[] }[];
}

/** `table`: every interpretation, as the rules list them; without it the clauses are not told. Who sees prices with VAT first sees them so here. */
export function assumptionOf(
  words: Words,
  { interpretation, choice, alternatives = [] }: Assumption,
  table: readonly Interpretation[] = [],
  customer: Customer = {},
): AssumptionWords {
  return {
    title: interpretationTitle(words, interpretation),
    choice: choiceText(words, interpretation, choice),
    clauses: clausesOf(interpretation, table),
    otherwise: alternatives.map(({ choice, differences }) => ({
      choice: words.t("estimate.assumptions.otherwise", { choice: choiceText(words, interpretation, choice) }),
      changes: differenceTexts(words, differences, isVatFirst(customer)),
    })),
  };
}
