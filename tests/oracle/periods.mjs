// Turnaround, periods in months, payment date and retention (CLAUSES.md 6.2, 6.3, 8.1, 9.2, 11.1a, P7.3).
import { closedBy, nextOpen } from "./calendar.mjs";
import { addMonths, day, iso, weekday } from "./dates.mjs";
import { numbersOf } from "./edition.mjs";
import { OracleError } from "./errors.mjs";

const PROOF_MONTHS = 36;

const sundayOfWeek = (number) => number + (7 - weekday(number));

/** Days told one by one, as runs of those that count as the same and are closed by the same. */
function runs(days) {
  const all = [];
  for (const { date, kind, code, name } of days) {
    const last = all.at(-1);
    if (last?.kind === kind && last.code === code && last.name === name) last.to = date;
    else
      all.push({
        from: date,
        to: date,
        kind,
        ...(code !== undefined && { code }),
        ...(name !== undefined && { name }),
      });
  }
  return all;
}

/** Terms 9.2 under. An ordinary week-end has no name. */
export function turnaround({ receivedOn, calendar, interpretations = {}, editions }) {
  const { expectedProcessing } = numbersOf({ editions });
  const why = closedBy(interpretations, calendar);
  const received = day(receivedOn);
  const anchor = interpretations.receiptOnClosedDay === "nextWorkingDay" ? nextOpen(received, why) : received;
  const weekEnds = sundayOfWeek(anchor);
  const days = [];
  let workingDays = 0;
  for (let number = received; workingDays < expectedProcessing; number += 1) {
    const date = iso(number);
    const reason = why(number);
    if (reason)
      days.push({ date, kind: "closed", ...(reason.kind !== "weekend" && { code: reason.code, name: reason.name }) });
    else if (number <= weekEnds) days.push({ date, kind: "restOfWeek" });
    else {
      workingDays += 1;
      days.push({ date, kind: "counted" });
    }
  }
  const completedOn = days.at(-1).date;
  return { receivedOn, weekEndsOn: iso(weekEnds), completedOn, workingDays, days: runs(days), binding: false };
}

/** A period in months from a day: that day not counted, the last day in, moved only under nextWorkingDay. */
function periodEnd(from, months, interpretations) {
  const end = addMonths(from, months);
  return interpretations.periodEndOnClosedDay === "nextWorkingDay" ? nextOpen(end, closedBy(interpretations)) : end;
}

function refuseBefore(later, earlier, what) {
  if (later < earlier) throw new OracleError("order", what);
}

/** Terms 6.2b and 6.3a. */
export function repairEstimateValidity({ sentOn, asOf, interpretations = {}, editions }) {
  const numbers = numbersOf({ editions });
  const [sent, today] = [day(sentOn), day(asOf)];
  refuseBefore(today, sent, "asOf before the estimate was sent");
  const last = periodEnd(sent, numbers.repairEstimateValidity, interpretations);
  const silentUntil = periodEnd(sent, numbers.reminderAfter, interpretations);
  return {
    validUntil: iso(last),
    reminderFrom: iso(silentUntil + 1),
    status: today <= last ? "valid" : "expired",
    daysLeft: Math.max(0, last - today),
  };
}

/** Terms 8.1b. */
export function serviceWarranty({ deliveredOn, asOf, interpretations = {}, editions }) {
  const [delivered, today] = [day(deliveredOn), day(asOf)];
  refuseBefore(today, delivered, "asOf before delivery");
  const last = periodEnd(delivered, numbersOf({ editions }).serviceWarranty, interpretations);
  return { warrantyUntil: iso(last), inWarranty: today <= last };
}

/** Terms 11.1a: the agreed day, the latest day after the invoice (day 30) otherwise. */
export function paymentDue({ invoicedOn, agreedPaymentOn, interpretations = {}, editions }) {
  const invoiced = day(invoicedOn);
  const latest = invoiced + numbersOf({ editions }).latestPayment;
  const agreed = agreedPaymentOn === undefined ? undefined : day(agreedPaymentOn);
  if (agreed !== undefined) refuseBefore(agreed, invoiced, "agreed day before the invoice");
  const byAgreement = agreed !== undefined && agreed <= latest;
  const due = byAgreement ? agreed : latest;
  const moved =
    interpretations.paymentOnClosedDay === "nextWorkingDay" ? nextOpen(due, closedBy(interpretations)) : due;
  return { dueOn: iso(moved), limitedBy: byAgreement ? "agreed" : "latestPayment" };
}

/** Privacy policy, storage (P7.3; ): three years after the last marketing message. */
export function retention({ lastMarketingSentOn, asOf, interpretations = {} }) {
  if (lastMarketingSentOn === undefined) return { mayKeep: true };
  const [sent, today] = [day(lastMarketingSentOn), day(asOf)];
  refuseBefore(today, sent, "asOf before the message");
  const last = periodEnd(sent, PROOF_MONTHS, interpretations);
  return { keepUntil: iso(last), deleteFrom: iso(last + 1), mayKeep: today <= last };
}
