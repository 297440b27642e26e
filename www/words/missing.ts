import type { Estimate, FactPath, Missing } from "../lib/api.js";
import { clauseNumbers } from "./clause.ts";
import { factKey, itemName } from "./fact.ts";
import { type Customer, isVatFirst } from "./price.ts";
import { whole } from "./whole.ts";
import type { Words } from "./words.ts";

/** What the customer can answer now: rates are the provider's to tell, and what an examination finds nobody knows yet. */
export function questionsOf(words: Words, { missing }: Pick<Estimate, "missing">): Missing[] {
  return missing.filter(({ ask, fact }) => ask === "customer" && words.has(questionKey(fact)));
}

const questionKey = (fact: FactPath) => `estimate.question.${factKey(fact)}`;

/** The question that asks for a fact, whichever item it is of. */
export function questionText(words: Words, fact: FactPath): string {
  return words.t(questionKey(fact));
}

/** The same, named by its item where that is not the first. */
export function questionOfItem(words: Words, fact: FactPath): string {
  const text = questionText(words, fact);
  const index = whole(/^items\[(\d+)\]/.exec(fact)?.[1] ?? "0");
  return index === 0 ? text : `${itemName(words, index)}: ${text}`;
}

/**
 * What the answer would change, by how much, and the clauses that ask for it. The amount has no VAT in it, so who sees
 * prices with VAT first is only told that the range narrows.
 */
export function missingReason(words: Words, { narrows, byUpTo, clauses }: Missing, facts: Customer): string {
  const effect =
    byUpTo && !isVatFirst(facts)
      ? words.t("estimate.missing.byUpTo", { amount: words.money(byUpTo) })
      : words.t(`estimate.missing.narrows.${narrows}`);
  if (clauses.length === 0) return effect;
  const numbers = clauseNumbers({ clauses });
  return words.t("estimate.missing.reason", { effect, count: numbers.length, clauses: words.list(numbers) });
}
