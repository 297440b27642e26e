import { html, type TemplateResult } from "lit";
import type { Words } from "../../words/words.ts";

/**
 * Where something comes from, which opens to what the clauses say in our own words. What it opens to is an element that
 * comes with the estimate: before that there is nothing to read in it yet. Clauses are cited by id, or as they are printed.
 */
export function clauseDisclosure(words: Words, name: string, clauses: readonly string[]): TemplateResult {
  return html`<details class="clause">
    <summary>${name}</summary>
    <service-estimate-clause .words=${words} .clauses=${clauses}></service-estimate-clause>
  </details>`;
}
