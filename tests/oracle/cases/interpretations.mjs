// The interpretations of CLAUSES.md, their choices, and all combinations of some of them.

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

/** Every combination of the choices of some interpretations. */
export function combinations(names) {
  return names.reduce(
    (all, name) =>
      all.flatMap((interpretations) => CHOICES[name].map((choice) => ({ ...interpretations, [name]: choice }))),
    [{}],
  );
}

/** Some interpretations chosen at random, the others left to their defaults. */
export function someInterpretations(draw, names = Object.keys(CHOICES)) {
  const interpretations = {};
  for (const name of names) if (draw.chance(0.5)) interpretations[name] = draw.pick(CHOICES[name]);
  return interpretations;
}
