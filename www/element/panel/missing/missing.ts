import { html, nothing, type TemplateResult } from "lit";
import type { Estimate, Missing } from "../../../lib/api.js";
import type { Words } from "../../i18n/words.ts";
import { factKey, factLabel, itemName } from "../why/facts.ts";
import { clauseNumber } from "../why/why.ts";

/** Questions named beside the next one; the form asks them all anyway. */
const ALSO = 5;

/** The question that narrows the estimate most, with why it is asked, and those after it. */
export function renderMissing(
  words: Words,
  estimate: Pick<Estimate, "missing">,
  onAsk: (fact: string) => void,
): TemplateResult | typeof nothing {
  const [next, ...rest] = estimate.missing.filter(({ fact }) => words.has(questionKey(fact)));
  if (next === undefined) return nothing;
  return html`<section class="missing" part="missing" aria-labelledby="missing-title">
    <h3 id="missing-title">${words.t("estimate.missing.title")}</h3>
    <p class="missing-question">${question(words, next.fact)}</p>
    <p class="missing-why">${reason(words, next)}</p>
    <button type="button" class="ask" @click=${() => onAsk(next.fact)}>
      ${words.t("estimate.missing.answer")}<span class="unseen">: ${factLabel(words, next.fact)}</span>
    </button>
    ${rest.length === 0 ? nothing : renderRest(words, rest, onAsk)}
  </section>`;
}

function renderRest(words: Words, rest: readonly Missing[], onAsk: (fact: string) => void): TemplateResult {
  return html`<div class="missing-rest">
    <span id="missing-rest">${words.t("estimate.missing.also", { count: rest.length })}</span>
    <ul aria-labelledby="missing-rest">
      ${rest.slice(0, ALSO).map(
        ({ fact }) => html`<li>
          <button type="button" class="chip" @click=${() => onAsk(fact)}>${factLabel(words, fact)}</button>
        </li>`,
      )}
      ${rest.length > ALSO ? html`<li>${words.t("estimate.missing.more", { count: rest.length - ALSO })}</li>` : nothing}
    </ul>
  </div>`;
}

/** Only what has a question can be answered by the customer: rates and later dates are the provider's to tell. */
function questionKey(fact: string): string {
  return `estimate.question.${factKey(fact)}`;
}

function question(words: Words, fact: string): string {
  const text = words.t(questionKey(fact));
  const index = Number(/^items\[(\d+)\]/.exec(fact)?.[1] ?? 0);
  return index === 0 ? text : `${itemName(words, index)}: ${text}`;
}

/** What the answer would change, by how much, and the clauses that ask for it. */
function reason(words: Words, { narrows, byUpTo, why }: Missing): string {
  const effect = byUpTo
    ? words.t("estimate.missing.byUpTo", { amount: words.money(byUpTo) })
    : words.t(`estimate.missing.narrows.${narrows}`);
  if (why.length === 0) return effect;
  const numbers = [...new Set(why.map(clauseNumber))];
  return words.t("estimate.missing.reason", { effect, count: numbers.length, clauses: words.list(numbers) });
}
