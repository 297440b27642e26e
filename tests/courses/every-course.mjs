// Plays every course of a matter: the story again and again, each time with the next way of choosing.
import { tell } from "./story.mjs";

const øre = (money) => Math.round(Number(money) * 100);

function rate(given) {
  if (given === undefined) return undefined;
  return typeof given === "object"
    ? { min: øre(given.min), max: øre(given.max) }
    : { min: øre(given), max: øre(given) };
}

const rated = (rates = {}) => Object.fromEntries(Object.entries(rates).map(([name, given]) => [name, rate(given)]));

/**
 * The host's card in øre. A product is replaced at its own rate, or else at the one for products that are not listed; one
 * without a name can be any that is listed, or none of them.
 */
function ratesOf({ services, products, ...ways } = {}) {
  const [service, replacing] = [rated(services), rated(products)];
  const of = (product) => (Object.hasOwn(replacing, product) ? replacing[product] : service.replacement);
  return {
    ...rated(ways),
    services: service,
    hasReplacing: Object.keys(replacing).length > 0 || service.replacement !== undefined,
    ofRepair: ({ product }) => ({
      repairing: service.repair,
      replacing: product === undefined ? [...Object.values(replacing), service.replacement] : [of(product)],
    }),
  };
}

function matterOf(facts) {
  const { sentOn, answer, reminderUnanswered } = facts.repairEstimate ?? {};
  const products = facts.items.flatMap((item) => Array(item.quantity ?? 1).fill(item));
  const sent = sentOn !== undefined || answer !== undefined || reminderUnanswered === true;
  const repairs = products.some(({ service }) => service === "repair");
  return { facts, products, rates: ratesOf(facts.rateCard), estimateSent: sent && repairs };
}

/** Calls `see` with the bill of every course and the choices that led to it. */
export function everyCourse(facts, see) {
  const matter = matterOf(facts);
  const taken = [];
  const ways = [];
  let step = 0;
  const choose = (_what, options) => {
    if (step === taken.length) {
      taken.push(0);
      ways.push(options.length);
    }
    step += 1;
    return options[taken[step - 1]];
  };
  do {
    step = 0;
    const bill = tell(matter, choose);
    if (bill) see(bill, taken);
    // The last choice that has another way left takes it; those after it begin anew.
    while (taken.length > 0 && taken.at(-1) + 1 === ways.at(-1)) {
      taken.pop();
      ways.pop();
    }
    if (taken.length > 0) taken[taken.length - 1] += 1;
  } while (taken.length > 0);
}

/**
 * The cheapest and the dearest bill, the most owed to the provider, what was left without a price, and how many courses
 * there were. What is shipped to the workshop is not owed to the provider (terms 3.1, R-12).
 */
export function ends(facts) {
  const found = {
    courses: 0,
    min: Infinity,
    max: -Infinity,
    owed: -Infinity,
    open: new Set(),
    cheapest: [],
    dearest: [],
  };
  everyCourse(facts, (bill, taken) => {
    found.courses += 1;
    for (const code of bill.open) found.open.add(code);
    found.owed = Math.max(found.owed, bill.paid - bill.wayThere);
    if (bill.paid < found.min) Object.assign(found, { min: bill.paid, cheapest: [...taken] });
    if (bill.paid > found.max) Object.assign(found, { max: bill.paid, dearest: [...taken] });
  });
  return found;
}

/** A course in words, from the choices that led to it. */
export function inWords(facts, taken) {
  const words = [];
  tell(matterOf(facts), (what, options) => {
    const chosen = options[taken[words.length]];
    words.push(`${what}: ${chosen}`);
    return chosen;
  });
  return words.join("; ");
}
