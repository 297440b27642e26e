import { html, type TemplateResult } from "lit";
import type { Told } from "../../words/consent/source.ts";
import type { Words } from "../../words/words.ts";
import { clauseDisclosure } from "../clause/disclosure.ts";

/** Something that is told, followed by where it comes from, which opens to what is said there. */
export function sourced(words: Words, { text, source, clauses }: Told): TemplateResult {
  return html`${text} <span class="consent-source">${clauses.length > 0 ? clauseDisclosure(words, source, clauses) : source}</span>`;
}
