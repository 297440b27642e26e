import type * as Host from "../../lib/words.js";
import { type ClauseSource, clauseSource, clauseTexts } from "../clause-text.ts";
import type { Words } from "../words.ts";

/** What the words of clauses are put together from: the numbers of the editions that the matter goes by. */
export function sourceOf(rules: Host.Rules, { estimate, facts }: Host.About): ClauseSource {
  const own = facts?.editions;
  const terms = typeof own?.terms === "object" ? own.terms.basedOn : own?.terms;
  const first = (document: "terms" | "privacy") =>
    rules.editions().find((edition) => edition.document === document)?.id ?? "";
  const used = estimate?.editions ?? { terms: terms ?? first("terms"), privacy: own?.privacy ?? first("privacy") };
  return clauseSource(rules, used, own);
}

export function clauseWords(words: Words, source: ClauseSource, clause: string): Host.ClauseWords {
  const [told] = clauseTexts(words, source, [clause]);
  if (told === undefined) throw new RangeError(`there is no clause "${clause}"`);
  const { document, number, text } = told;
  const note = words.t("clauses.ours");
  if (number === undefined) return { document, text, note };
  const [section] = number.split(".");
  return { document, number, title: words.t(`estimate.section.${section}`), text, note };
}
