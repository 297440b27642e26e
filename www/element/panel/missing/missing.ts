import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, FactPath, Missing } from "../../../lib/api.js";
import { factLabel } from "../../../words/fact.ts";
import { missingReason, questionOfItem, questionsOf } from "../../../words/missing.ts";
import type { Customer } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { given, LaterPart } from "../part.ts";

/** Questions named beside the next one; the form asks them all anyway. */
const ALSO = 5;

/**
 * The question that narrows the estimate most, with why it is asked, and those after it. What the customer has answered
 * with "not sure" is not offered as the next one again: it stands aside, for when they have found out.
 */
export function renderMissing(
  words: Words,
  estimate: Pick<Estimate, "missing">,
  facts: Customer,
  onAsk: (fact: FactPath) => void,
  unsure: readonly FactPath[] = [],
): TemplateResult | typeof nothing {
  const asked = questionsOf(words, estimate);
  const aside = asked.filter(({ fact }) => unsure.includes(fact));
  const [next, ...rest] = asked.filter((one) => !aside.includes(one));
  if (asked.length === 0) return nothing;
  return html`<section class="missing" part="missing" aria-labelledby="missing-title">
    <h3 id="missing-title">${words.t("estimate.missing.title")}</h3>
    ${next ? renderNext(words, next, facts, onAsk) : nothing}
    ${renderMore(words, "also", rest, onAsk)} ${renderMore(words, "unsure", aside, onAsk)}
  </section>`;
}

function renderNext(words: Words, next: Missing, facts: Customer, onAsk: (fact: FactPath) => void): TemplateResult {
  return html`<p class="missing-question">${questionOfItem(words, next.fact)}</p>
    <p class="missing-why">${missingReason(words, next, facts)}</p>
    <button type="button" class="ask" @click=${() => onAsk(next.fact)}>
      ${words.t("estimate.missing.answer")}<span class="unseen">: ${factLabel(words, next.fact)}</span>
    </button>`;
}

/** More questions, each by its name; many of them are only counted. */
function renderMore(
  words: Words,
  title: "also" | "unsure",
  questions: readonly Missing[],
  onAsk: (fact: FactPath) => void,
): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  const more = questions.length - ALSO;
  return html`<div class="missing-rest">
    <span id="missing-${title}">${words.t(`estimate.missing.${title}`)}</span>
    <ul aria-labelledby="missing-${title}">
      ${questions.slice(0, ALSO).map(
        ({ fact }) => html`<li>
          <button type="button" class="chip" @click=${() => onAsk(fact)}>${factLabel(words, fact)}</button>
        </li>`,
      )}
      ${more > 0 ? html`<li>${words.t("estimate.missing.more", { count: more })}</li>` : nothing}
    </ul>
  </div>`;
}

export class EstimateMissing extends LaterPart {
  static override properties = given("words", "missing", "unsure", "customer", "onAsk");
  words!: Words;
  missing!: Estimate["missing"];
  unsure: readonly FactPath[] | undefined;
  customer: Customer["customer"];
  onAsk!: (fact: FactPath) => void;

  protected override render(): TemplateResult | typeof nothing {
    return renderMissing(this.words, this, this, this.onAsk, this.unsure);
  }
}
