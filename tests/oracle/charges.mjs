// The lines of one scenario at one place (CLAUSES.md sections 3 to 7 and 9.1b, A-07, A-16, A-20, A-22, R-01 to R-05).
import { endingsInScenario } from "./endings.mjs";
import { isUntold, quantity } from "./matter.mjs";
import { larger, smaller } from "./money.mjs";
import { times } from "./ranges.mjs";
import { cardRate, usualRate } from "./rates.mjs";
import { feePerProduct, investigationFee } from "./totals.mjs";

const line = (payer) => (code, modality, amount, of, onlyIf) => ({ code, of, payer, modality, amount, onlyIf });
const customer = line("customer");
const provider = line("provider");
const unstated = line("unstated");

/** Of the parts, those whose products can end so. */
const ending = (parts, has) => parts.filter(({ endings }) => endings.some(has));
const products = (parts) => parts.reduce((sum, { item }) => sum + quantity(item), 0);

/** Terms 3.1, 3.4 and 9.1b: wishing to hand in leaves the way there to an agreement. */
function wayThere(facts, onSite) {
  if (onSite) return ["driveTime", "mileage"].map((way) => customer(way, "will", cardRate(facts, way)));
  return [customer("outboundShipping", facts.handInInPerson ? "may" : "will", cardRate(facts, "outboundShipping"))];
}

function rates(facts, parts) {
  return ending(parts, ({ rates: has }) => has).map(({ item, of }) =>
    customer("usualRates", "may", times(usualRate(facts, item), quantity(item)), of),
  );
}

/** Terms 6.1b, 6.2c, 6.3c; of what is not worked on as well. */
function investigation(facts, parts) {
  const examined = ending(parts, ({ section6 }) => section6);
  if (examined.length === 0) return [];
  const fee = { min: investigationFee(facts), max: investigationFee(facts) };
  if (!feePerProduct(facts)) return [customer("investigationFee", "may", fee)];
  const counted = examined.every(({ item }) => !isUntold(item));
  return [customer("investigationFee", "may", counted ? times(fee, products(examined)) : undefined)];
}

/** Terms 6.2d: one product goes back or away; of several, some can go back and others away, each once. */
function returnOrDisposal(facts, parts) {
  const declined = ending(parts, ({ eitherWay }) => eitherWay);
  if (declined.length === 0) return [];
  const [back, away] = [cardRate(facts, "returnShipping"), cardRate(facts, "disposal")];
  const max = back && away && (products(declined) > 1 ? back.max + away.max : larger(back.max, away.max));
  return [customer("returnOrDisposal", "will", back && away && { min: smaller(back.min, away.min), max })];
}

/** Terms 4.2: no charge for the remedy; the provider pays the way back; for a refunded product no payer is named. */
function covered(facts, parts, onSite) {
  const remedied = ending(parts, ({ remedy }) => remedy);
  if (remedied.length === 0) return [];
  const remedies = remedied.map(({ of }) => provider("remedy", "will", undefined, of));
  if (onSite) return remedies;
  const refunded = unstated("returnShipping", "unstated", cardRate(facts, "returnShipping"), undefined, "refunded");
  return [...remedies, provider("returnShipping", "will"), refunded];
}

/** The ways back and away that are no choice of the customer's, each listed once for the matter. */
function waysBack(facts, parts, onSite) {
  const has = (way, how) => ending(parts, (one) => !one.remedy && !one.eitherWay && one[way] === how).length > 0;
  const [back, away] = [cardRate(facts, "returnShipping"), cardRate(facts, "disposal")];
  return [
    ...(!onSite && has("back", "certain") ? [customer("returnShipping", "will", back)] : []),
    ...(!onSite && has("back", "perhaps") ? [unstated("returnShipping", "unstated", back)] : []),
    ...(has("away", "certain") ? [customer("disposal", "will", away)] : []),
    ...(!has("away", "certain") && has("away", "perhaps") ? [customer("disposal", "may", away)] : []),
  ];
}

export function linesOf(facts, items, scenario, onSite) {
  const parts = items.map(({ item, of }) => ({ item, of, endings: endingsInScenario(facts, item, scenario, onSite) }));
  return [
    ...wayThere(facts, onSite),
    ...covered(facts, parts, onSite),
    ...rates(facts, parts),
    ...investigation(facts, parts),
    ...returnOrDisposal(facts, parts),
    ...waysBack(facts, parts, onSite),
  ];
}
