import type { Interpretation } from "../lib/api.js";
import { clauseNumbers } from "./clause.ts";
import type { Words } from "./words.ts";

/** "How often the investigation fee can be charged". */
export function interpretationTitle(words: Words, name: string): string {
  return words.t(`estimate.interpretation.${name}.title`);
}

/** "once for the whole matter". */
export function choiceText(words: Words, name: string, choice: string): string {
  return words.t(`estimate.interpretation.${name}.${choice}`);
}

/** An interpretation and the choice made of it. */
export function interpretationText(words: Words, name: string, choice: string): string {
  return words.t("estimate.why.interpretation", {
    interpretation: interpretationTitle(words, name),
    choice: choiceText(words, name, choice),
  });
}

/** The clauses of the terms that can be read in this way or another, as they are printed. */
export function clausesOf(interpretation: string, table: readonly Interpretation[]): string[] {
  const { clauses = [] } = table.find(({ name }) => name === interpretation) ?? {};
  return clauseNumbers({ clauses: clauses.filter((clause) => clause.startsWith("terms/")) });
}
