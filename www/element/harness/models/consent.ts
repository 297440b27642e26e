import type { IsoDate, PolicyLanguage } from "../../../lib/api.js";
import { decidedOf } from "../../consent/choices.ts";
import type { ConsentAnswers, ConsentModel, EarlierConsent, Receipt } from "../../consent/model.ts";
import { makeReceipt } from "../../consent/receipt/make.ts";
import { consentView } from "../../consent/view.ts";
import { newId } from "../../new-id.ts";
import { rules, words } from "../stage.ts";

/** An example of the consents: what has been answered, and to which text. */
export interface ConsentExample {
  name: string;
  policy?: PolicyLanguage;
  asOf?: IsoDate;
  answers?: ConsentAnswers;
  earlier?: EarlierConsent;
  /** The rules could not be had. */
  without?: boolean;
}

const CUSTOMER = "urn:uuid:4f6f2a38-4d0e-4a3c-9d2b-0a1d5d9f1c11";

/** The example as the part about consents is drawn from it, with the rules' own answers. */
export function consentModelOf(example: ConsentExample, spoken = words): ConsentModel & { calls: unknown[][] } {
  const { policy = "en", asOf = "2026-11-21", answers = {}, earlier } = example;
  const calls: unknown[][] = [];
  const view = consentView(rules, { policy, asOf, answers, earlier, interpretations: undefined });
  const { effects, again } = view;
  const receipt = (): Receipt => {
    const choices = decidedOf(answers, effects, again);
    const of = { effects, choices, subjectId: CUSTOMER, method: spoken.t("consent.method") };
    return makeReceipt(rules, { ...of, lastMarketingSentOn: earlier?.lastMarketingSentOn }, newId);
  };
  return {
    ...view,
    words: spoken,
    answers,
    calls,
    askedOn: asOf,
    answered: Object.keys(answers).length > 0,
    rightsAnswer: (receivedOn, complex) => rules.rightsAnswer({ receivedOn, complex }),
    receipt,
    choose: (id, answer) => calls.push(["choose", id, answer]),
    goBy: (text) => calls.push(["goBy", text]),
    askOn: (day) => calls.push(["askOn", day]),
  };
}
