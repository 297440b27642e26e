// decimal.js + date-holidays + date-fns: as big.js, with the public holidays from their library and the other closing days
// of the terms' country typed in.

import { addDays, addMonths, differenceInMonths, endOfWeek, format, isWeekend, parseISO } from "date-fns";
import Holidays from "date-holidays";
import { Decimal } from "decimal.js";

const holidays = new Holidays("DK", { types: ["public"] });
const alsoClosed = new Set(["12-24", "12-31"]);
const daysOf = new Map();

/** The public holidays of a year: made once, as anybody would. */
function holidaysOf(year) {
  if (!daysOf.has(year)) daysOf.set(year, new Set(holidays.getHolidays(year).map(({ date }) => date.slice(0, 10))));
  return daysOf.get(year);
}
const iso = (date) => format(date, "yyyy-MM-dd");

function completion(receivedOn) {
  let day = endOfWeek(parseISO(receivedOn), { weekStartsOn: 1 });
  for (let left = 14; left > 0; ) {
    day = addDays(day, 1);
    const text = iso(day);
    const closed = holidaysOf(day.getFullYear()).has(text) || alsoClosed.has(text.slice(5));
    if (!isWeekend(day) && !closed) left -= 1;
  }
  return iso(day);
}

export function fourNumbers({ asOf, items: [item], repairEstimate, receivedOn, invoicedOn, rateCard }) {
  const owed = new Decimal(rateCard.services[item.service])
    .times(item.quantity)
    .plus(1000)
    .plus(rateCard.returnShipping);
  const [dueOn, today] = [addDays(parseISO(invoicedOn), 30), parseISO(asOf)];
  const months = today > dueOn ? differenceInMonths(addDays(today, -1), dueOn) + 1 : 0;
  return {
    total: owed.plus(rateCard.outboundShipping).toFixed(2),
    completedOn: completion(receivedOn),
    validUntil: iso(addMonths(parseISO(repairEstimate.sentOn), 3)),
    interest: owed.times(2).div(100).times(months).toFixed(2),
  };
}
