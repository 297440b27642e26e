// By hand, in whole numbers: øre and days since 1970, text read and written digit by digit. The limit of what JavaScript
// can do for this one question; it would be hard to maintain.

import { HOLIDAYS } from "./big.mjs";

const digits = (text, from, to) => {
  let number = 0;
  for (let i = from; i < to; i += 1) number = number * 10 + text.charCodeAt(i) - 48;
  return number;
};
const ore = (text) => digits(text, 0, text.length - 3) * 100 + digits(text, text.length - 2, text.length);
const kroner = (amount) => {
  const rest = amount % 100;
  return `${(amount - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
};

// Days since 1970 of the Gregorian calendar and back, the year beginning with March.
function day(year, month, date) {
  const y = month > 2 ? year : year - 1;
  const ofYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + date - 1;
  return y * 365 + ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0) + ofYear - 719468;
}
function parts(number) {
  const n = number + 719468;
  const era = (n / 146097) | 0;
  const ofEra = n - era * 146097;
  const y = ((ofEra - ((ofEra / 1460) | 0) + ((ofEra / 36524) | 0) - ((ofEra / 146096) | 0)) / 365) | 0;
  const ofYear = ofEra - (365 * y + ((y / 4) | 0) - ((y / 100) | 0));
  const m = ((5 * ofYear + 2) / 153) | 0;
  const month = m < 10 ? m + 3 : m - 9;
  return { year: y + era * 400 + (month <= 2 ? 1 : 0), month, date: ofYear - (((153 * m + 2) / 5) | 0) + 1 };
}
const two = (number) => (number < 10 ? `0${number}` : `${number}`);
const iso = ({ year, month, date }) => `${year}-${two(month)}-${two(date)}`;
const read = (text) => ({ year: digits(text, 0, 4), month: digits(text, 5, 7), date: digits(text, 8, 10) });
const dayOf = (text) => day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function addMonths({ year, month, date }, count) {
  const all = year * 12 + month - 1 + count;
  const to = { year: (all / 12) | 0, month: (all % 12) + 1 };
  const last = to.month === 2 && isLeap(to.year) ? 29 : LENGTHS[to.month - 1];
  return { ...to, date: date < last ? date : last };
}

const closed = new Set([...HOLIDAYS].map(dayOf));

function completion(receivedOn) {
  const received = dayOf(receivedOn);
  // 1 January 1970 was a Thursday: 0 is Monday.
  let at = received + 6 - ((received + 3) % 7);
  for (let left = 14; left > 0; ) {
    at += 1;
    if ((at + 3) % 7 < 5 && !closed.has(at)) left -= 1;
  }
  return iso(parts(at));
}

function monthsLate(invoicedOn, asOf) {
  const due = parts(dayOf(invoicedOn) + 30);
  const today = read(asOf);
  const months = (today.year - due.year) * 12 + today.month - due.month + (today.date > due.date ? 1 : 0);
  return months > 0 ? months : 0;
}

export function fourNumbers({ asOf, items: [item], repairEstimate, receivedOn, invoicedOn, rateCard }) {
  const owed = ore(rateCard.services[item.service]) * item.quantity + 100_000 + ore(rateCard.returnShipping);
  const hundredths = owed * 2 * monthsLate(invoicedOn, asOf);
  return {
    total: kroner(owed + ore(rateCard.outboundShipping)),
    completedOn: completion(receivedOn),
    validUntil: iso(addMonths(read(repairEstimate.sentOn), 3)),
    interest: kroner(((hundredths + 50) / 100) | 0),
  };
}
