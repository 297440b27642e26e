import type { Estimate, Facts, Milestone } from "../lib/api.js";
import { ownEditionText } from "./basis.ts";
import { clauseNumbers } from "./clause.ts";
import { matterName } from "./matter-name.ts";
import { milestoneName } from "./milestone.ts";
import type { Words } from "./words.ts";

/** A date of an estimate as a calendar shows it, among the dates of everything else that somebody does. */
export interface EventWords {
  summary: string;
  description: string;
}

/** What the day is and of what; then its clause, that it is not binding, and whose numbers it was worked out with. */
export function eventOf(
  words: Words,
  { id, items: places, because }: Milestone,
  { estimate, facts }: { estimate: Pick<Estimate, "editions">; facts: Pick<Facts, "items"> },
): EventWords {
  const said = [
    words.t("form.along.event", { clauses: words.list(clauseNumbers(because)) }),
    words.t("form.along.notBinding"),
    ownEditionText(words, estimate.editions),
  ];
  // A day of some products only names those.
  const items = places ? facts.items?.filter((_, place) => places.includes(place)) : facts.items;
  return {
    summary: words.t("form.along.summary", {
      what: milestoneName(words, id),
      matter: matterName(words, { items: items ?? [] }),
    }),
    description: said.filter((text) => text !== undefined).join(" "),
  };
}
