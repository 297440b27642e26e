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

test("the three interpretations of closed days differ by the closing days alone", () => {
  const count = (closedDays) => oracle.closedDays({ year: 2026, interpretations: { closedDays } }).length;
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
  const interpretations = { receiptOnClosedDay: "nextWorkingDay" };
  assert.equal(oracle.turnaround({ receivedOn: "2026-09-05", interpretations }).completedOn, "2026-10-01");
});

test("the days of a turnaround are told in runs: by what closes them, and without a name for ordinary week-ends", () => {
  const interpretations = { closedDays: "publicHolidays" };
  const closures = [
    { from: "2026-12-28", to: "2026-12-31", name: "Stocktaking" },
    { from: "2027-01-04", to: "2027-01-04" },
  ];
  const told = oracle.turnaround({ receivedOn: "2026-12-17", interpretations, calendar: { closures } });
  assert.deepEqual(
    told.days.map(
      ({ from, to, kind, code, name }) => `${from.slice(5)} to ${to.slice(5)} ${kind} ${name ?? code ?? "-"}`,
    ),
    [
      "12-17 to 12-18 restOfWeek -",
      "12-19 to 12-20 closed -",
      "12-21 to 12-24 counted -",
      "12-25 to 12-25 closed christmasDay",
      "12-26 to 12-26 closed secondChristmasDay",
      "12-27 to 12-27 closed -",
      "12-28 to 12-31 closed Stocktaking",
      "01-01 to 01-01 closed newYearsDay",
      "01-02 to 01-03 closed -",
      "01-04 to 01-04 closed closure",
      "01-05 to 01-08 counted -",
      "01-09 to 01-10 closed -",
      "01-11 to 01-15 counted -",
      "01-16 to 01-17 closed -",
      "01-18 to 01-18 counted -",
    ],
  );
  assert.deepEqual([told.receivedOn, told.workingDays, told.completedOn], ["2026-12-17", 14, "2027-01-18"]);
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

test("a period end moves to the next working day only where the interpretation says so", () => {
  const interpretations = { periodEndOnClosedDay: "nextWorkingDay" };
  assert.equal(oracle.serviceWarranty({ deliveredOn: "2026-01-05", asOf: "2026-01-05" }).warrantyUntil, "2026-04-05");
  const moved = oracle.serviceWarranty({ deliveredOn: "2026-01-05", asOf: "2026-01-05", interpretations });
  assert.equal(moved.warrantyUntil, "2026-04-07");
  const kept = oracle.retention({ lastMarketingSentOn: "2024-02-29", asOf: "2027-03-01" });
  assert.deepEqual(kept, { keepUntil: "2027-02-28", deleteFrom: "2027-03-01", mayKeep: false });
});

test("an invoice is due on the agreed day, and on day thirty at the latest", () => {
  const due = (agreedPaymentOn, interpretations) =>
    oracle.paymentDue({ invoicedOn: "2026-01-01", agreedPaymentOn, interpretations });
  assert.deepEqual(due(undefined), { dueOn: "2026-01-31", limitedBy: "latestPayment" });
  assert.deepEqual(due("2026-01-15"), { dueOn: "2026-01-15", limitedBy: "agreed" });
  assert.deepEqual(due("2026-02-01"), { dueOn: "2026-01-31", limitedBy: "latestPayment" });
  assert.equal(due(undefined, { paymentOnClosedDay: "nextWorkingDay" }).dueOn, "2026-02-02");
  assert.throws(() => due("2025-12-31"), { code: "order" });
});

const owed = (dueOn, asOf, interpretations, more) =>
  oracle.lateInterest({ principal: "10000.00", dueOn, asOf, customer: "business", interpretations, ...more });

test("the ministry's example: due 30 January, charged 31 January, end of February, 31 March, 30 April", () => {
  const months = (asOf) => owed("2026-01-30", asOf).monthsCommenced;
  assert.deepEqual(["2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28"].map(months), [0, 1, 1, 2]);
  assert.deepEqual(["2026-03-30", "2026-03-31", "2026-04-29", "2026-04-30"].map(months), [2, 3, 3, 4]);
  assert.equal(owed("2024-01-30", "2024-02-28").monthsCommenced, 1);
  assert.equal(owed("2024-01-30", "2024-02-29").monthsCommenced, 2);
});

test("the other interpretations of a commenced month", () => {
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

test("interest has a step on each commenced month's first day by the terms, on each rate's last by law, and where the two meet", () => {
  const told = ({ steps }) => steps.map(({ on, monthsCommenced, interest }) => [on, monthsCommenced, interest]);
  assert.deepEqual(told(owed("2026-01-30", "2026-04-01")), [
    ["2026-01-31", 1, "200.00"],
    ["2026-02-28", 2, "400.00"],
    ["2026-03-31", 3, "600.00"],
  ]);
  assert.deepEqual(told(owed("2026-06-29", "2026-07-01", {}, { customer: "consumer" })), [
    ["2026-06-30", 1, "2.67"],
    ["2026-07-01", 1, "5.41"],
  ]);
  assert.deepEqual(told(owed("2026-01-30", "2026-01-30")), []);
  assert.equal(owed("2010-01-30", "2026-01-30").steps.length, 60);
  const most = { legalMaximum: { annualPercent: "30" } };
  assert.deepEqual(
    owed("2026-01-01", "2026-02-01", {}, most).steps.map(({ on, rises }) => [on, rises]),
    [
      ["2026-01-25", "evenly"],
      ["2026-01-26", "atOnce"],
    ],
  );
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

test("applicability in three interpretations, unknown facts tried both ways", () => {
  const answer = (sold, served, applicability) =>
    oracle.applicability({
      createdOnPortal: true,
      soldUnderOtherTerms: sold,
      otherServiceAgreement: served,
      interpretations: { applicability },
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

/** The prices of the cases below, without a rate for replacing; the work is done in the workshop. */
const CARD = {
  services: { repair: "650", sampleTest: "180" },
  outboundShipping: "95",
  returnShipping: "95",
  disposal: "60",
  driveTime: "800",
  mileage: "200",
};
const worked = (more) => oracle.scenarios({ asOf: "2026-11-20", onSite: false, rateCard: CARD, ...more });
const outcomesOf = (more) => worked(more).scenarios.map(({ id }) => id);
const mostOf = (more) => worked(more).range.max;
const endsOf = (more) => [worked(more).range.min, mostOf(more)];

const REPAIR = { service: "repair" };
const TEST = { service: "sampleTest" };
const CLAIMED = { ...REPAIR, warranty: "notCovered" };
const examined = (examination, more) => ({ ...REPAIR, examination, ...more });
const NOT_COVERED = examined("notCovered");
const NOT_ASKED = { repairEstimateRequested: false };
const declined = (items, afterDecline) => ({
  items,
  repairEstimate: { answer: "declined", ...(afterDecline && { afterDecline }) },
});

test("an ordinary repair costs from the way there to rate, fee and both ways, without and with VAT", () => {
  const { scenarios, range } = worked({ ...NOT_ASKED, items: [NOT_COVERED], vatPercent: "25" });
  assert.equal(scenarios.length, 1);
  // 95 + 95 at least; 95 + 650 + 1,000 + 95 at most.
  const total = { min: "190.00", max: "1840.00", pricedMax: "1840.00", open: [] };
  const inclVat = { minInclVat: "237.50", maxInclVat: "2300.00", pricedMaxInclVat: "2300.00" };
  assert.deepEqual(range, { ...total, ...inclVat });
  assert.deepEqual(scenarios[0].total, range);
});

test("a repair that nobody has examined can be covered, ordinary or not worked on", () => {
  assert.deepEqual(outcomesOf({ ...NOT_ASKED, items: [REPAIR] }), ["warranty", "repair", "notWorkedOn"]);
  assert.deepEqual(endsOf({ ...NOT_ASKED, items: [REPAIR] }), ["95.00", "1840.00"]);
});

test("a claim of not covered leaves the warranty out, and an examination brings it back", () => {
  assert.deepEqual(outcomesOf({ ...NOT_ASKED, items: [CLAIMED] }), ["repair", "notWorkedOn"]);
  assert.deepEqual(endsOf({ ...NOT_ASKED, items: [CLAIMED] }), ["95.00", "1840.00"]);
  assert.deepEqual(outcomesOf({ ...NOT_ASKED, items: [examined("covered", CLAIMED)] }), ["warranty"]);
});

test("a ticked cause, a third party's or a contaminated product puts not worked on first and keeps the repair", () => {
  for (const claim of [{ causes: ["maintenance"] }, { thirdParty: true }, { contaminated: true }]) {
    const items = [{ ...CLAIMED, ...claim }];
    assert.deepEqual(outcomesOf({ ...NOT_ASKED, items }), ["notWorkedOn", "repair"]);
    assert.deepEqual(endsOf({ ...NOT_ASKED, items }), ["95.00", "1840.00"]);
  }
  const denied = [{ ...CLAIMED, causes: [], thirdParty: false, contaminated: false }];
  assert.deepEqual(outcomesOf({ ...NOT_ASKED, items: denied }), ["repair", "notWorkedOn"]);
});

test("what is not worked on costs the fee perhaps, no rate, and a return that nobody is named for", () => {
  const { scenarios, range } = worked({ items: [examined("notWorkedOn")] });
  assert.deepEqual([range.min, range.max], ["95.00", "1190.00"]);
  const lines = scenarios[0].items.map(({ code, payer, modality }) => `${code} ${payer} ${modality}`);
  const expected = [
    "outboundShipping customer will",
    "investigationFee customer may",
    "returnShipping unstated unstated",
  ];
  assert.deepEqual(lines, expected);
});

test("a covered repair can be refunded, and then nobody is named for its return", () => {
  const { scenarios, range } = worked({ items: [examined("covered")] });
  assert.deepEqual([range.min, range.max], ["95.00", "190.00"]);
  const returns = scenarios[0].items.filter(({ code }) => code === "returnShipping");
  assert.deepEqual(
    returns.map(({ payer, onlyIf }) => [payer, onlyIf]),
    [
      ["provider", undefined],
      ["unstated", "refunded"],
    ],
  );
  assert.equal(mostOf({ onSite: true, items: [examined("covered")] }), "1000.00");
});

test("a declined repair goes back or away, and beside another product one can go back and the other away", () => {
  assert.deepEqual(endsOf(declined([NOT_COVERED])), ["155.00", "1190.00"]);
  // 95 + 180 + 1,000 + 95 for the test's return + 60 for disposal.
  assert.equal(mostOf(declined([NOT_COVERED, TEST])), "1430.00");
});

test("of several declined repairs some can go back and others away, each once for the matter", () => {
  const two = declined([NOT_COVERED, NOT_COVERED]);
  const twice = declined([{ ...NOT_COVERED, quantity: 2 }]);
  for (const facts of [two, twice]) {
    assert.deepEqual(endsOf(facts), ["155.00", "1250.00"]);
    const [line] = worked(facts).scenarios[0].items.filter(({ code }) => code === "returnOrDisposal");
    assert.deepEqual(line.amount, { min: "60.00", max: "155.00" });
  }
  assert.equal(mostOf(declined(two.items, "return")), "1190.00");
  assert.equal(mostOf(declined(two.items, "dispose")), "1155.00");
});

test("disposal after declining is a may on site until the choice is told", () => {
  const ends = (afterDecline) => endsOf({ ...declined([NOT_COVERED], afterDecline), onSite: true });
  assert.deepEqual(ends(undefined), ["1000.00", "2060.00"]);
  assert.deepEqual(ends("dispose"), ["1060.00", "2060.00"]);
  assert.deepEqual(ends("return"), ["1000.00", "2000.00"]);
});

test("on a card with rates for replacing, a repair has no most while one of the two rates is not known", () => {
  const replacing = { ...CARD, products: { meter: "2890" } };
  const openOf = (rateCard, item) => worked({ ...NOT_ASKED, rateCard, items: [item] }).range;
  for (const item of [NOT_COVERED, { ...NOT_COVERED, product: "valve" }]) {
    const { max, pricedMax, open } = openOf(replacing, item);
    assert.deepEqual([max, pricedMax, open], [undefined, "1190.00", ["usualRates"]]);
  }
  const meter = { ...NOT_COVERED, product: "meter" };
  assert.equal(openOf({ ...CARD, services: {}, products: { meter: "100" } }, meter).max, undefined);
  assert.equal(openOf(replacing, meter).max, "4080.00");
  const others = { ...replacing, services: { ...CARD.services, replacement: "700" } };
  assert.equal(openOf(others, { ...NOT_COVERED, product: "valve" }).max, "1890.00");
  assert.equal(openOf(others, meter).max, "4080.00");
});

test("an estimate that was sent though none was asked for is refused", () => {
  const sent = { ...NOT_ASKED, items: [NOT_COVERED] };
  for (const repairEstimate of [{ sentOn: "2026-11-19" }, { answer: "declined" }])
    assert.throws(() => worked({ ...sent, repairEstimate }), { code: "conflict", message: "repairEstimateRequested" });
});

test("an estimate that was sent has a product in it, and a single repair is thereby an ordinary one", () => {
  const repairEstimate = { sentOn: "2026-11-19" };
  assert.deepEqual(endsOf({ items: [REPAIR], repairEstimate }), endsOf({ items: [NOT_COVERED], repairEstimate }));
  for (const items of [
    [examined("covered")],
    [examined("notWorkedOn")],
    [examined("covered"), examined("notWorkedOn")],
  ]) {
    assert.throws(() => worked({ items, repairEstimate }), { code: "conflict", message: "repairEstimate.sentOn" });
    const answer = { answer: "none" };
    assert.throws(() => worked({ items, repairEstimate: answer }), { message: "repairEstimate.answer" });
  }
  assert.deepEqual(outcomesOf({ items: [TEST], repairEstimate }), ["standard"]);
});

test("beside an estimate that was sent, what was examined as covered is remedied and is no outcome of the matter", () => {
  const items = [examined("covered", { causes: ["misuse"] }), NOT_COVERED];
  const facts = { items, repairEstimate: { sentOn: "2026-11-19" } };
  assert.deepEqual(outcomesOf(facts), ["estimateAccepted", "estimateDeclined", "estimateUnanswered"]);
  const remedied = worked(facts).scenarios.map(({ items: lines }) => lines.some(({ code }) => code === "remedy"));
  assert.deepEqual(remedied, [true, true, true]);
});

test("no answer yet leaves every ending open, the day after and four months after, until the reminder goes unanswered", () => {
  for (const sentOn of ["2026-11-19", "2026-07-20"]) {
    const facts = { items: [NOT_COVERED], repairEstimate: { sentOn, answer: "none" } };
    assert.deepEqual(endsOf(facts), ["95.00", "1840.00"]);
  }
  const reminded = (more) => ({
    items: [NOT_COVERED],
    repairEstimate: { sentOn: "2026-07-20", reminderUnanswered: true, ...more },
  });
  assert.deepEqual(outcomesOf(reminded()), ["estimateUnanswered"]);
  assert.deepEqual(endsOf(reminded()), ["155.00", "1155.00"]);
  const message = "repairEstimate.reminderUnanswered";
  assert.throws(() => worked(reminded({ answer: "accepted" })), { code: "conflict", message });
  assert.throws(() => worked(reminded({ sentOn: undefined })), { code: "conflict", message });
  // Sent on 20 August it holds until 20 November: a reminder can be due on the 21st.
  assert.throws(() => worked(reminded({ sentOn: "2026-08-20" })), { code: "order", message });
  assert.deepEqual(endsOf(reminded({ sentOn: "2026-08-19" })), ["155.00", "1155.00"]);
});

test("courses on which products end differently belong to the range, and can exceed every scenario", () => {
  const items = [NOT_COVERED, NOT_COVERED];
  const { scenarios, range } = worked({ items });
  // One accepted: 650, returned for 95; one declined: disposed of for 60; 95 there, 1,000 for the fee. Both accepted: 2,490.
  assert.equal(range.max, "2490.00");
  const cheap = { ...CARD, services: { repair: "10" } };
  const mixed = worked({ items, rateCard: cheap });
  assert.equal(mixed.range.max, "1260.00");
  assert.deepEqual(
    mixed.scenarios.map(({ total }) => total.max),
    ["1210.00", "1210.00", "1250.00", "1155.00"],
  );
  assert.deepEqual([range.beyondScenarios, mixed.range.beyondScenarios], [undefined, true]);
  assert.ok(scenarios.every(({ total }) => Number(total.max) <= 2490));
});

test("wishing to hand in makes the way there a may, on which nothing else hangs", () => {
  assert.deepEqual(endsOf({ items: [TEST], handInInPerson: true }), ["0.00", "370.00"]);
  assert.deepEqual(endsOf({ items: [TEST], handInInPerson: false }), ["95.00", "370.00"]);
});

test("what is owed late leaves the way to the workshop out, priced or not", () => {
  const rateCard = { services: { sampleTest: "0" }, returnShipping: "0", outboundShipping: "1000" };
  assert.equal(worked({ items: [TEST], rateCard }).mostOwed, "0.00");
  assert.equal(worked({ items: [TEST] }).mostOwed, "275.00");
  const { outboundShipping: _unpriced, ...unpriced } = CARD;
  const { range, mostOwed } = worked({ items: [TEST], rateCard: unpriced, vatPercent: "25" });
  assert.deepEqual([range.max, range.open, mostOwed], [undefined, ["outboundShipping"], "343.75"]);
});

test("VAT of what is known so far is worked out on the sum", () => {
  const rateCard = { outboundShipping: "100", returnShipping: "100" };
  const { range } = worked({ ...NOT_ASKED, items: [TEST, NOT_COVERED], rateCard, vatPercent: "25" });
  assert.deepEqual([range.max, range.pricedMax, range.pricedMaxInclVat], [undefined, "1200.00", "1500.00"]);
});

test("where the place is not known, both places' prices are told and never mixed", () => {
  const { range, scenarios } = worked({ onSite: undefined, items: [examined("covered")] });
  assert.deepEqual([range.min, range.max], ["95.00", "1000.00"]);
  const perhaps = scenarios[0].items.filter(({ payer, modality }) => payer === "customer" && modality === "may");
  assert.deepEqual(
    perhaps.map(({ code }) => code),
    ["outboundShipping", "driveTime", "mileage"],
  );
  assert.deepEqual(worked({ onSite: undefined, items: [examined("covered")], rateCard: {} }).range.open, [
    "driveTime",
    "mileage",
    "outboundShipping",
    "returnShipping",
  ]);
});

test("the fee comes once, or once for each product that is looked into", () => {
  const interpretations = { investigationFee: "oncePerItem" };
  const items = [{ ...NOT_COVERED, quantity: 3 }, examined("notWorkedOn"), examined("covered"), TEST];
  // 95 + 3 x 650 + 180 + 95, with four times the fee or once.
  assert.equal(mostOf({ ...NOT_ASKED, items, interpretations }), "6320.00");
  assert.equal(mostOf({ ...NOT_ASKED, items }), "3320.00");
});
