import type { Estimate, FactPath, Missing } from "../lib/api.js";
import { clauseNumbers } from "./clause.ts";
import { factKey, itemName } from "./fact.ts";
import { type Customer, isVatFirst } from "./price.ts";
import { whole } from "./whole.ts";
import type { Words } from "./words.ts";

/**
 * What the customer can answer now: rates are the provider's to tell, and what an examination finds nobody knows yet. What is
 * to be done comes first: while no service is chosen, every other question may be about a service that nobody wants.
 */
export function questionsOf(words: Words, { missing }: Pick<Estimate, "missing">): Missing[] {
  const asked = missing.filter(({ ask, fact }) => ask === "customer" && words.has(questionKey(fact)));
  const isService = ({ fact }: Missing) => fact === "items";
  return [...asked.filter(isService), ...asked.filter((one) => !isService(one))];
}

const questionKey = (fact: FactPath) => `form.question.${factKey(fact)}`;

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
 * What the answer would change, and by how much. The amount has no VAT in it, so who sees prices with VAT first is only told
 * that the range narrows; before a service is chosen, too, as no range is shown then.
 */
export function missingReason(words: Words, { fact, narrows, byUpTo }: Missing, facts: Customer): string {
  return byUpTo && fact !== "items" && !isVatFirst(facts)
    ? words.t("estimate.missing.byUpTo", { amount: words.money(byUpTo) })
    : words.t(`estimate.missing.narrows.${narrows}`);
}

/** "Terms 4.1 and 4.2": the clauses that ask for it, where there are any. */
export function missingClauses(words: Words, { clauses }: Missing): string | undefined {
  const numbers = clauseNumbers({ clauses });
  return numbers.length === 0 ? undefined : words.t("form.field.clause", { clause: words.list(numbers) });
}
