// Which days are closed (CLAUSES.md A-06; FACTS.md section 1), asked day by day.
import { day, iso, weekday, ymd } from "./dates.mjs";

/** The last year in which Great Prayer Day was a holiday (act no. 214 of 6 March 2023). */
const LAST_GREAT_PRAYER_YEAR = 2023;

/** Easter Sunday by Gauss's rule, with its two exceptions. */
export function easter(year) {
  const century = Math.floor(year / 100);
  const moonShift = Math.floor((13 + 8 * century) / 25);
  const m = (15 - moonShift + century - Math.floor(century / 4)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const a = year % 19;
  const d = (((19 * a + m) % 30) + 30) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  let afterMarch22 = d + e;
  if (d === 29 && e === 6) afterMarch22 -= 7;
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) afterMarch22 -= 7;
  return ymd(year, 3, 22) + afterMarch22;
}

/** The public holidays of a year: day number to code. */
export function publicHolidays(year) {
  const sunday = easter(year);
  const days = new Map([
    [ymd(year, 1, 1), "newYearsDay"],
    [sunday - 3, "maundyThursday"],
    [sunday - 2, "goodFriday"],
    [sunday, "easterSunday"],
    [sunday + 1, "easterMonday"],
    [sunday + 39, "ascensionDay"],
    [sunday + 49, "whitSunday"],
    [sunday + 50, "whitMonday"],
    [ymd(year, 12, 25), "christmasDay"],
    [ymd(year, 12, 26), "secondChristmasDay"],
  ]);
  if (year <= LAST_GREAT_PRAYER_YEAR) days.set(sunday + 26, "greatPrayerDay");
  return days;
}

/** The closing days that are not public holidays, under an interpretation of closedDays. */
export function closingDays(year, choice) {
  if (choice === "publicHolidays") return new Map();
  const days = new Map([
    [ymd(year, 6, 5), "constitutionDay"],
    [ymd(year, 12, 24), "christmasEve"],
    [ymd(year, 12, 31), "newYearsEve"],
  ]);
  if (choice === "banks") days.set(easter(year) + 40, "dayAfterAscension");
  return days;
}

/** A function from a day number to all that closes it: the law's reasons, the firm's, the week-end's. */
function allThatClose(interpretations = {}, calendar = {}) {
  const choice = interpretations.closedDays ?? "statutory";
  const byYear = new Map();
  const tables = (year) => {
    if (!byYear.has(year)) byYear.set(year, { holidays: publicHolidays(year), closing: closingDays(year, choice) });
    return byYear.get(year);
  };
  const closures = (calendar.closures ?? []).map((c) => ({ from: day(c.from), to: day(c.to), name: c.name }));
  return (number) => {
    const { holidays, closing } = tables(Number(iso(number).slice(0, 4))); // an error past the year 9999
    const reasons = [];
    if (holidays.has(number)) reasons.push({ code: holidays.get(number), kind: "publicHoliday" });
    if (closing.has(number)) reasons.push({ code: closing.get(number), kind: "closingDay" });
    for (const { from, to, name } of closures)
      if (from <= number && number <= to)
        reasons.push({ code: "closure", ...(name !== undefined && { name }), kind: "closure" });
    if (weekday(number) >= 6) reasons.push({ code: weekday(number) === 6 ? "saturday" : "sunday", kind: "weekend" });
    return reasons;
  };
}

/** A function from a day number to the first thing that closes it, { code, name, kind }, or undefined on a working day. */
export function closedBy(interpretations, calendar) {
  const all = allThatClose(interpretations, calendar);
  return (number) => all(number)[0];
}

/** Public holidays, closing days and closure days of a year under each of their names; ordinary week-ends are left out. */
export function closedDays({ year, calendar, interpretations }) {
  const all = allThatClose(interpretations, calendar);
  const found = [];
  for (let number = ymd(year, 1, 1); number <= ymd(year, 12, 31); number += 1) {
    for (const reason of all(number)) if (reason.kind !== "weekend") found.push({ date: iso(number), ...reason });
  }
  return found;
}

/** The day itself, or the next day that is not closed. */
export function nextOpen(number, why) {
  let open = number;
  while (why(open)) open += 1;
  return open;
}

/** The count-th working day after a day, one day at a time; 0 is the day itself. */
export function addWorkingDays({ from, count, calendar, interpretations }) {
  const why = closedBy(interpretations, calendar);
  const passedOver = [];
  let number = day(from);
  for (let left = count; left > 0; ) {
    number += 1;
    const reason = why(number);
    if (reason) passedOver.push({ date: iso(number), ...reason });
    else left -= 1;
  }
  return { date: iso(number), passedOver };
}
