// Which outcomes a matter can have, what each of them costs, and what all courses cost (CLAUSES.md, R-01 to R-15).
import { linesOf } from "./charges.mjs";
import { endingsInScenario, endingsLeft } from "./endings.mjs";
import { OracleError } from "./errors.mjs";
import {
  canBeCovered,
  canBeOrdinary,
  isSent,
  placesOf,
  repairsOf,
  section6Outcomes,
  speaksAgainstWork,
  undecided,
} from "./matter.mjs";
import { money } from "./money.mjs";
import { totalText, withVat } from "./ranges.mjs";
import { refusals } from "./refusals.mjs";
import { over, totals } from "./totals.mjs";

/** The outcomes of a matter with repairs. Where an estimate was sent, another repair than those that end so must be in it. */
function repairOutcomes(facts, repairs) {
  if (!repairs.some(canBeOrdinary))
    return repairs.every(({ examination }) => examination === "covered") ? ["warranty"] : ["notWorkedOn"];
  const sent = isSent(facts);
  const open = repairs.filter(undecided);
  const coverable = open.filter(canBeCovered);
  const isInEstimate = ({ examination }) => examination === "notCovered";
  const allCanEndSo = !sent || repairs.some(isInEstimate);
  const warranty = coverable.length > 0 && allCanEndSo;
  const notWorkedOn = open.length > 0 && allCanEndSo;
  const first = notWorkedOn && open.some(speaksAgainstWork);
  return [
    ...(first ? ["notWorkedOn"] : []),
    ...(warranty ? ["warranty"] : []),
    ...section6Outcomes(facts),
    ...(notWorkedOn && !first ? ["notWorkedOn"] : []),
  ];
}

export function outcomes(facts) {
  if ((facts.items ?? []).length === 0) {
    if (isSent(facts)) return section6Outcomes(facts);
    return ["warranty", "standard", ...section6Outcomes(facts), "notWorkedOn"];
  }
  const repairs = repairsOf(facts);
  return repairs.length === 0 ? ["standard"] : repairOutcomes(facts, repairs);
}

/** The items an outcome is about; where none is told yet, one of the outcome's kind, unpriced as its number is unknown. */
function itemsOf(facts, outcome) {
  const items = facts.items ?? [];
  if (items.length > 0) return items.map((item, index) => ({ item, of: index }));
  return [{ item: { service: outcome === "standard" ? "anyStandard" : "anyRepair" }, of: undefined }];
}

/**
 * The lines at the one place, or, where it is unknown, those of both: certain only where both have them.
 */
function linesAtPlaces(perPlace) {
  const key = (line) => `${line.code}/${line.of}/${line.payer}/${line.onlyIf}/${line.from}`;
  const merged = new Map();
  for (const line of perPlace.flat()) {
    const [sentIn, onSite] = perPlace.map((lines) => lines.some((other) => key(other) === key(line)));
    const ofOnePlace = perPlace.length > 1 && !(sentIn && onSite) && line.modality === "will";
    const onlyIf = sentIn ? "sentIn" : "onSite";
    merged.set(key(line), ofOnePlace ? { ...line, modality: "may", onlyIf } : line);
  }
  return [...merged.values()];
}

function scenarioOf(facts, outcome) {
  const items = itemsOf(facts, outcome);
  const lines = linesAtPlaces(placesOf(facts).map((onSite) => linesOf(facts, items, outcome, onSite)));
  const bare = items.map(({ item }) => item);
  const courses = placesOf(facts).flatMap((onSite) =>
    totals(facts, bare, onSite, (item) => endingsInScenario(facts, item, outcome, onSite)),
  );
  return { id: outcome, lines, total: over(courses) };
}

/** Over every course, those too on which products end differently: at either place, silent or not. */
function overAllCourses(facts) {
  const items = facts.items ?? [];
  const matters = items.length > 0 ? [items] : unknownMatters(facts);
  const courses = [];
  for (const matter of matters)
    for (const onSite of placesOf(facts))
      for (const silent of [false, true])
        courses.push(...totals(facts, matter, onSite, (item) => endingsLeft(facts, item, silent, onSite)));
  return over(courses);
}

/** Where no item is told yet: repairs, standard services, or both. */
function unknownMatters(facts) {
  const [repair, standard] = [{ service: "anyRepair" }, { service: "anyStandard" }];
  return isSent(facts) ? [[repair], [repair, standard]] : [[repair], [standard], [repair, standard]];
}

function lineText({ code, of, from = [], payer, modality, amount, onlyIf }, facts) {
  const items = from.length < (facts.items ?? []).length && from.length > 0 ? { items: from } : {};
  const text = { code, item: of ?? null, ...items, payer, modality, ...(onlyIf && { onlyIf }) };
  if (!amount || payer === "provider") return text;
  text.amount = { min: money(amount.min), max: money(amount.max) };
  if (facts.vatPercent === undefined) return text;
  const [min, max] = [withVat(amount.min, facts), withVat(amount.max, facts)];
  return { ...text, amountInclVat: { min: money(min), max: money(max) } };
}

/** Whether some course costs less than every scenario, or more, as far as there are prices. */
const isBeyond = (all, scenarios) =>
  scenarios.every(({ total }) => all.min < total.min) ||
  scenarios.every(({ total }) => all.pricedMax > total.pricedMax);

/**
 * The scenarios in their order with lines and totals, the range over all courses, and the most that can be owed to the
 * provider, VAT included where its rate is given. @throws {OracleError} where the facts cannot all be true
 */
export function scenarios(facts) {
  const [refused] = refusals(facts);
  if (refused) throw new OracleError(refused.code, refused.path);
  const all = overAllCourses(facts);
  const owed = all.owed !== undefined && facts.vatPercent !== undefined ? withVat(all.owed, facts) : all.owed;
  const each = outcomes(facts).map((outcome) => scenarioOf(facts, outcome));
  return {
    scenarios: each.map(({ id, lines, total }) => ({
      id,
      items: lines.map((line) => lineText(line, facts)),
      total: totalText(total, facts),
    })),
    range: { ...totalText(all, facts), ...(isBeyond(all, each) && { beyondScenarios: true }) },
    ...(owed !== undefined && { mostOwed: money(owed) }),
  };
}
