// The oracle against cases worked by hand from FACTS.md and CLAUSES.md: it must be right before it may judge.
import assert from "node:assert/strict";
import { test } from "node:test";
import Holidays from "date-holidays";
import { easter, publicHolidays } from "./calendar.mjs";
import { iso } from "./dates.mjs";
import * as oracle from "./index.mjs";
import { halfEven, halfUp } from "./money.mjs";

/** FACTS.md section 1: year, Maundy Thursday, Easter, Ascension, Whit Monday. */
const EASTER_TABLE = [
  [2020, "2020-04-09", "2020-04-12", "2020-05-21", "2020-06-01"],
  [2021, "2021-04-01", "2021-04-04", "2021-05-13", "2021-05-24"],
  [2022, "2022-04-14", "2022-04-17", "2022-05-26", "2022-06-06"],
  [2023, "2023-04-06", "2023-04-09", "2023-05-18", "2023-05-29"],
  [2024, "2024-03-28", "2024-03-31", "2024-05-09", "2024-05-20"],
  [2025, "2025-04-17", "2025-04-20", "2025-05-29", "2025-06-09"],
  [2026, "2026-04-02", "2026-04-05", "2026-05-14", "2026-05-25"],
  [2027, "2027-03-25", "2027-03-28", "2027-05-06", "2027-05-17"],
  [2028, "2028-04-13", "2028-04-16", "2028-05-25", "2028-06-05"],
  [2029, "2029-03-29", "2029-04-01", "2029-05-10", "2029-05-21"],
  [2030, "2030-04-18", "2030-04-21", "2030-05-30", "2030-06-10"],
  [2031, "2031-04-10", "2031-04-13", "2031-05-22", "2031-06-02"],
  [2032, "2032-03-25", "2032-03-28", "2032-05-06", "2032-05-17"],
  [2033, "2033-04-14", "2033-04-17", "2033-05-26", "2033-06-06"],
  [2034, "2034-04-06", "2034-04-09", "2034-05-18", "2034-05-29"],
  [2035, "2035-03-22", "2035-03-25", "2035-05-03", "2035-05-14"],
];

test("Easter and the days that hang on it fall as the table of facts says", () => {
  for (const [year, maundy, sunday, ascension, whitMonday] of EASTER_TABLE) {
    const at = (offset) => iso(easter(year) + offset);
    assert.deepEqual([at(-3), at(0), at(39), at(50)], [maundy, sunday, ascension, whitMonday]);
    assert.equal(publicHolidays(year).get(easter(year) + 26), year <= 2023 ? "greatPrayerDay" : undefined);
  }
});

test("public holidays agree with date-holidays from 2013 to 2040", () => {
  const independent = new Holidays("DK", { types: ["public"] });
  for (let year = 2013; year <= 2040; year += 1) {
    const theirs = independent.getHolidays(year).map(({ date }) => date.slice(0, 10));
    const ours = [...publicHolidays(year).keys()].sort((a, b) => a - b).map(iso);
    assert.deepEqual(ours, [...new Set(theirs)].sort(), String(year));
  }
});

test("the three readings of closed days differ by the closing days alone", () => {
  const count = (closedDays) => oracle.closedDays({ year: 2026, readings: { closedDays } }).length;
  assert.deepEqual([count("publicHolidays"), count("statutory"), count("banks")], [10, 13, 14]);
  const whitSunday = oracle.closedDays({ year: 2022 }).find(({ date }) => date === "2022-06-05");
  assert.equal(whitSunday.kind, "publicHoliday");
});

test("an Easter week is passed over day by day", () => {
  const { date, passedOver } = oracle.addWorkingDays({ from: "2026-04-01", count: 1 });
  assert.equal(date, "2026-04-07");
  const passed = passedOver.map((day) => day.date);
  assert.deepEqual(passed, ["2026-04-02", "2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"]);
  assert.equal(oracle.addWorkingDays({ from: "2026-04-02", count: 0 }).date, "2026-04-02");
});

