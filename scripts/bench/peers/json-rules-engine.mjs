// json-rules-engine: which lines are charged is decided by rules as JSON. It neither adds nor counts days: the sums are
// big.js's and the days date-fns's, as facts that are computed when a rule asks for them.

import Big from "big.js";
import { Engine } from "json-rules-engine";
import { completion, monthsLate, validUntil } from "./big.mjs";

const is = (fact, value) => ({ fact, operator: "equal", value });
const line = (name, ...all) => ({ conditions: { all }, event: { type: "line", params: { amount: { fact: name } } } });
const answer = (name) => ({ conditions: { all: [] }, event: { type: name, params: { value: { fact: name } } } });

const engine = new Engine(
  [
    line("work", is("service", "repair"), is("answer", "accepted")),
    line("fee", is("service", "repair"), is("warranty", "notCovered")),
    line("outboundShipping", is("onSite", false), is("warranty", "notCovered")),
    line("returnShipping", is("onSite", false), is("warranty", "notCovered")),
    ...["completedOn", "validUntil", "months"].map(answer),
  ],
  { replaceFactsInEventParams: true },
);
engine.addFact("fee", "1000");
engine.addFact("work", async (_, almanac) =>
  new Big(await almanac.factValue("rate")).times(await almanac.factValue("quantity")).toFixed(2),
);
engine.addFact("completedOn", async (_, almanac) => completion(await almanac.factValue("receivedOn")));
engine.addFact("validUntil", async (_, almanac) => validUntil(await almanac.factValue("sentOn")));
engine.addFact("months", async (_, almanac) =>
  monthsLate(await almanac.factValue("invoicedOn"), await almanac.factValue("asOf")),
);

export async function fourNumbers({ asOf, onSite, items: [item], repairEstimate, receivedOn, invoicedOn, rateCard }) {
  const { outboundShipping, returnShipping, services } = rateCard;
  const given = {
    asOf,
    onSite,
    receivedOn,
    invoicedOn,
    outboundShipping,
    returnShipping,
    rate: services[item.service],
  };
  const { events } = await engine.run({ ...given, ...item, ...repairEstimate });
  const lines = events.filter(({ type }) => type === "line");
  const total = lines.reduce((sum, { params }) => sum.plus(params.amount), new Big(0));
  const owed = total.minus(outboundShipping);
  const of = (name) => events.find(({ type }) => type === name).params.value;
  return {
    total: total.toFixed(2),
    completedOn: of("completedOn"),
    validUntil: of("validUntil"),
    interest: owed.times(2).div(100).times(of("months")).toFixed(2),
  };
}
