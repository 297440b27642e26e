// The charges of one outcome of the matter at one place (CLAUSES.md sections 3 to 6 and 9.1b, A-07, A-16, A-20, A-22).
import { ore } from "./money.mjs";
import { hull, range, times } from "./ranges.mjs";

const INVESTIGATION_FEE = ore("1000.00");
const STANDARD = ["sampleTest", "controlMeasurement", "reverification", "anyStandard"];

/** Whether section 5 speaks of it. "anyStandard" and "anyRepair" stand for a matter whose items are not told yet. */
export const isStandard = (item) => STANDARD.includes(item.service);

const quantity = (item) => item.quantity ?? 1;
const customer = (item, modality, amount, of) => ({ item, of, payer: "customer", modality, amount });
const provider = (item, of) => ({ item, of, payer: "provider", modality: "will" });

/** Terms 6.1a: the rate for repairing or for replacing, whichever is on the card. */
function repairRates(facts, item) {
  if (item.service === "anyRepair") return undefined;
  const card = facts.rateCard ?? {};
  const products = card.products ?? {};
  const replacing =
    item.product !== undefined && Object.hasOwn(products, item.product) ? products[item.product] : undefined;
  return times(hull(range(card.services?.repair), range(replacing)), quantity(item));
}

function investigation(facts, repairs) {
  const fee = { min: INVESTIGATION_FEE, max: INVESTIGATION_FEE };
  if (facts.readings?.investigationFee !== "oncePerItem") return [customer("investigationFee", "may", fee)];
  return repairs.map(({ item, of }) => customer("investigationFee", "may", times(fee, quantity(item)), of));
}

/** What happens to the product after a declined estimate (terms 6.2d). */
function returnOrDisposal(facts) {
  const card = facts.rateCard ?? {};
  const choice = facts.repairEstimate?.afterDecline;
  if (choice === "return") return customer("returnShipping", "will", range(card.returnShipping));
  if (choice === "dispose") return customer("disposal", "will", range(card.disposal));
  return customer("returnOrDisposal", "will", hull(range(card.returnShipping), range(card.disposal)));
}

/** What goes back or away, when the product came in by parcel. */
function wayBack(facts, outcome) {
  const card = facts.rateCard ?? {};
  if (outcome === "warranty") return [provider("returnShipping")];
  if (outcome === "standard")
    return [{ item: "returnShipping", payer: "unstated", modality: "unstated", amount: range(card.returnShipping) }];
  if (outcome === "estimateDeclined") return [returnOrDisposal(facts)];
  if (outcome === "estimateUnanswered") {
    const modality = facts.repairEstimate?.reminderUnanswered ? "will" : "may";
    return [customer("disposal", modality, range(card.disposal))];
  }
  return [customer("returnShipping", "will", range(card.returnShipping))];
}

/** Drive time and mileage at the customer's premises (terms 9.1b); the ways there and back otherwise (terms 3.1). */
function placeCharges(facts, outcome, onSite) {
  const card = facts.rateCard ?? {};
  if (onSite) {
    return ["driveTime", "mileage"].map((item) => customer(item, "will", range(card[item])));
  }
  return [customer("outboundShipping", "will", range(card.outboundShipping)), ...wayBack(facts, outcome)];
}

/** What each item costs by itself. `coveredItem` tells which repairs warranty covers in this outcome. */
function itemCharges(facts, outcome, items, coveredItem) {
  const unrepaired = outcome === "estimateDeclined" || outcome === "estimateUnanswered";
  return items.flatMap(({ item, of }) => {
    if (isStandard(item)) {
      const rate = times(range(facts.rateCard?.services?.[item.service]), quantity(item));
      return [customer("usualRates", "may", rate, of)];
    }
    if (coveredItem(item)) return [provider("remedy", of)];
    return unrepaired ? [] : [customer("usualRates", "may", repairRates(facts, item), of)];
  });
}

/** All charges of an outcome, on site or not. */
export function chargesOf(facts, outcome, items, onSite, coveredItem) {
  const repairs = items.filter(({ item }) => !isStandard(item) && !coveredItem(item));
  return [
    ...itemCharges(facts, outcome, items, coveredItem),
    ...(repairs.length > 0 ? investigation(facts, repairs) : []),
    ...placeCharges(facts, outcome, onSite),
  ];
}

/** What the customer pays: a *may* and an *unstated* count from nothing; what has no price leaves the total open. */
export function totalOf(charges) {
  const total = { min: 0n, max: 0n, open: new Set() };
  for (const charge of charges.filter((candidate) => candidate.payer !== "provider")) {
    if (!charge.amount) {
      total.open.add(charge.item);
      total.max = undefined;
      continue;
    }
    if (charge.modality === "will") total.min += charge.amount.min;
    if (total.max !== undefined) total.max += charge.amount.max;
  }
  return total;
}