test("fourteen working days are counted from the Monday after the week of receipt", () => {
  const { weekEndsOn, completedOn } = oracle.turnaround({ receivedOn: "2026-09-02" });
  assert.deepEqual([weekEndsOn, completedOn], ["2026-09-06", "2026-09-24"]);
  const saturday = oracle.turnaround({ receivedOn: "2026-09-05" });
  assert.equal(saturday.completedOn, "2026-09-24");
  const readings = { receiptOnClosedDay: "nextWorkingDay" };
  assert.equal(oracle.turnaround({ receivedOn: "2026-09-05", readings }).completedOn, "2026-10-01");
});

test("three months end on the same day number or on the month's last day", () => {
  const until = (sentOn) => oracle.repairEstimateValidity({ sentOn, asOf: sentOn }).validUntil;
  assert.equal(until("2025-11-30"), "2026-02-28");
  assert.equal(until("2023-11-30"), "2024-02-29");
  assert.equal(until("2026-01-31"), "2026-04-30");
  const last = oracle.repairEstimateValidity({ sentOn: "2025-11-30", asOf: "2026-02-28" });
  assert.deepEqual([last.status, last.daysLeft, last.reminderFrom], ["valid", 0, "2026-03-01"]);
  assert.throws(() => oracle.repairEstimateValidity({ sentOn: "2026-01-02", asOf: "2026-01-01" }), { code: "order" });
});

test("a period end moves to the next working day only where the reading says so", () => {
  const readings = { periodEndOnClosedDay: "nextWorkingDay" };
  assert.equal(oracle.serviceWarranty({ deliveredOn: "2026-01-05", asOf: "2026-01-05" }).warrantyUntil, "2026-04-05");
  const moved = oracle.serviceWarranty({ deliveredOn: "2026-01-05", asOf: "2026-01-05", readings });
  assert.equal(moved.warrantyUntil, "2026-04-07");
  const kept = oracle.retention({ lastMarketingSentOn: "2024-02-29", asOf: "2027-03-01" });
  assert.deepEqual(kept, { keepUntil: "2027-02-28", deleteFrom: "2027-03-01", mayKeep: false });
});

test("an invoice is due on the agreed day, and on day thirty at the latest", () => {
  const due = (agreedOn, readings) => oracle.paymentDue({ invoicedOn: "2026-01-01", agreedOn, readings });
  assert.deepEqual(due(undefined), { dueOn: "2026-01-31", limitedBy: "thirtyDays" });
  assert.deepEqual(due("2026-01-15"), { dueOn: "2026-01-15", limitedBy: "agreed" });
  assert.deepEqual(due("2026-02-01"), { dueOn: "2026-01-31", limitedBy: "thirtyDays" });
  assert.equal(due(undefined, { paymentOnClosedDay: "nextWorkingDay" }).dueOn, "2026-02-02");
  assert.throws(() => due("2025-12-31"), { code: "order" });
});

const owed = (dueOn, asOf, readings, more) =>
  oracle.lateInterest({ principal: "10000.00", dueOn, asOf, customer: "business", readings, ...more });

test("the ministry's example: due 30 January, charged 31 January, end of February, 31 March, 30 April", () => {
  const months = (asOf) => owed("2026-01-30", asOf).monthsCommenced;
  assert.deepEqual(["2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28"].map(months), [0, 1, 1, 2]);
  assert.deepEqual(["2026-03-30", "2026-03-31", "2026-04-29", "2026-04-30"].map(months), [2, 3, 3, 4]);
  assert.equal(owed("2024-01-30", "2024-02-28").monthsCommenced, 1);
  assert.equal(owed("2024-01-30", "2024-02-29").monthsCommenced, 2);
});

test("the other readings of a commenced month", () => {
  const months = (commencedMonth, dueOn, asOf) => owed(dueOn, asOf, { commencedMonth }).monthsCommenced;
  assert.equal(months("dueAnniversary", "2025-12-15", "2026-01-15"), 1);
  assert.equal(months("dueAnniversary", "2025-12-15", "2026-01-16"), 2);
  assert.equal(months("dueAnniversaryInclusive", "2025-12-15", "2025-12-15"), 0);
  assert.equal(months("dueAnniversaryInclusive", "2025-12-15", "2026-01-15"), 2);
  assert.equal(months("calendarMonths", "2025-12-31", "2026-01-01"), 1);
  assert.equal(months("calendarMonths", "2025-12-30", "2026-01-01"), 2);
  assert.equal(months("dueAnniversary", "2026-01-31", "2026-03-01"), 2);
  assert.equal(months("dayAfterDue", "2026-01-31", "2026-03-01"), 2);
});

