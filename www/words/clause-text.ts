import type * as Api from "../lib/api.js";
import type { Clause, Estimate, Facts, ParameterValue } from "../lib/api.js";
import { clauseNumber } from "./clause.ts";
import { messageValues } from "./values.ts";
import type { Words } from "./words.ts";

/** What the words of a clause are put together from. */
export interface ClauseSource {
  /** Every clause, as the rules list them. */
  clauses: readonly Clause[];
  /** The numbers of the editions that count, by name: those of the host's own where it has one. */
  parameters: Readonly<Record<string, ParameterValue>>;
}

/** What one numbered clause says in our own words, as far as it is cited. */
export interface ClauseWords {
  document: "terms" | "privacy";
  /** "6.1"; the policy has no numbers. */
  number?: string | undefined;
  text: string;
}

/** The clauses and their numbers, by the editions that an estimate was made with. */
export function clauseSource(
  { clauses, editions }: Pick<typeof Api, "clauses" | "editions">,
  used: Estimate["editions"],
  own: Facts["editions"],
): ClauseSource {
  const published = [used.termsBasedOn ?? used.terms, used.privacy];
  const parameters = editions()
    .filter(({ id }) => published.includes(id))
    .flatMap((edition) => edition.parameters);
  const changed = typeof own?.terms === "object" ? own.terms.parameters : {};
  return {
    clauses: clauses(),
    parameters: {
      ...Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
      ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, String(value)])),
    },
  };
}

/** Whether the words of the clauses are there: they come by themselves. */
export const hasClauseTexts = (words: Words): boolean => words.has("clauses.title");

/** Clauses in our own words, those of one number together: cited by id, or by the number under which several stand. */
export function clauseTexts(words: Words, source: ClauseSource, cited: readonly string[]): ClauseWords[] {
  const wanted = ({ id }: Clause) => cited.includes(id) || cited.includes(clauseNumber(id));
  const values = messageValues(words, source.parameters);
  const groups = new Map<string, ClauseWords>();
  for (const { id, document } of source.clauses.filter(wanted)) {
    const number = document === "terms" ? clauseNumber(id) : undefined;
    const text = words.t(clauseKey(id), values);
    const key = number ?? id;
    const known = groups.get(key);
    groups.set(key, { document, number, text: known ? `${known.text} ${text}` : text });
  }
  return [...groups.values()];
}

/** "terms/6.1b" is "clauses.terms.6-1b", as a dot would lead into a nested catalogue. */
function clauseKey(id: string): string {
  const [document, place = ""] = id.split("/");
  const at = place.replaceAll(".", "-");
  return `clauses.${document}.${at}`;
}
