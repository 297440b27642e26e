import type { Facts, ItemFacts } from "../../../lib/api.js";
import type { EstimateMistake } from "../../host/events.ts";
import type { Answers, ItemAnswers } from "../answers.ts";
import { ITEM_FLAGS, MATTER_FLAGS } from "../questions.ts";
import type { Stored } from "../stored.ts";
import { answersFrom, pathsRefused } from "./answers-from.ts";

/**
 * The answers that facts amount to, as a page gives them to have the form filled in; `undefined` where one of them is
 * malformed. What is the page's own to say, such as the rate card, is not an answer.
 */
export function answersOfFacts(facts: Partial<Facts>): Answers | undefined {
  return answersFrom(storedOfFacts(facts));
}

/** What has another place among the facts than among the answers. */
const PLACES: Record<string, string> = {
  estimateSentOn: "repairEstimate.sentOn",
  afterDecline: "repairEstimate.afterDecline",
} satisfies { [K in keyof Answers]?: string };

/** The facts that the form has fields for. */
export const FILLED_IN: ReadonlySet<string> = new Set([
  "customer",
  "items",
  "receivedOn",
  "repairEstimate",
  "deliveredOn",
  "invoicedOn",
  ...MATTER_FLAGS,
] satisfies (keyof Facts)[]);

/** Which of the facts are malformed, each by its path: `facts.items[0].service`. */
export function factsRefused(facts: Partial<Facts>): EstimateMistake[] {
  return pathsRefused(storedOfFacts(facts)).map((path) => ({
    path: ["facts", ...path.map((key) => (typeof key === "number" ? `[${key}]` : `.${PLACES[key] ?? key}`))].join(""),
    message: "the form can't be filled in with this; none of the facts has been",
  }));
}

function storedOfFacts(facts: Partial<Facts>): Stored {
  const { customer, items, receivedOn, repairEstimate, deliveredOn, invoicedOn } = facts;
  return given({
    customer,
    receivedOn,
    items: Array.isArray(items) ? items.map((one) => (one ? item(one) : one)) : items,
    deliveredOn,
    invoicedOn,
    estimateSentOn: repairEstimate?.sentOn,
    afterDecline: repairEstimate?.afterDecline,
    ...yesNos(facts, MATTER_FLAGS),
  } satisfies { [K in keyof Answers]?: unknown });
}

function item(facts: ItemFacts): Stored {
  const { service, product, quantity, warranty, causes, replacementValue, wearPercent } = facts;
  return given({
    service,
    product,
    warranty,
    replacementValue,
    wearPercent,
    quantity: quantity === undefined ? undefined : String(quantity),
    causes: causes?.length === 0 ? ["none"] : causes,
    ...yesNos(facts, ITEM_FLAGS),
  } satisfies { [K in keyof ItemAnswers]?: unknown });
}

/** What is neither true nor false is passed on, to be refused. */
function yesNos<T>(facts: T, names: readonly (keyof T & string)[]): Stored {
  const answer = (value: unknown) => (typeof value === "boolean" ? (value ? "yes" : "no") : value);
  return given(Object.fromEntries(names.map((name) => [name, answer(facts[name])])));
}

function given(all: Stored): Stored {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
