// The lines of one scenario at one place (CLAUSES.md sections 3 to 7 and 9.1b, A-07, A-16, A-20, A-22, R-01 to R-05).
import { endingsInScenario } from "./endings.mjs";
import { isStandard, isUntold, quantity } from "./matter.mjs";
import { larger, smaller } from "./money.mjs";
import { times } from "./ranges.mjs";
import { cardRate, usualRate } from "./rates.mjs";
import { feePerProduct, investigationFee } from "./totals.mjs";

const line = (payer) => (code, modality, amount, of, onlyIf) => ({ code, of, payer, modality, amount, onlyIf });
/** A line of the matter that comes from these parts of it. */
const from = (parts, line) => ({ ...line, from: parts.map(({ of }) => of) });
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
  if (!feePerProduct(facts)) return [from(examined, customer("investigationFee", "may", fee))];
  const counted = examined.every(({ item }) => !isUntold(item));
  return [from(examined, customer("investigationFee", "may", counted ? times(fee, products(examined)) : undefined))];
}

/** Terms 6.2d: one product goes back or away; of several, some can go back and others away, each once. */
function returnOrDisposal(facts, parts) {
  const declined = ending(parts, ({ eitherWay }) => eitherWay);
  if (declined.length === 0) return [];
  const [back, away] = [cardRate(facts, "returnShipping"), cardRate(facts, "disposal")];
  const max = back && away && (products(declined) > 1 ? back.max + away.max : larger(back.max, away.max));
  const either = back && away && { min: smaller(back.min, away.min), max };
  return [from(declined, customer("returnOrDisposal", "will", either))];
}

/** Terms 4.2: no charge for the remedy; the provider pays the way back; for a refunded product no payer is named. */
function covered(facts, parts, onSite) {
  const remedied = ending(parts, ({ remedy }) => remedy);
  if (remedied.length === 0) return [];
  const remedies = remedied.map(({ of }) => provider("remedy", "will", undefined, of));
  if (onSite) return remedies;
  const refunded = unstated("returnShipping", "unstated", cardRate(facts, "returnShipping"), undefined, "refunded");
  return [...remedies, from(remedied, provider("returnShipping", "will")), from(remedied, refunded)];
}

/** The ways back and away that are no choice of the customer's, each listed once for the products that it comes from. */
function waysBack(facts, parts, onSite) {
  const having = (way, how) => ending(parts, (one) => !one.remedy && !one.eitherWay && one[way] === how);
  const listed = (parts, line) => (parts.length > 0 ? [from(parts, line)] : []);
  const [back, away] = [cardRate(facts, "returnShipping"), cardRate(facts, "disposal")];
  // Nobody is named for it after a standard service (5.1), and for what is not worked on: two gaps, each with its products.
  const open = having("back", "perhaps");
  const gap = unstated("returnShipping", "unstated", back);
  const gone = having("away", "certain");
  return [
    ...(onSite ? [] : listed(having("back", "certain"), customer("returnShipping", "will", back))),
    ...(onSite
      ? []
      : [isStandard, isRepair].flatMap((kind) =>
          listed(
            open.filter(({ item }) => kind(item)),
            gap,
          ),
        )),
    ...listed(gone, customer("disposal", "will", away)),
    ...(gone.length > 0 ? [] : listed(having("away", "perhaps"), customer("disposal", "may", away))),
  ];
}

const isRepair = (item) => !isStandard(item);

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
