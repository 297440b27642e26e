import { html, type TemplateResult } from "lit";
import type { Estimate } from "../../../lib/api.js";
import { applicabilityText, applicabilityTitle } from "../../../words/applicability.ts";
import type { Words } from "../../../words/words.ts";
import { given, LaterPart } from "../part.ts";
import { why } from "../why/why.ts";

/** Whether these terms govern the matter at all. Everything below it holds only as far as they do. */
export function renderApplicability(words: Words, { applicability }: Pick<Estimate, "applicability">): TemplateResult {
  const { answer, because } = applicability;
  const title = applicabilityTitle(words, answer);
  return html`<section class="applicability ${answer}" part="applicability" aria-labelledby="applicability-title">
    <h3 id="applicability-title">${title}</h3>
    ${why(words, because, title, applicabilityText(words, answer))}
  </section>`;
}

export class EstimateApplicability extends LaterPart {
  static override properties = given("words", "applicability");
  words!: Words;
  applicability!: Estimate["applicability"];

  protected override render(): TemplateResult {
    return renderApplicability(this.words, this);
  }
}
