// What the customer can pay when every item's products end in some of the ways left to them: the courses are followed item
// by item, and of those that have the same ways back and away only the dearest rates are kept.
import { numbersOf } from "./edition.mjs";
import { isSent, isUntold, quantity } from "./matter.mjs";
import { larger, ore, smaller } from "./money.mjs";
import { cardRate, usualRate } from "./rates.mjs";

export const investigationFee = (facts) => ore(numbersOf(facts).investigationFee);

export const feePerProduct = (facts) => facts.interpretations?.investigationFee === "oncePerItem";
const stronger = (a, b) => (a === "certain" || b === "certain" ? "certain" : (a ?? b));

/** Every choice of some of the endings, one at least, that so many products can have. */
function choices(endings, count) {
  let all = [[]];
  for (const ending of endings) all = all.flatMap((chosen) => [chosen, [...chosen, ending]]);
  return all.filter((chosen) => chosen.length > 0 && chosen.length <= count);
}

/** What one product brings at most besides the matter's own charges: its rate, and the fee where that is each product's. */
function worth(facts, item, ending) {
  const rate = ending.rates ? (usualRate(facts, item)?.max ?? 0n) : 0n;
  return rate + (ending.section6 && feePerProduct(facts) && !isUntold(item) ? investigationFee(facts) : 0n);
}

const NOTHING = { most: 0n, open: false, feeOpen: false, section6: false, ordinary: false };

function joined(a, b) {
  return {
    most: a.most + b.most,
    /** A usual rate has no price. */
    open: a.open || b.open,
    /** The fee has no price: it is each product's, and their number is unknown. */
    feeOpen: a.feeOpen || b.feeOpen,
    section6: a.section6 || b.section6,
    ordinary: a.ordinary || b.ordinary,
    back: stronger(a.back, b.back),
    away: stronger(a.away, b.away),
    /** The names under which a return or a disposal is charged. */
    backAs: [...new Set([...(a.backAs ?? []), ...(b.backAs ?? [])])].sort(),
    awayAs: [...new Set([...(a.awayAs ?? []), ...(b.awayAs ?? [])])].sort(),
  };
}

function partOfOne(facts, item, ending, onSite) {
  const back = onSite ? undefined : ending.back;
  return {
    most: worth(facts, item, ending),
    open: ending.rates === true && !usualRate(facts, item),
    feeOpen: ending.section6 === true && feePerProduct(facts) && isUntold(item),
    section6: ending.section6 === true,
    ordinary: ending.ordinary === true,
    back,
    away: ending.away,
    // While the choice is the customer's, one line stands for return and disposal after declining.
    backAs: back && [ending.eitherWay ? "returnOrDisposal" : "returnShipping"],
    awayAs: ending.away && [ending.eitherWay ? "returnOrDisposal" : "disposal"],
  };
}

/** One item's part: what its chosen endings bring, each to one product at least and the dearest to all others. */
function partOf(facts, item, chosen, onSite) {
  const part = chosen.map((ending) => partOfOne(facts, item, ending, onSite)).reduce(joined, NOTHING);
  const dearest = chosen.map((ending) => worth(facts, item, ending)).reduce(larger);
  return { ...part, most: part.most + dearest * BigInt(quantity(item) - chosen.length) };
}

/** The dearest of the courses that differ in nothing but what they bring. */
function dearestOfEach(courses) {
  const kept = new Map();
  for (const course of courses) {
    const { most: _most, ...rest } = course;
    const key = JSON.stringify(rest);
    if (!kept.has(key) || kept.get(key).most < course.most) kept.set(key, course);
  }
  return [...kept.values()];
}

/** Adds up from the certain to the possible. */
class Sum {
  min = 0n;
  max = 0n;
  open = new Set();

  add(names, amount, certain = true) {
    if (!amount) {
      for (const name of names) this.open.add(name);
      return;
    }
    if (certain) this.min += amount.min;
    this.max += amount.max;
  }
}

/** `owed` leaves the way to the workshop out, which is not owed to the provider. */
function totalOf(facts, course, onSite) {
  const sum = new Sum();
  const { back, away, backAs, awayAs } = course;
  if (back) sum.add(backAs, cardRate(facts, "returnShipping"), back === "certain");
  if (away) sum.add(awayAs, cardRate(facts, "disposal"), away === "certain");
  if (course.open) sum.open.add("usualRates");
  if (course.feeOpen) sum.open.add("investigationFee");
  sum.max += course.most;
  if (course.section6 && !feePerProduct(facts)) sum.max += investigationFee(facts);
  for (const way of onSite ? ["driveTime", "mileage"] : []) sum.add([way], cardRate(facts, way));
  const owed = sum.open.size > 0 ? undefined : sum.max;
  if (!onSite) sum.add(["outboundShipping"], cardRate(facts, "outboundShipping"), facts.handInInPerson !== true);
  const max = sum.open.size > 0 ? undefined : sum.max;
  return { min: sum.min, max, pricedMax: sum.max, owed, open: sum.open };
}

const most = (a, b) => (a === undefined || b === undefined ? undefined : larger(a, b));

/** The least and the most over several totals. */
export function over(totals) {
  return totals.reduce((a, b) => ({
    min: smaller(a.min, b.min),
    max: most(a.max, b.max),
    pricedMax: larger(a.pricedMax, b.pricedMax),
    owed: most(a.owed, b.owed),
    open: new Set([...a.open, ...b.open]),
  }));
}

/**
 * The totals of every course at one place, where `endingsOf` tells the endings of an item. Where an estimate was sent, at
 * least one product is in it.
 */
export function totals(facts, items, onSite, endingsOf) {
  let courses = [NOTHING];
  for (const item of items) {
    const parts = choices(endingsOf(item), quantity(item)).map((chosen) => partOf(facts, item, chosen, onSite));
    courses = dearestOfEach(courses.flatMap((course) => parts.map((part) => joined(course, part))));
  }
  const needed = isSent(facts) ? courses.filter(({ ordinary }) => ordinary) : courses;
  return needed.map((course) => totalOf(facts, course, onSite));
}
