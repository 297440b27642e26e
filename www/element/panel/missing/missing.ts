import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Estimate, FactPath, Missing } from "../../../lib/api.js";
import { factKey, factLabel, itemName } from "../../../words/fact.ts";
import { missingClauses, missingReason, questionOfItem, questionsOf } from "../../../words/missing.ts";
import type { Customer } from "../../../words/price.ts";
import { whole } from "../../../words/whole.ts";
import type { Words } from "../../../words/words.ts";
import { given, LaterPart, saying } from "../part.ts";
import { lazy } from "../why/lazy.ts";

/** Questions named in the fold, and products named of one of them; the form asks them all anyway. */
const OTHERS = 12;
const PRODUCTS = 200;

/** One question, of as many products as it is open for. */
type Kind = [Missing, ...Missing[]];

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
  const [others, unknown] = [kindsOf(rest), kindsOf(aside)];
  const count = others.length + unknown.length;
  if (asked.length === 0) return nothing;
  return html`<section class="missing" part="missing" aria-labelledby="missing-title">
    <h3 id="missing-title">${words.t(`estimate.missing.${next ? "next" : "title"}`)}</h3>
    ${next ? renderNext(words, next, facts, onAsk) : nothing}
    ${
      count > 0
        ? html`<details class="missing-others">
          <summary>${words.t("estimate.missing.others", { count })}</summary>
          ${renderKinds(words, others, onAsk)}
          ${
            unknown.length > 0
              ? html`<p id="missing-unsure">${words.t("estimate.missing.unsure")}</p>
                ${renderKinds(words, unknown, onAsk, "missing-unsure")}`
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

/** The same question of many products is one, in the place of its first. */
function kindsOf(questions: readonly Missing[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const one of questions) {
    const kind = kinds.get(factKey(one.fact));
    if (kind) kind.push(one);
    else kinds.set(factKey(one.fact), [one]);
  }
  return [...kinds.values()];
}

/** More questions, each by its name; many of them are only counted. */
function renderKinds(
  words: Words,
  kinds: readonly Kind[],
  onAsk: (fact: FactPath) => void,
  labelledBy?: string,
): TemplateResult {
  return html`<ul class="missing-chips" aria-labelledby=${labelledBy ?? nothing}>
    ${repeat(
      kinds.slice(0, OTHERS),
      // What has been opened stays open, and nothing in its place, where an answer brings them into another order.
      ([{ fact }]) => factKey(fact),
      (kind) => html`<li>${renderKind(words, kind, onAsk)}</li>`,
    )}
    ${renderMore(words, kinds.length - OTHERS)}
  </ul>`;
}

const renderMore = (words: Words, count: number) =>
  count > 0 ? html`<li>${words.t("estimate.missing.more", { count })}</li>` : nothing;

/** Of one product it is a button; of several it says of how many, and opens to them. */
function renderKind(words: Words, kind: Kind, onAsk: (fact: FactPath) => void): TemplateResult {
  const [{ fact }, ...others] = kind;
  const chip = (fact: FactPath, text: unknown) =>
    html`<button type="button" class="chip" @click=${() => onAsk(fact)}>${text}</button>`;
  if (others.length === 0) return chip(fact, factLabel(words, fact));
  const label = words.t(`form.fact.${factKey(fact)}`);
  const products = () => html`<ul class="missing-chips">
    ${kind
      .slice(0, PRODUCTS)
      .map(
        ({ fact }) =>
          html`<li>${chip(fact, html`<span class="unseen">${label}: </span>${productOf(words, fact)}`)}</li>`,
      )}
    ${renderMore(words, kind.length - PRODUCTS)}
  </ul>`;
  return html`<details class="missing-kind">
    <summary>${words.t("estimate.missing.ofProducts", { question: label, count: kind.length })}</summary>
    <div ${lazy(products)}></div>
  </details>`;
}

/** "product 3", that a fact is of. */
const productOf = (words: Words, fact: FactPath) => itemName(words, whole(/^items\[(\d+)\]/.exec(fact)?.[1] ?? "0"));

export class EstimateMissing extends LaterPart {
  static override properties = {
    ...given("words", "unsure", "customer", "onAsk"),
    // What others are asked changes with every amount, and is not said here.
    missing: saying((missing: Estimate["missing"] | undefined) => missing?.filter(({ ask }) => ask === "customer")),
  };
  words!: Words;
  missing!: Estimate["missing"];
  unsure: readonly FactPath[] | undefined;
  customer: Customer["customer"];
  onAsk!: (fact: FactPath) => void;

  protected override render(): TemplateResult | typeof nothing {
    return renderMissing(this.words, this, this, this.onAsk, this.unsure);
  }
}
