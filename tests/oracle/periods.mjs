// Turnaround, periods in months, payment date and retention (CLAUSES.md 6.2, 6.3, 8.1, 9.2, 11.1a, P7.3).
import { closedBy, nextOpen } from "./calendar.mjs";
import { addMonths, day, iso, weekday } from "./dates.mjs";
import { OracleError } from "./errors.mjs";

const STANDARD_WORKING_DAYS = 14;
const REPAIR_ESTIMATE_MONTHS = 3;
const WARRANTY_MONTHS = 3;
const PAYMENT_DAYS = 30;
const PROOF_MONTHS = 36;

const sundayOfWeek = (number) => number + (7 - weekday(number));

/** Terms 9.2 under. */
export function turnaround({ receivedOn, calendar, readings = {} }) {
  const why = closedBy(readings, calendar);
  const received = day(receivedOn);
  const anchor = readings.receiptOnClosedDay === "nextWorkingDay" ? nextOpen(received, why) : received;
  const weekEnds = sundayOfWeek(anchor);
  const days = [];
  let counted = 0;
  for (let number = received; counted < STANDARD_WORKING_DAYS; number += 1) {
    const reason = why(number);
    if (reason) days.push({ date: iso(number), kind: "closed", name: reason.name });
    else if (number <= weekEnds) days.push({ date: iso(number), kind: "restOfWeek" });
    else {
      counted += 1;
      days.push({ date: iso(number), kind: "counted" });
    }
  }
  return { stated: true, weekEndsOn: iso(weekEnds), completedOn: days.at(-1).date, days, binding: false };
}

/** A period in months from a day: that day not counted, the last day in, moved only under nextWorkingDay. */
function periodEnd(from, months, readings) {
  const end = addMonths(from, months);
  return readings.periodEndOnClosedDay === "nextWorkingDay" ? nextOpen(end, closedBy(readings)) : end;
}

function refuseBefore(later, earlier, what) {
  if (later < earlier) throw new OracleError("order", what);
}

/** Terms 6.2b and 6.3a. */
export function repairEstimateValidity({ sentOn, asOf, readings = {} }) {
  const [sent, today] = [day(sentOn), day(asOf)];
  refuseBefore(today, sent, "asOf before the estimate was sent");
  const last = periodEnd(sent, REPAIR_ESTIMATE_MONTHS, readings);
  return {
    validUntil: iso(last),
    reminderFrom: iso(last + 1),
    status: today <= last ? "valid" : "expired",
    daysLeft: Math.max(0, last - today),
  };
}

/** Terms 8.1b. */
export function serviceWarranty({ deliveredOn, asOf, readings = {} }) {
  const [delivered, today] = [day(deliveredOn), day(asOf)];
  refuseBefore(today, delivered, "asOf before delivery");
  const last = periodEnd(delivered, WARRANTY_MONTHS, readings);
  return { warrantyUntil: iso(last), inWarranty: today <= last };
}

/** Terms 11.1a: the agreed day, day 30 after the invoice at the latest. */
export function paymentDue({ invoicedOn, agreedOn, readings = {} }) {
  const invoiced = day(invoicedOn);
  const latest = invoiced + PAYMENT_DAYS;
  const agreed = agreedOn === undefined ? undefined : day(agreedOn);
  if (agreed !== undefined) refuseBefore(agreed, invoiced, "agreed day before the invoice");
  const byAgreement = agreed !== undefined && agreed <= latest;
  const due = byAgreement ? agreed : latest;
  const moved = readings.paymentOnClosedDay === "nextWorkingDay" ? nextOpen(due, closedBy(readings)) : due;
  return { dueOn: iso(moved), limitedBy: byAgreement ? "agreed" : "thirtyDays" };
}

/** Privacy policy, storage (P7.3; ): three years after the last marketing message. */
export function retention({ lastMarketingSentOn, asOf, readings = {} }) {
  if (lastMarketingSentOn === undefined) return { mayKeep: true };
  const [sent, today] = [day(lastMarketingSentOn), day(asOf)];
  refuseBefore(today, sent, "asOf before the message");
  const last = periodEnd(sent, PROOF_MONTHS, readings);
  return { keepUntil: iso(last), deleteFrom: iso(last + 1), mayKeep: today <= last };
}
