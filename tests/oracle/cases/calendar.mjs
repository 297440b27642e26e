// Questions about working days: closedDays, addWorkingDays, turnaround.
import { iso, ymd } from "../dates.mjs";
import { awkwardDays, someClosures, someDay, YEARS } from "./days.mjs";
import { combinations, someInterpretations } from "./interpretations.mjs";
import { defined, drawing } from "./random.mjs";

const RANDOM = 1500;
const INTERPRETATIONS = ["closedDays", "receiptOnClosedDay"];

/** Shut from before Easter to after Whitsun, and over Christmas: closures touching everything. */
const closedForLong = (year) => ({
  closures: [
    { from: `${year}-03-15`, to: `${year}-06-20`, name: "Closure of spring" },
    { from: `${year}-12-20`, to: `${year + 1}-01-10`, name: "Closure of winter" },
  ],
});

function* boundaries() {
  for (const year of YEARS) {
    for (const interpretations of combinations(["closedDays"])) {
      yield { fn: "closedDays", question: { year, interpretations } };
      yield { fn: "closedDays", question: { year, interpretations, calendar: closedForLong(year) } };
      yield { fn: "addWorkingDays", question: { from: `${year}-01-01`, count: 250, interpretations } };
    }
    for (const number of awkwardDays(year)) {
      for (const count of [0, 1, 5]) yield { fn: "addWorkingDays", question: { from: iso(number), count } };
      for (const interpretations of combinations(INTERPRETATIONS)) {
        yield { fn: "turnaround", question: { receivedOn: iso(number), interpretations } };
      }
      const receivedOn = iso(number);
      yield { fn: "turnaround", question: { receivedOn, calendar: closedForLong(year) } };
      const interpretations = { receiptOnClosedDay: "nextWorkingDay" };
      yield { fn: "turnaround", question: { receivedOn, interpretations, calendar: closedForLong(year) } };
    }
  }
  yield { fn: "addWorkingDays", question: { from: "2026-01-01", count: 10_000 } };
  for (const year of [1, 1582, 9999]) yield { fn: "closedDays", question: { year } };
  yield { fn: "addWorkingDays", question: { from: "9999-12-20", count: 1 } };
  yield { fn: "addWorkingDays", question: { from: "9999-12-20", count: 100 } };
  yield { fn: "turnaround", question: { receivedOn: "9999-12-20" } };
}

export function* calendarCases() {
  yield* boundaries();
  const draw = drawing(20_261_121);
  for (let index = 0; index < RANDOM; index += 1) {
    const number = someDay(draw);
    const more = defined({
      calendar: draw.maybe(0.6, () => someClosures(draw, number)),
      interpretations: draw.maybe(0.8, () => someInterpretations(draw, INTERPRETATIONS)),
    });
    const year = Number(iso(number).slice(0, 4));
    yield { fn: "turnaround", question: { receivedOn: iso(number), ...more } };
    yield { fn: "addWorkingDays", question: { from: iso(number), count: draw.int(0, 40), ...more } };
    if (index % 5 === 0) yield { fn: "closedDays", question: { year, ...more } };
  }
  const across = { closures: [{ from: iso(ymd(2026, 12, 28)), to: iso(ymd(2027, 1, 8)) }] };
  for (const year of [2026, 2027]) yield { fn: "closedDays", question: { year, calendar: across } };
}
