import type { Because } from "../../lib/api.js";
import type { Words } from "../words.ts";
import { articleText } from "./law.ts";

/** Something that is told, and where it comes from. */
export interface Told {
  text: string;
  source: string;
  /** The clauses, as the rules cite them. */
  clauses: readonly string[];
}

/** Something that is told by some clauses, or by an article of the Regulation. */
export function toldOf(words: Words, text: string, because: Pick<Because, "clauses">, article?: string): Told {
  return { text, source: sourceText(words, because, article), clauses: because.clauses };
}

/**
 * Where a line comes from: the headings of the policy, numbers of the terms, or an article of the Regulation, where it
 * is that which says so.
 */
export function sourceText(words: Words, { clauses }: Pick<Because, "clauses">, article?: string): string {
  const places = clauses.map((clause) => clause.split("/") as [document: string, place: string]);
  const sections = places
    .filter(([document]) => document === "privacy")
    .map(([, place]) => place.replace(/\.\d+$/, ""))
    .map((section) => words.t(`consent.source.${section}`));
  const numbers = places.filter(([document]) => document === "terms").map(([, number]) => number);
  return [
    ...(article ? [words.t("consent.source.regulation", { article: articleText(words, article) })] : []),
    ...(sections.length > 0 ? [words.t("consent.source.policy", { sections: [...new Set(sections)].join(", ") })] : []),
    ...numbers.map((number) => words.t("consent.source.terms", { number })),
  ].join(" · ");
}
