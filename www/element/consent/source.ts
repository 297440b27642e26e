import { html, type TemplateResult } from "lit";
import type { Because } from "../../lib/api.js";
import type { Words } from "../../words/words.ts";

/**
 * Where a line comes from: the headings of the policy, numbers of the terms, or an article of the Regulation, where it
 * is that which says so.
 */
export function source(words: Words, { clauses }: Because, article?: string): TemplateResult {
  const places = clauses.map((clause) => clause.split("/") as [document: string, place: string]);
  const sections = places
    .filter(([document]) => document === "privacy")
    .map(([, place]) => place.replace(/\.\d+$/, ""))
    .map((section) => words.t(`consent.source.${section}`));
  const numbers = places.filter(([document]) => document === "terms").map(([, number]) => number);
  const parts = [
    ...(article ? [words.t("consent.source.regulation", { article })] : []),
    ...(sections.length > 0 ? [words.t("consent.source.policy", { sections: [...new Set(sections)].join(", ") })] : []),
    ...numbers.map((number) => words.t("consent.source.terms", { number })),
  ];
  return html`<span class="consent-source">${parts.join(" · ")}</span>`;
}
