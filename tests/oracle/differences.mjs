// What differs between two estimates, told from the contract: what is the same is not there. Reasons, missing facts,
// assumptions and consents are not compared.
import { isDeepStrictEqual } from "node:util";
import { defined } from "./cases/random.mjs";
import { day } from "./dates.mjs";
import { money, ore } from "./money.mjs";

/** The object without what is undefined in it; undefined where nothing is left. */
function some(object) {
  const left = defined(object);
  return Object.keys(left).length > 0 ? left : undefined;
}

const any = (list) => (list.length > 0 ? list : undefined);
const change = (from, to) => (from === to ? undefined : some({ from, to }));
const signed = (value) => (value < 0n ? `-${money(-value)}` : money(value));

function amount(from, to) {
  if (from === to) return undefined;
  const both = from !== undefined && to !== undefined;
  return defined({ from, to, by: both ? signed(ore(to) - ore(from)) : undefined });
}

const TOTALS = { max: ["min", "max", "pricedMax"], maxInclVat: ["minInclVat", "maxInclVat", "pricedMaxInclVat"] };

/** The ends of two totals; what has a price at most is told where one of them has no most. */
function total(from = {}, to = {}, mosts = ["max"]) {
  const ends = {};
  for (const most of mosts) {
    const [least, greatest, priced] = TOTALS[most].map((name) => amount(from[name], to[name]));
    const bothEnd = from[most] !== undefined && to[most] !== undefined;
    Object.assign(ends, {
      [TOTALS[most][0]]: least,
      [most]: greatest,
      [TOTALS[most][2]]: bothEnd ? undefined : priced,
    });
  }
  const [before = [], now = []] = [from.open, to.open];
  const opened = any(now.filter((code) => !before.includes(code)).sort());
  const closed = any(before.filter((code) => !now.includes(code)).sort());
  return some({ ...ends, opened, closed });
}

/** What comes, changes or goes of two lists, by id: in the order of the second, what goes last. */
function fates(from, to, tell) {
  const find = (list, id) => list.find((one) => one.id === id);
  const here = to.map((now) => {
    const before = find(from, now.id);
    const told = tell(before, now);
    if (!before) return { id: now.id, is: "new", ...told };
    return told && { id: now.id, is: "changed", ...told };
  });
  const gone = from.filter(({ id }) => !find(to, id)).map((before) => ({ id: before.id, is: "gone", ...tell(before) }));
  return any([...here.filter((one) => one !== undefined), ...gone]);
}

function scenario(before, now) {
  const difference = total(before?.total, now?.total);
  return difference && { total: difference };
}

function milestone(before, now) {
  const [from, to, fromRule, toRule] = [before?.date, now?.date, before?.rule, now?.rule];
  if (from === to && isDeepStrictEqual(fromRule, toRule)) return undefined;
  const days = from !== undefined && to !== undefined ? day(to) - day(from) : undefined;
  return defined({ from, to, fromRule, toRule, days });
}

function findings(from, to) {
  // What set a warning off is a reason of it.
  const values = ({ because: _reason, setOffBy: _facts, ...finding }) => finding;
  const placesOf = (list, others) => {
    const places = [...list.keys()];
    return any(places.filter((at) => !others.some((other) => isDeepStrictEqual(values(other), values(list[at])))));
  };
  return some({ new: placesOf(to, from), gone: placesOf(from, to) });
}

function lateInterest(from, to) {
  return some({
    monthsCommenced: change(from?.monthsCommenced, to?.monthsCommenced),
    interest: amount(from?.interest, to?.interest),
  });
}

/** Of two estimates, or of what the oracle says in the same places; those without findings have no difference in them. */
export function differences(from, to) {
  return defined({
    applicability: change(from.applicability.answer, to.applicability.answer),
    range: total(from.range, to.range, ["max", "maxInclVat"]),
    scenarios: fates(from.scenarios, to.scenarios, scenario),
    timeline: fates(from.timeline, to.timeline, milestone),
    findings: findings(from.findings ?? [], to.findings ?? []),
    lateInterest: lateInterest(from.lateInterest, to.lateInterest),
  });
}

const sorted = ({ opened, closed, ...ends }) =>
  defined({ ...ends, opened: opened?.toSorted(), closed: closed?.toSorted() });

/** The package's differences with the codes of each list in the oracle's order. */
export function comparableDifferences({ range, scenarios, ...others }) {
  return defined({
    ...others,
    range: range && sorted(range),
    scenarios: scenarios?.map((one) => ({ ...one, total: sorted(one.total) })),
  });
}
