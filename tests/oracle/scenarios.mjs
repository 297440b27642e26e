// Which outcomes a matter can have, and what each and all of them cost (CLAUSES.md sections 4 to 6, A-21, A-24).
import { chargesOf, isStandard, totalOf } from "./charges.mjs";
import { larger, money, smaller } from "./money.mjs";
import { totalText, withVat } from "./ranges.mjs";

const ORDER = ["warranty", "standard", "repair", "estimateAccepted", "estimateDeclined", "estimateUnanswered"];
const SECTION_6 = ORDER.slice(2);

/** What is settled about one repair: by the examination, else by a customer who does not claim warranty. */
function settled(item) {
  return item.examination ?? (item.warranty === "notCovered" ? "notCovered" : undefined);
}

/** The outcomes of section 6 that the answers so far leave open. */
function section6Outcomes(facts) {
  const repairEstimate = facts.repairEstimate ?? {};
  if (repairEstimate.answer === "accepted") return ["estimateAccepted"];
  if (repairEstimate.answer === "declined") return ["estimateDeclined"];
  if (repairEstimate.answer === "none") return ["estimateUnanswered"];
  if (repairEstimate.sentOn !== undefined) return SECTION_6.slice(1);
  return facts.repairEstimateRequested === false ? ["repair"] : SECTION_6;
}

export function outcomes(facts) {
  const items = facts.items ?? [];
  if (items.length === 0) return ["warranty", "standard", ...section6Outcomes(facts)];
  const repairs = items.filter((item) => !isStandard(item));
  if (repairs.length === 0) return ["standard"];
  const warranty = repairs.some((item) => settled(item) !== "notCovered") ? ["warranty"] : [];
  const section6 = repairs.some((item) => settled(item) !== "covered") ? section6Outcomes(facts) : [];
  return [...warranty, ...section6];
}

/** The items an outcome is about; where none is told yet, one of the outcome's kind, unpriced as its number is unknown. */
function itemsOf(facts, outcome) {
  const items = facts.items ?? [];
  if (items.length > 0) return items.map((item, index) => ({ item, of: `items[${index}]` }));
  return [{ item: { service: outcome === "standard" ? "anyStandard" : "anyRepair" }, of: undefined }];
}

const placesOf = (facts) => (facts.onSite === undefined ? [false, true] : [facts.onSite]);

/**
 * The charges at the one place, or, where it is unknown, those of both: certain only where both have them. What two
 * parts of the matter have in common, such as a return whose payer is not said, is listed once.
 */
function chargesAtPlaces(perPlace) {
  const key = (charge) => `${charge.item}/${charge.of}/${charge.payer}`;
  const merged = new Map();
  for (const charge of perPlace.flat()) {
    const inAll = perPlace.every((charges) => charges.some((other) => key(other) === key(charge)));
    merged.set(key(charge), !inAll && charge.modality === "will" ? { ...charge, modality: "may" } : charge);
  }
  return [...merged.values()];
}

/** The least and the most over several totals. */
function over(totals) {
  return totals.reduce((a, b) => ({
    min: smaller(a.min, b.min),
    max: a.max === undefined || b.max === undefined ? undefined : larger(a.max, b.max),
    open: new Set([...a.open, ...b.open]),
  }));
}

function scenarioOf(facts, outcome) {
  const coveredItem = (item) => settled(item) === "covered" || (outcome === "warranty" && settled(item) === undefined);
  const items = itemsOf(facts, outcome);
  // Beside a covered repair, one that is settled as not covered goes the way of section 6 that its answer tells.
  const left = section6Outcomes(facts);
  const outcome6 = SECTION_6.includes(outcome) ? outcome : left.length === 1 ? left[0] : "repair";
  const perPlace = placesOf(facts).map((onSite) => chargesOf(facts, outcome6, items, onSite, coveredItem));
  return { id: outcome, charges: chargesAtPlaces(perPlace), total: over(perPlace.map(totalOf)) };
}

function chargeText({ item, of, payer, modality, amount }, facts) {
  const text = { item, of: of ?? null, payer, modality };
  if (!amount || payer === "provider") return text;
  text.amount = { min: money(amount.min), max: money(amount.max) };
  if (facts.vatPercent === undefined) return text;
  const [min, max] = [withVat(amount.min, facts), withVat(amount.max, facts)];
  return { ...text, amountInclVat: { min: money(min), max: money(max) } };
}

/** The scenarios in the terms' order with their charges and totals, and the range over all of them. */
export function scenarios(facts) {
  const found = outcomes(facts).map((outcome) => scenarioOf(facts, outcome));
  return {
    scenarios: found.map(({ id, charges, total }) => ({
      id,
      items: charges.map((charge) => chargeText(charge, facts)),
      total: totalText(total, facts),
    })),
    range: totalText(over(found.map(({ total }) => total)), facts),
  };
}
