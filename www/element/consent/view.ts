import type { AskAgain, ConsentEffects, Edition, Interpretations, IsoDate, PolicyLanguage } from "../../lib/api.js";
import type { RulesApi } from "../rules.ts";
import { choicesOf } from "./choices.ts";
import type { ConsentAnswers, EarlierConsent } from "./model.ts";

/** What the rules say of the choices as they stand. */
export interface ConsentView {
  effects: ConsentEffects;
  again: AskAgain | undefined;
  /** The published texts of the policy. */
  texts: Edition[];
  /** The day of the last advertising e-mail, as far as the page tells one. */
  lastMarketingSentOn: IsoDate | undefined;
}

export interface ConsentViewQuestion {
  policy: PolicyLanguage;
  asOf: IsoDate;
  answers: ConsentAnswers;
  interpretations: Interpretations | undefined;
  earlier: EarlierConsent | undefined;
}

/** Asks the rules. @throws RulesError where the page's own facts are none */
export function consentView(rules: RulesApi, q: ConsentViewQuestion): ConsentView {
  const { policy, asOf, answers, interpretations, earlier } = q;
  const { lastMarketingSentOn, ...given } = earlier ?? {};
  const again = earlier && rules.consentsToAskAgain({ given: given as typeof earlier, now: { policy } });
  const question = {
    policy,
    asOf,
    ...(interpretations && { interpretations }),
    ...(lastMarketingSentOn && { lastMarketingSentOn }),
  };
  const choices = choicesOf(answers, rules.consentEffects({ ...question, choices: {} }), again);
  const texts = rules.editions().filter(({ document }) => document === "privacy");
  return { effects: rules.consentEffects({ ...question, choices }), again, texts, lastMarketingSentOn };
}
