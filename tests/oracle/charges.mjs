// The charges of one outcome of the matter at one place (CLAUSES.md sections 3 to 6 and 9.1b, A-07, A-16, A-20, A-22).
import { ore } from "./money.mjs";
import { hull, range, times } from "./ranges.mjs";

const INVESTIGATION_FEE = ore("1000.00");
const STANDARD = ["sampleTest", "controlMeasurement", "reverification", "anyStandard"];

/** Whether section 5 speaks of it. "anyStandard" and "anyRepair" stand for a matter whose items are not told yet. */
export const isStandard = (item) => STANDARD.includes(item.service);

const quantity = (item) => item.quantity ?? 1;
const charge = (payer) => (item, modality, amount, of) => ({ item, of, payer, modality, amount });
const customer = charge("customer");
const provider = charge("provider");
const unstated = charge("unstated");

/** The routes of the terms: who is covered (section 4), standard (5), or neither (6). */
function routes(items, coveredItem) {
  const standard = items.filter(({ item }) => isStandard(item));
  const repairs = items.filter(({ item }) => !isStandard(item));
  const covered = repairs.filter(({ item }) => coveredItem(item));
  return { standard, covered, section6: repairs.filter(({ item }) => !coveredItem(item)) };
}

/** Terms 6.1a: the rate for repairing or for replacing, whichever is on the card. */
function repairRates(facts, item) {
  if (item.service === "anyRepair") return undefined;
  const card = facts.rateCard ?? {};
  const products = card.products ?? {};
  const replacing =
    item.product !== undefined && Object.hasOwn(products, item.product) ? products[item.product] : undefined;
  return times(hull(range(card.services?.repair), range(replacing)), quantity(item));
}

function investigation(facts, section6) {
  const fee = { min: INVESTIGATION_FEE, max: INVESTIGATION_FEE };
  const products = section6.reduce((sum, { item }) => sum + quantity(item), 0);
  const count = facts.readings?.investigationFee === "oncePerItem" ? products : 1;
  return customer("investigationFee", "may", times(fee, count));
}

/** After a declined estimate: return or disposal (terms 6.2d). What is done on site is there already: disposal only. */
function returnOrDisposal(facts, onSite) {
  const card = facts.rateCard ?? {};
  const [returning, disposing] = [range(card.returnShipping), range(card.disposal)];
  const choice = facts.repairEstimate?.afterDecline;
  if (choice === "dispose") return [customer("disposal", "will", disposing)];
  if (onSite) return choice === "return" ? [] : [customer("disposal", "may", disposing)];
  if (choice === "return") return [customer("returnShipping", "will", returning)];
  const either = returning && disposing && hull(returning, disposing);
  return [customer("returnOrDisposal", "will", either)];
}

/** A plain repair of a defect with a cause of 7.1 is not included; an accepted estimate is an ordinary repair. */
const isExcluded =
  (outcome) =>
  ({ item }) =>
    outcome === "repair" && (item.causes ?? []).length > 0;

/** What goes back or away of the products of section 6. What is excluded by 7.1 may come back unrepaired. */
function wayBack(facts, outcome, section6, onSite) {
  const card = facts.rateCard ?? {};
  if (outcome === "estimateDeclined") return returnOrDisposal(facts, onSite);
  if (outcome === "estimateUnanswered") {
    const modality = facts.repairEstimate?.reminderUnanswered ? "will" : "may";
    return [customer("disposal", modality, range(card.disposal))];
  }
  if (onSite) return [];
  const excluded = isExcluded(outcome);
  const back = [];
  if (!section6.every(excluded)) back.push(customer("returnShipping", "will", range(card.returnShipping)));
  if (section6.some(excluded)) back.push(unstated("returnShipping", "unstated", range(card.returnShipping)));
  return back;
}

/** Terms 4.2: no charge for the remedy, and the provider pays the way back. */
function coveredCharges(covered, onSite) {
  if (covered.length === 0) return [];
  const back = onSite ? [] : [provider("returnShipping", "will")];
  return [...covered.map(({ of }) => provider("remedy", "will", undefined, of)), ...back];
}

/** Terms 5.1; who pays the way back is not said. */
function standardCharges(facts, standard, onSite) {
  if (standard.length === 0) return [];
  const card = facts.rateCard ?? {};
  const rates = standard.map(({ item, of }) =>
    customer("usualRates", "may", times(range(card.services?.[item.service]), quantity(item)), of),
  );
  return onSite ? rates : [...rates, unstated("returnShipping", "unstated", range(card.returnShipping))];
}

/** Terms 6.1 to 6.3. */
function section6Charges(facts, outcome, section6, onSite) {
  if (section6.length === 0) return [];
  const unrepaired = outcome === "estimateDeclined" || outcome === "estimateUnanswered";
  const rates = unrepaired
    ? []
    : section6
        .filter((part) => !isExcluded(outcome)(part))
        .map(({ item, of }) => customer("usualRates", "may", repairRates(facts, item), of));
  return [...rates, investigation(facts, section6), ...wayBack(facts, outcome, section6, onSite)];
}

/** All charges of an outcome, on site (terms 9.1b) or sent in (terms 3.1). `outcome6` is what becomes of section 6. */
export function chargesOf(facts, outcome6, items, onSite, coveredItem) {
  const card = facts.rateCard ?? {};
  const { standard, covered, section6 } = routes(items, coveredItem);
  const ways = onSite ? ["driveTime", "mileage"] : ["outboundShipping"];
  return [
    ...ways.map((item) => customer(item, "will", range(card[item]))),
    ...coveredCharges(covered, onSite),
    ...standardCharges(facts, standard, onSite),
    ...section6Charges(facts, outcome6, section6, onSite),
  ];
}

/** The card's shipping rates are for the matter: a charge listed for several of its parts is counted once. */
function oncePerMatter(charges) {
  const certainFirst = charges.toSorted((a, b) => (b.modality === "will") - (a.modality === "will"));
  return certainFirst.filter(
    ({ item, of }, index) => of !== undefined || certainFirst.findIndex((other) => other.item === item) === index,
  );
}

/** What the customer pays: a *may* and an *unstated* count from nothing; what has no price leaves the total open. */
export function totalOf(charges) {
  const total = { min: 0n, max: 0n, open: new Set() };
  for (const { item, modality, amount } of oncePerMatter(charges.filter(({ payer }) => payer !== "provider"))) {
    if (!amount) {
      total.open.add(item);
      total.max = undefined;
      continue;
    }
    if (modality === "will") total.min += amount.min;
    if (total.max !== undefined) total.max += amount.max;
  }
  return total;
}
