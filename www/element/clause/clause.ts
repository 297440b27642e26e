import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { type ClauseSource, clauseTexts } from "../../words/clause-text.ts";
import type { Words } from "../../words/words.ts";
import { ClauseReader } from "./clause-reader.ts";

/** What some clauses say, in our own words. */
export class ClauseElement extends ClauseReader {
  static override properties: PropertyDeclarations = { clauses: { attribute: false } };

  clauses: readonly string[] = [];

  protected override get cited(): readonly string[] {
    return this.clauses;
  }

  protected override renderClauses(words: Words, source: ClauseSource | undefined): TemplateResult {
    const texts = source ? clauseTexts(words, source, this.clauses) : [];
    return html`${texts.map(
      ({ number, text }) => html`<p class="clause-text">${number ? html`<b>${number}</b> ` : nothing}${text}</p>`,
    )}`;
  }
}
