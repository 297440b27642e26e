// big.js + date-fns: what a web developer would write instead. The holidays typed in, no reasons, no other outcomes,
// and nothing checked.

import Big from "big.js";
import { addDays, addMonths, differenceInMonths, endOfWeek, format, isWeekend, parseISO } from "date-fns";

export const HOLIDAYS = new Set(
  `2026-12-24 2026-12-25 2026-12-26 2026-12-31 2027-01-01 2027-03-25 2027-03-26 2027-03-28 2027-03-29 2027-05-06 2027-05-16
  2027-05-17 2027-06-05 2027-12-24 2027-12-25 2027-12-26 2027-12-31`.split(/\s+/),
);
const iso = (date) => format(date, "yyyy-MM-dd");

export function completion(receivedOn) {
  let day = endOfWeek(parseISO(receivedOn), { weekStartsOn: 1 });
  for (let left = 14; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day) && !HOLIDAYS.has(iso(day))) left -= 1;
  }
  return iso(day);
}

export const validUntil = (sentOn) => iso(addMonths(parseISO(sentOn), 3));

/** The commenced months after the due day. */
export function monthsLate(invoicedOn, asOf) {
  const [dueOn, today] = [addDays(parseISO(invoicedOn), 30), parseISO(asOf)];
  return today > dueOn ? differenceInMonths(addDays(today, -1), dueOn) + 1 : 0;
}

export function fourNumbers({ asOf, items: [item], repairEstimate, receivedOn, invoicedOn, rateCard }) {
  const owed = new Big(rateCard.services[item.service]).times(item.quantity).plus(1000).plus(rateCard.returnShipping);
  return {
    total: owed.plus(rateCard.outboundShipping).toFixed(2),
    completedOn: completion(receivedOn),
    validUntil: validUntil(repairEstimate.sentOn),
    interest: owed.times(2).div(100).times(monthsLate(invoicedOn, asOf)).toFixed(2),
  };
}
