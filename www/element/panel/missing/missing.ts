import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, FactPath, Missing } from "../../../lib/api.js";
import { factLabel } from "../../../words/fact.ts";
import { missingClauses, missingReason, questionOfItem, questionsOf } from "../../../words/missing.ts";
import type { Customer } from "../../../words/price.ts";
import type { Words } from "../../../words/words.ts";
import { given, LaterPart } from "../part.ts";

/** Questions named in the fold; the form asks them all anyway. */
const OTHERS = 12;

/**
 * The question that narrows the estimate most, with what the answer changes; the others are folded up. What the customer has
 * answered with "not sure" is not offered as the next one again: it stands among them, for when they have found out.
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
  const others = rest.length + aside.length;
  if (asked.length === 0) return nothing;
  return html`<section class="missing" part="missing" aria-labelledby="missing-title">
    <h3 id="missing-title">${words.t(`estimate.missing.${next ? "next" : "title"}`)}</h3>
    ${next ? renderNext(words, next, facts, onAsk) : nothing}
    ${
      others > 0
        ? html`<details class="missing-others">
          <summary>${words.t("estimate.missing.others", { count: others })}</summary>
          ${renderChips(words, rest, onAsk)}
          ${
            aside.length > 0
              ? html`<p id="missing-unsure">${words.t("estimate.missing.unsure")}</p>
                ${renderChips(words, aside, onAsk, "missing-unsure")}`
              : nothing
          }
        </details>`
        : nothing
    }
  </section>`;
}

function renderNext(words: Words, next: Missing, facts: Customer, onAsk: (fact: FactPath) => void): TemplateResult {
  const clauses = missingClauses(words, next);
  return html`<p class="missing-question">${questionOfItem(words, next.fact)}</p>
    <p class="missing-why">
      ${missingReason(words, next, facts)} ${clauses ? html`<small class="missing-clauses">${clauses}</small>` : nothing}
    </p>
    <button type="button" class="ask" @click=${() => onAsk(next.fact)}>
      ${words.t("estimate.missing.answer")}<span class="unseen">: ${factLabel(words, next.fact)}</span>
    </button>`;
}

/** More questions, each by its name; many of them are only counted. */
function renderChips(
  words: Words,
  questions: readonly Missing[],
  onAsk: (fact: FactPath) => void,
  labelledBy?: string,
): TemplateResult {
  const more = questions.length - OTHERS;
  return html`<ul class="missing-chips" aria-labelledby=${labelledBy ?? nothing}>
    ${questions.slice(0, OTHERS).map(
      ({ fact }) => html`<li>
        <button type="button" class="chip" @click=${() => onAsk(fact)}>${factLabel(words, fact)}</button>
      </li>`,
    )}
    ${more > 0 ? html`<li>${words.t("estimate.missing.more", { count: more })}</li>` : nothing}
  </ul>`;
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
