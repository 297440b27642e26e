// The limit: the same answers by hand in integers, reading and writing the text that a file or a form holds. No reasons,
// no interpretations but the defaults, nothing checked; rates and closed days are tables typed in or made once.

const DAY_AFTER_GREGORIAN_CYCLE = 146_097;
const EPOCH = 719_468;
const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

/** Days since 1970 of a civil date; the year begins in March. */
function dayOf(year, month, date) {
  const y = month > 2 ? year : year - 1;
  const cycle = Math.floor(y / 400);
  const ofCycle = y - cycle * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const inCycle = ofCycle * 365 + Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100) + ofYear;
  return cycle * DAY_AFTER_GREGORIAN_CYCLE + inCycle - EPOCH;
}

let year;
let month;
let date;

/** Sets year, month and date of a day. */
function civil(day) {
  const shifted = day + EPOCH;
  const cycle = Math.floor(shifted / DAY_AFTER_GREGORIAN_CYCLE);
  const rest = shifted - cycle * DAY_AFTER_GREGORIAN_CYCLE;
  const y = ((rest - ((rest / 1460) | 0) + ((rest / 36_524) | 0) - ((rest / 146_096) | 0)) / 365) | 0;
  const ofYear = rest - (365 * y + ((y / 4) | 0) - ((y / 100) | 0));
  const m = ((5 * ofYear + 2) / 153) | 0;
  date = ofYear - (((153 * m + 2) / 5) | 0) + 1;
  month = m < 10 ? m + 3 : m - 9;
  year = y + cycle * 400 + (month <= 2 ? 1 : 0);
}

const digit = (text, at) => text.charCodeAt(at) - 48;
const pair = (text, at) => digit(text, at) * 10 + digit(text, at + 1);
const readDay = (text) => dayOf(pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8));

function writeDay(day) {
  civil(day);
  return `${year}-${two[month]}-${two[date]}`;
}

function readOre(text) {
  let ore = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) !== 46) ore = ore * 10 + digit(text, i);
  return ore;
}

const writeOre = (ore) => `${Math.floor(ore / 100)}.${two[ore % 100]}`;

const lengthOfMonth = (y, m) =>
  m === 2
    ? y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
      ? 29
      : 28
    : m === 4 || m === 6 || m === 9 || m === 11
      ? 30
      : 31;

function addMonths(day, months) {
  civil(day);
  const all = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1];
  return dayOf(y, m, Math.min(date, lengthOfMonth(y, m)));
}

/** Hundredths of a per cent a year from each half-year of 2020 on, the surcharge of 8 points included. */
const RATES = [805, 805, 805, 765, 755, 755, 990, 1125, 1175, 1150, 1075, 975, 975, 1000];
const STARTS = RATES.map((_, i) => dayOf(2020 + (i >> 1), i % 2 ? 7 : 1, 1));
const BEFORE = [0];
for (let i = 1; i < RATES.length; i += 1) BEFORE[i] = BEFORE[i - 1] + RATES[i - 1] * (STARTS[i] - STARTS[i - 1]);

function borneBefore(day) {
  let i = STARTS.length - 1;
  while (STARTS[i] > day) i -= 1;
  return BEFORE[i] + RATES[i] * (day - STARTS[i]);
}

function monthsCommenced(due, asOf) {
  if (asOf <= due) return 0;
  civil(due + 1);
  const [y, m, d] = [year, month, date];
  civil(asOf);
  const begun = date >= Math.min(d, lengthOfMonth(year, month)) ? 1 : 0;
  return (year - y) * 12 + month - m + begun;
}

function lateInterest({ principal, dueOn, asOf, customer }) {
  const [ore, due, today] = [readOre(principal), readDay(dueOn), readDay(asOf)];
  const months = monthsCommenced(due, today);
  const contractual = Math.floor((ore * 2 * months + 50) / 100);
  let interest = contractual;
  let legalMaximum;
  if (customer === "consumer") {
    const borne = months ? borneBefore(today + 1) - borneBefore(due + 1) : 0;
    legalMaximum = Math.floor((2 * ore * borne + 3_650_000) / 7_300_000);
    interest = Math.min(interest, legalMaximum);
  }
  return {
    monthsCommenced: months,
    contractual: writeOre(contractual),
    legalMaximum: legalMaximum === undefined ? undefined : writeOre(legalMaximum),
    interest: writeOre(interest),
    total: writeOre(ore + interest),
    limitedBy: interest < contractual ? "law" : "contract",
  };
}

function paymentDue({ invoicedOn, agreedPaymentOn }) {
  const latest = readDay(invoicedOn) + 30;
  const agreed = readDay(agreedPaymentOn);
  const isAgreed = agreed <= latest;
  return { dueOn: writeDay(isAgreed ? agreed : latest), limitedBy: isAgreed ? "agreed" : "latestPayment" };
}

const CLOSED = new Set();
for (let y = 2020; y <= 2028; y += 1) {
  const century = Math.floor(y / 100);
  const h = (century - (century >> 2) - Math.floor((8 * century + 13) / 25) + 19 * (y % 19) + 15) % 30;
  const i = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - (y % 19)) / 11));
  const l = i - ((y + (y >> 2) + i + 2 - century + (century >> 2)) % 7);
  const easterMonth = 3 + Math.floor((l + 40) / 44);
  const easter = dayOf(y, easterMonth, l + 28 - 31 * (easterMonth >> 2));
  const moving = [-3, -2, 1, 39, 50, ...(y < 2024 ? [26] : [])].map((days) => easter + days);
  const fixed = [
    [1, 1],
    [6, 5],
    [12, 24],
    [12, 25],
    [12, 26],
    [12, 31],
  ].map(([m, d]) => dayOf(y, m, d));
  for (const day of [...moving, ...fixed]) CLOSED.add(day);
}

/** 0 is Monday. */
const weekday = (day) => (day + 3) % 7;

function turnaround({ receivedOn }) {
  const received = readDay(receivedOn);
  const weekEnds = received + 6 - weekday(received);
  let day = weekEnds;
  for (let left = 14; left > 0; ) {
    day += 1;
    if (weekday(day) < 5 && !CLOSED.has(day)) left -= 1;
  }
  return { weekEndsOn: writeDay(weekEnds), completedOn: writeDay(day) };
}

function repairEstimateValidity({ sentOn, asOf }) {
  const last = addMonths(readDay(sentOn), 3);
  const left = last - readDay(asOf);
  return {
    validUntil: writeDay(last),
    reminderFrom: writeDay(last + 1),
    daysLeft: Math.max(left, 0),
    status: left < 0 ? "expired" : "valid",
  };
}

function retention({ lastMarketingSentOn, asOf }) {
  const last = addMonths(readDay(lastMarketingSentOn), 36);
  return { keepUntil: writeDay(last), deleteFrom: writeDay(last + 1), mayKeep: readDay(asOf) <= last };
}

export const BY_HAND = { lateInterest, paymentDue, turnaround, repairEstimateValidity, retention };
