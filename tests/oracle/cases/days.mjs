// Days on which calendars and periods go wrong, and random ones around them.
import { easter } from "../calendar.mjs";
import { iso, ymd } from "../dates.mjs";

/** Easter to Whitsun, Constitution Day, Christmas, New Year, month ends, leap days. Day numbers. */
export function awkwardDays(year) {
  const sunday = easter(year);
  const aroundEaster = [-7, -4, -3, -2, 0, 1, 2, 25, 26, 27, 38, 39, 40, 41, 48, 49, 50, 51].map((n) => sunday + n);
  const fixedDays = [
    [1, 1],
    [1, 2],
    [1, 28],
    [1, 29],
    [1, 30],
    [1, 31],
    [2, 27],
    [2, 28],
    [3, 1],
    [3, 31],
    [4, 30],
    [5, 1],
    [6, 4],
    [6, 5],
    [6, 6],
    [6, 30],
    [7, 1],
    [8, 31],
    [11, 29],
    [11, 30],
    [12, 22],
    [12, 23],
    [12, 24],
    [12, 27],
    [12, 30],
    [12, 31],
  ].map(([month, dayOfMonth]) => ymd(year, month, dayOfMonth));
  const afterFebruary28 = ymd(year, 2, 28) + 1;
  return [...aroundEaster, ...fixedDays, afterFebruary28];
}

/** Years that matter: leap, Great Prayer Day's last and first, coincidences on 5 June, earliest and latest Easter. */
export const YEARS = [2013, 2016, 2020, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2030, 2035, 2100];

/** A day number: mostly in recent years, half of the time an awkward one, now and then centuries away. */
export function someDay(draw) {
  const year = draw.chance(0.9) ? draw.int(2012, 2040) : draw.int(2, 9900);
  if (draw.chance(0.5)) return draw.pick(awkwardDays(year));
  return ymd(year, 1, 1) + draw.int(0, 364);
}

/** Up to four closures near a day, some unnamed, some overlapping, some one day long. */
export function someClosures(draw, near) {
  const closures = [];
  for (let count = draw.int(0, 4); count > 0; count -= 1) {
    const from = near + draw.int(-10, 60);
    const length = draw.pick([0, 0, 1, 4, 13, 30]);
    const closure = { from: iso(from), to: iso(from + length) };
    closures.push(draw.chance(0.7) ? { ...closure, name: `Closure ${count}` } : closure);
  }
  return { closures };
}
