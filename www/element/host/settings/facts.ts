// Facts that a page has the form filled in with: what fills nothing in is told of, with what the rules say of it.

import type { Facts } from "../../../lib/api.js";
import { danishDay } from "../../../words/dates.ts";
import { FILLED_IN, factsRefused } from "../../form/restore/from-facts.ts";
import type { RulesApi } from "../../rules.ts";
import type { EstimateMistake } from "../events.ts";
import { refused } from "./asked-of-rules.ts";
import { shortened } from "./found.ts";

/** Facts that a page says by a property of the element. */
const BY_PROPERTY: Readonly<Record<string, string>> = {
  asOf: "asOf",
  rateCard: "rateCard",
  calendar: "calendar",
  interpretations: "interpretations",
  editions: "editions",
  vatPercent: "vatPercent",
  createdOnPortal: "portal",
};

/** What is wrong with the facts that the form is to be filled in with. */
export function mistakesInFacts(rules: RulesApi, facts: Record<string, unknown>): EstimateMistake[] {
  const names = Object.keys(facts);
  const form = Object.fromEntries(names.filter((name) => FILLED_IN.has(name)).map((name) => [name, facts[name]]));
  const said = refused(rules, () =>
    rules.estimate({ asOf: danishDay(new Date()), ...form } as Facts, { reasons: false }),
  );
  const ofRules = said.map(({ path, message }) => ({ path: `facts.${path}`, message }));
  const unfilled = factsRefused(facts as Partial<Facts>).map(({ path, message }) => {
    const why = ofRules.find((one) => one.path === path)?.message;
    return { path, message: why ? `${why}; ${message}` : message };
  });
  return [
    ...unfilled,
    ...ofRules.filter(({ path }) => !unfilled.some((one) => one.path === path)),
    ...names.filter((name) => !FILLED_IN.has(name)).map((name) => elsewhere(rules, name)),
  ];
}

/** Why a fact fills nothing in. */
function elsewhere(rules: RulesApi, name: string): EstimateMistake {
  const path = `facts.${shortened(name)}`;
  const property = Object.hasOwn(BY_PROPERTY, name) ? BY_PROPERTY[name] : undefined;
  if (property) return { path, message: `fills nothing in: set the property \`${property}\`` };
  const isFact = rules.facts().some((one) => one.path === name || one.path.startsWith(`${name}.`));
  return {
    path,
    message: isFact
      ? "is no answer of the form, and fills nothing in"
      : "is no fact; facts() lists those that there are",
  };
}
