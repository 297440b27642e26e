import type { ConsentChoices, ConsentEffects, IsoDate } from "../../../lib/api.js";
import type { RulesApi } from "../../rules.ts";
import type { Receipt } from "../model.ts";

/** What a receipt is made from besides the clock and new identifiers. */
export interface ReceiptOf {
  effects: ConsentEffects;
  choices: ConsentChoices;
  /** Who decided: the host's own identifier, or one made up for this visit. */
  subjectId: string;
  method: string;
  lastMarketingSentOn: IsoDate | undefined;
}

/** The receipt of the choices, made now. */
export function makeReceipt(rules: RulesApi, of: ReceiptOf, newId: () => string): Receipt {
  const { effects, choices, subjectId, method, lastMarketingSentOn } = of;
  const at = new Date().toISOString();
  const recordId = newId();
  const jsonLd = rules.consentRecord({
    policy: effects.language,
    asOf: effects.asOf,
    choices,
    recordId,
    receiptId: newId(),
    subjectId,
    at,
    method,
    ...(lastMarketingSentOn && { lastMarketingSentOn }),
  });
  return { recordId, subjectId, at, choices, jsonLd };
}
