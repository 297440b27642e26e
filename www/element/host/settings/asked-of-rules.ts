// What of the page's the rules have the last word on: they are asked about each by itself, as soon as it is set.

import type { Facts } from "../../../lib/api.js";
import { danishDay } from "../../../words/dates.ts";
import { newId } from "../../new-id.ts";
import type { RulesApi } from "../../rules.ts";
import type { EstimateMistake } from "../events.ts";

type Ask = (rules: RulesApi, value: unknown) => EstimateMistake[];

/** Asks whether a fact can be estimated with. @param as the property of the element, where that has another name */
const asFact =
  (name: keyof Facts, as: string = name): Ask =>
  (rules, value) =>
    refused(rules, () =>
      rules.estimate({ asOf: danishDay(new Date()), [name]: value } as Facts, { reasons: false }),
    ).map(({ path, message }) => ({ path: `${as}${path.slice(name.length)}`, message }));

/** Consents given before: what they were given to, and the day of the last e-mail. */
const earlierConsent: Ask = (rules, value) => {
  const { lastMarketingSentOn, ...given } = value as { lastMarketingSentOn?: string };
  const question = { policy: "en", asOf: danishDay(new Date()), choices: {} } as const;
  const all = [
    ...refused(rules, () => rules.consentsToAskAgain({ given: given as never, now: { policy: "en" } })),
    ...(lastMarketingSentOn === undefined
      ? []
      : refused(rules, () => rules.consentEffects({ ...question, lastMarketingSentOn }))),
  ];
  return all.map(({ path, message }) => ({ path: `earlierConsent.${path.replace(/^given\.?/, "")}`, message }));
};

/** Whether a receipt can name the customer so. */
const subjectId: Ask = (rules, value) => {
  const question = { policy: "en", asOf: danishDay(new Date()), choices: {}, at: new Date().toISOString() } as const;
  const record = () => rules.consentRecord({ ...question, recordId: newId(), subjectId: value as string });
  return refused(rules, record).filter(({ path }) => path === "subjectId");
};

/** By property. */
export const ASKED: Readonly<Record<string, Ask>> = {
  asOf: asFact("asOf"),
  vatPercent: asFact("vatPercent"),
  rateCard: asFact("rateCard"),
  sampleRates: asFact("rateCard", "sampleRates"),
  calendar: asFact("calendar"),
  interpretations: asFact("interpretations"),
  editions: asFact("editions"),
  earlierConsent,
  subjectId,
};

/** What the rules refuse of what they are asked, each by its path. */
export function refused(rules: RulesApi, ask: () => unknown): readonly EstimateMistake[] {
  try {
    ask();
    return [];
  } catch (error) {
    if (error instanceof rules.RulesError) return error.issues;
    throw error;
  }
}
