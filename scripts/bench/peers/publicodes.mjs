// publicodes: the sums as its rules. It has no working days and no months of the calendar: the days are date-fns's, and
// the count of months is given to it.

import Engine from "publicodes";
import { completion, monthsLate, validUntil } from "./big.mjs";

const engine = new Engine(
  {
    rate: "0 DKK",
    quantity: "0",
    outbound: "0 DKK",
    return: "0 DKK",
    months: "0",
    fee: "1000 DKK",
    owed: "rate * quantity + fee + return",
    total: "owed + outbound",
    interest: { valeur: "owed * 2% * months", arrondi: "2 décimales" },
  },
  { logger: { log() {}, warn() {}, error: console.error } },
);

export function fourNumbers({ asOf, items: [item], repairEstimate, receivedOn, invoicedOn, rateCard }) {
  engine.setSituation({
    rate: `${rateCard.services[item.service]} DKK`,
    quantity: `${item.quantity}`,
    outbound: `${rateCard.outboundShipping} DKK`,
    return: `${rateCard.returnShipping} DKK`,
    months: `${monthsLate(invoicedOn, asOf)}`,
  });
  return {
    total: engine.evaluate("total").nodeValue.toFixed(2),
    completedOn: completion(receivedOn),
    validUntil: validUntil(repairEstimate.sentOn),
    interest: engine.evaluate("interest").nodeValue.toFixed(2),
  };
}
