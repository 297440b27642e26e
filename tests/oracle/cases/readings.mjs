// The readings of CLAUSES.md, their choices, and all combinations of some of them.

export const CHOICES = {
  applicability: ["threeAnswers", "eitherSuffices", "bothNeeded"],
  periodEndOnClosedDay: ["notMoved", "nextWorkingDay"],
  receiptOnClosedDay: ["weekOfReceipt", "nextWorkingDay"],
  closedDays: ["statutory", "publicHolidays", "banks"],
  turnaroundScope: ["standardServices", "allWorkshopServices"],
  paymentOnClosedDay: ["notMoved", "nextWorkingDay"],
  commencedMonth: ["dayAfterDue", "dueAnniversary", "dueAnniversaryInclusive", "calendarMonths"],
  legalMaximum: ["compareAmounts", "compareRates"],
  dayCount: ["actual365", "actualActual", "halfOpen"],
  investigationFee: ["oncePerMatter", "oncePerItem"],
  rounding: ["halfUpOnce", "halfEvenOnce", "halfUpEachMonth"],
};

/** Every combination of the choices of some readings. */
export function combinations(names) {
  return names.reduce(
    (all, name) => all.flatMap((readings) => CHOICES[name].map((choice) => ({ ...readings, [name]: choice }))),
    [{}],
  );
}

/** Some readings chosen at random, the others left to their defaults. */
export function someReadings(draw, names = Object.keys(CHOICES)) {
  const readings = {};
  for (const name of names) if (draw.chance(0.5)) readings[name] = draw.pick(CHOICES[name]);
  return readings;
}
