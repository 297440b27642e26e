import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Because } from "../../../lib/api.js";
import { clauseNumber } from "../../../words/clause.ts";
import { type ClauseSource, clauseTexts } from "../../../words/clause-text.ts";
import { inFull, reasonOf } from "../../../words/reason.ts";
import type { Words } from "../../../words/words.ts";
import { ClauseReader } from "../../clause/clause-reader.ts";
import { clauseDisclosure } from "../../clause/disclosure.ts";

/** Why something is as it is, in sentences, with what the clauses say. */
export class ReasonElement extends ClauseReader {
  static override properties: PropertyDeclarations = { because: { attribute: false } };

  because: Because | undefined;

  /** The reasons are asked for once somebody wants to read them. */
  protected override render(): TemplateResult | typeof nothing {
    return this.because ? super.render() : nothing;
  }

  protected override get cited(): readonly string[] {
    return this.because?.clauses ?? [];
  }

  protected override renderClauses(words: Words, source: ClauseSource | undefined): TemplateResult {
    const says = source && clauseTexts(words, source, this.cited);
    const sentences = this.because ? reasonOf(words, this.because, says) : [];
    const named = says && !inFull(says) ? says.flatMap(({ number }) => number ?? []) : [];
    const under = (number: string) => this.cited.filter((clause) => clauseNumber(clause) === number);
    return html`${sentences.map((sentence) => html`<p>${sentence}</p> `)}
      ${named.map((clause) => clauseDisclosure(words, words.t("form.field.clause", { clause }), under(clause)))}`;
  }
}
