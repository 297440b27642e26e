import type { Because } from "../lib/api.js";
import type { Words } from "./words.ts";

/** "terms/6.1b" is found in print under 6.1: the letter tells apart what one numbered clause says. */
export function clauseNumber(clause: string): string {
  return clause.replace(/^terms\/|[a-z]$/g, "");
}

/** The clauses of a value as they are printed, each once. */
export function clauseNumbers({ clauses }: Pick<Because, "clauses">): string[] {
  return [...new Set(clauses.map(clauseNumber))];
}

/** "6.1, 6.3 Repairs and estimates": each numbered clause once, those of one section together. */
export function clauseTitles(words: Words, because: Pick<Because, "clauses">): string[] {
  const sections = new Map<string, string[]>();
  for (const number of clauseNumbers(because)) {
    const section = number.split(".")[0] ?? "";
    sections.set(section, [...(sections.get(section) ?? []), number]);
  }
  return [...sections].map(([section, numbers]) => {
    const title = words.t(`estimate.section.${section}`);
    return words.t("estimate.why.clause", { number: numbers.join(", "), title });
  });
}