test("a consumer pays the statutory amount by the day, a business the clause", () => {
  assert.equal(owed("2026-06-29", "2026-07-01").interest, "200.00");
  const consumer = owed("2026-06-29", "2026-07-01", {}, { customer: "consumer" });
  // 30 June at 9.75 %, 1 July at 10.00 %: 10,000 * (9.75 + 10.00) / 36,500 = 5.41095...
  assert.deepEqual(
    consumer.segments.map(({ from, to, days, amount }) => [from, to, days, amount]),
    [
      ["2026-06-30", "2026-06-30", 1, "2.671233"],
      ["2026-07-01", "2026-07-01", 1, "2.739726"],
    ],
  );
  assert.deepEqual([consumer.interest, consumer.limitedBy, consumer.stale], ["5.41", "law", false]);
});

test("the reference table's edges: claims before 1 March 2013, days before 2013, days after 2026", () => {
  const rate = (dueOn) => owed(dueOn, "2013-03-10", {}, { customer: "consumer" }).segments[0].annualPercent;
  assert.deepEqual([rate("2013-02-28"), rate("2013-03-01")], ["7.200000", "8.200000"]);
  assert.throws(() => owed("2012-12-30", "2013-03-01", {}, { customer: "consumer" }), { code: "noRate" });
  assert.equal(owed("2012-12-31", "2013-01-01", {}, { customer: "consumer" }).segments.length, 1);
  assert.equal(owed("2026-12-30", "2027-01-01", {}, { customer: "consumer" }).stale, true);
  assert.equal(owed("2026-12-30", "2027-01-01", { dayCount: "halfOpen" }, { customer: "consumer" }).stale, false);
  assert.equal(owed("2026-12-30", "2028-01-01").stale, false);
});

test("leap years divide by 366 under actualActual, and a segment ends with the year", () => {
  const legalMaximum = { annualPercent: "10" };
  const { segments } = owed("2027-12-30", "2028-01-02", { dayCount: "actualActual" }, { legalMaximum });
  assert.deepEqual(
    segments.map(({ amount }) => amount),
    ["2.739726", "5.464481"],
  );
});

test("rounding: ties at half an øre go up, to even, or month by month", () => {
  assert.deepEqual([halfUp(5n, 10n), halfEven(5n, 10n), halfEven(15n, 10n), halfUp(4n, 10n)], [1n, 0n, 2n, 0n]);
  const interest = (rounding, asOf) => owed("2026-01-01", asOf, { rounding }, { principal: "0.25" }).interest;
  assert.deepEqual(
    ["halfUpOnce", "halfEvenOnce"].map((r) => interest(r, "2026-01-02")),
    ["0.01", "0.00"],
  );
  assert.deepEqual(
    ["halfUpOnce", "halfUpEachMonth"].map((r) => interest(r, "2026-03-02")),
    ["0.02", "0.03"],
  );
});

test("a supplied maximum binds business and consumer, monthly or yearly, by amount or by rate", () => {
  const monthly = { legalMaximum: { monthlyPercent: "1.5" } };
  assert.equal(owed("2026-01-01", "2026-01-02", {}, monthly).interest, "150.00");
  const yearly = { legalMaximum: { annualPercent: "24" } };
  const byRate = owed("2026-01-01", "2026-01-02", { legalMaximum: "compareRates" }, yearly);
  assert.deepEqual([byRate.interest, byRate.limitedBy], ["200.00", "contract"]);
  const byAmount = owed("2026-01-01", "2026-01-02", {}, yearly);
  assert.deepEqual([byAmount.interest, byAmount.limitedBy], ["6.58", "law"]);
});

test("the liability cap is rounded once, never below zero, and pays nothing of an excluded loss", () => {
  assert.equal(oracle.liabilityCap({ replacementValue: "0.01", wearPercent: "50" }).cap, "0.01");
  assert.equal(oracle.liabilityCap({ replacementValue: "100", wear: "100.01" }).cap, "0.00");
  assert.deepEqual(oracle.liabilityCap({ replacementValue: 100, claim: "40" }), {
    cap: "100.00",
    wearGiven: false,
    payable: "40.00",
  });
  assert.equal(oracle.liabilityCap({ replacementValue: 100, claim: 40, excludedLoss: true }).payable, "0.00");
});

