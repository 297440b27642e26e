import type { Answers, ContactAnswers } from "../answers.ts";

/** What a page knows of the customer. */
export interface KnownCustomer {
  contact?: Partial<ContactAnswers> | null | undefined;
  reference?: string | null | undefined;
}

/** A page can set anything at all: what is no text is as if it were not known. */
const text = (known: unknown): string => (typeof known === "string" ? known : "");

/**
 * The answers with what the page knows, where the customer has typed nothing, or what the page itself knew before stands there.
 *
 * @param before what the page knew until now; only what has changed since is filled in.
 */
export function withKnown(answers: Answers, now: KnownCustomer, before: KnownCustomer = {}): Answers {
  const next = (typed: string, known: unknown, was: unknown) =>
    text(known) !== text(was) && (typed === "" || typed === text(was)) ? text(known) : typed;
  const names = Object.keys(answers.contact) as (keyof ContactAnswers)[];
  const contact = Object.fromEntries(
    names.map((name) => [name, next(answers.contact[name], now.contact?.[name], before.contact?.[name])]),
  ) as Record<keyof ContactAnswers, string>;
  const { typed = {} } = answers.desk;
  const reference = next(typed.reference ?? "", now.reference, before.reference);
  const desk =
    reference === (typed.reference ?? "") ? answers.desk : { ...answers.desk, typed: { ...typed, reference } };
  return { ...answers, contact, desk };
}
