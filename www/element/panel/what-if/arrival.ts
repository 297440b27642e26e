import type { Estimate, Facts, IsoDate } from "../../../lib/api.js";
import { isUnderWay } from "../../../words/sent-in.ts";
import { whole } from "../../../words/whole.ts";
import { dayNumber, isoDay, weekday } from "../calendar-days.ts";
import type { RulesApi } from "../model.ts";
import type { Supposition } from "./supposition.ts";

/** Monday to Friday. */
const WORKDAYS = [0, 1, 2, 3, 4];

/**
 * Arriving in the week before or after. The week of arrival is not counted (terms 9.2), so within one week the day makes
 * no difference: the last open day of a week is the best one to name, and the first of the next one shows what a day costs.
 * None where the terms state no time for the service, or where the product has arrived by now.
 */
export function arrivals(facts: Facts, { timeline }: Pick<Estimate, "timeline">, rules: RulesApi): Supposition[] {
  const { asOf, items, receivedOn, onSite } = facts;
  const stated = timeline.some(({ id }) => id === "expectedCompletion");
  if (!items || !stated || onSite || isUnderWay(facts)) return [];
  const isOpen = openDays(facts, rules);
  const inWeek = (monday: number) => WORKDAYS.map((day) => isoDay(monday + day)).filter(isOpen);
  const last = (monday: number) =>
    inWeek(monday)
      .filter((day) => day >= asOf)
      .at(-1);
  const mondayOf = (day: IsoDate) => dayNumber(day) - weekday(day);
  const thisWeek = mondayOf(asOf);
  // Without a day of arrival the next week in which it can arrive takes the place of the one before.
  const before = receivedOn ? mondayOf(receivedOn) - 7 : last(thisWeek) ? thisWeek : thisWeek + 7;
  const [by, on] = [last(before), inWeek(before + (receivedOn ? 14 : 7))[0]];
  return [...suppose("arrivesBy", by), ...suppose("arrivesOn", on)];
}

function suppose(words: string, date: IsoDate | undefined): Supposition[] {
  return date === undefined ? [] : [{ kind: "arrival", words, date, change: { receivedOn: date } }];
}

/** Whether the workshop is open on a day, as the rules have it. */
function openDays({ calendar, interpretations }: Facts, rules: RulesApi): (day: IsoDate) => boolean {
  const closed = new Map<number, Set<IsoDate>>();
  const closedIn = (year: number) => {
    const days = rules.closedDays({ year, ...(calendar && { calendar }), ...(interpretations && { interpretations }) });
    return new Set(days.map(({ date }) => date));
  };
  return (day) => {
    const year = whole(day.slice(0, 4));
    const days = closed.get(year) ?? closedIn(year);
    closed.set(year, days);
    return !days.has(day);
  };
}