test("applicability in three readings, unknown facts tried both ways", () => {
  const answer = (sold, served, applicability) =>
    oracle.applicability({
      createdOnPortal: true,
      soldUnderOtherTerms: sold,
      otherServiceAgreement: served,
      readings: { applicability },
    });
  assert.deepEqual(
    [answer(false, false), answer(true, false), answer(true, true)],
    ["applies", "check", "doesNotApply"],
  );
  assert.deepEqual(
    [answer(true, false, "eitherSuffices"), answer(true, false, "bothNeeded")],
    ["applies", "doesNotApply"],
  );
  assert.equal(answer(false, undefined, "eitherSuffices"), "applies");
  assert.equal(oracle.applicability({ createdOnPortal: false }), "doesNotApply");
  assert.equal(oracle.applicability({}), "check");
});

test("a repair's charges and total, without and with VAT", () => {
  const rateCard = {
    services: { repair: { min: "400", max: "900" } },
    outboundShipping: "60",
    returnShipping: "80.00",
  };
  const facts = { asOf: "2026-11-21", onSite: false, repairEstimateRequested: false, vatPercent: "25", rateCard };
  const items = [{ service: "repair", quantity: 2, warranty: "notCovered" }];
  const { scenarios, range } = oracle.scenarios({ ...facts, items });
  assert.deepEqual(
    scenarios.map(({ id }) => id),
    ["repair"],
  );
  const total = { min: "140.00", open: [], max: "2940.00", minInclVat: "175.00", maxInclVat: "3675.00" };
  assert.deepEqual(scenarios[0].total, total);
  assert.deepEqual(range, total);
});

test("an unpriced part leaves the total open, and under warranty the provider pays", () => {
  const items = [{ service: "repair", examination: "covered" }];
  const { scenarios } = oracle.scenarios({ asOf: "2026-11-21", onSite: false, items });
  assert.deepEqual(scenarios[0].total, { min: "0.00", open: ["outboundShipping"] });
  const unknownPlace = oracle.scenarios({ asOf: "2026-11-21", items }).range;
  assert.deepEqual(unknownPlace.open, ["driveTime", "mileage", "outboundShipping"]);
});

const CARD = { services: { repair: "400" }, outboundShipping: "10", returnShipping: "20", disposal: "30" };
const priced = (more) =>
  oracle.scenarios({ asOf: "2026-11-21", rateCard: CARD, repairEstimateRequested: false, ...more });

test("the matter's return is counted once, and a declined repair has no usual rates", () => {
  const items = [{ service: "sampleTest" }, { service: "repair", warranty: "notCovered" }];
  const rateCard = { ...CARD, services: { repair: "400", sampleTest: "70" } };
  assert.equal(priced({ onSite: false, rateCard, items }).range.max, "1500.00");
  const declined = [{ service: "repair" }, { service: "repair", warranty: "notCovered" }];
  const { range } = priced({ onSite: false, items: declined, repairEstimate: { answer: "declined" } });
  assert.deepEqual([range.min, range.max], ["30.00", "1040.00"]);
});

test("a ticked cause leaves warranty open, a repair not included, and the return unstated", () => {
  const { scenarios } = priced({ onSite: false, items: [{ service: "repair", causes: ["misuse"] }] });
  assert.deepEqual(
    scenarios.map(({ id }) => id),
    ["warranty", "repair"],
  );
  assert.deepEqual(scenarios[1].total, { min: "10.00", open: [], max: "1030.00" });
});

test("disposal after declining is a may on site until the choice is told", () => {
  const rateCard = { ...CARD, driveTime: "100", mileage: "200" };
  const items = [{ service: "repair", warranty: "notCovered" }];
  const max = (afterDecline) =>
    priced({ onSite: true, rateCard, items, repairEstimate: { answer: "declined", afterDecline } }).range.max;
  assert.deepEqual([undefined, "dispose", "return"].map(max), ["1330.00", "1330.00", "1300.00"]);
});
