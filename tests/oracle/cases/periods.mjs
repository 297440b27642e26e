// Questions about periods and the cap: repairEstimateValidity, serviceWarranty, paymentDue, retention, liabilityCap.
import { addMonths, iso } from "../dates.mjs";
import { awkwardDays, someDay, YEARS } from "./days.mjs";
import { combinations, someInterpretations } from "./interpretations.mjs";
import { defined, drawing } from "./random.mjs";

const RANDOM = 1500;
const PERIOD_INTERPRETATIONS = ["periodEndOnClosedDay", "closedDays"];
const PAYMENT_INTERPRETATIONS = ["paymentOnClosedDay", "closedDays"];

/** The three functions that count months from a day, asked on one later (or earlier) day. */
function* threePeriods(start, asOf, interpretations) {
  const [from, today] = [iso(start), iso(asOf)];
  yield { fn: "repairEstimateValidity", question: defined({ sentOn: from, asOf: today, interpretations }) };
  yield { fn: "serviceWarranty", question: defined({ deliveredOn: from, asOf: today, interpretations }) };
  yield { fn: "retention", question: defined({ lastMarketingSentOn: from, asOf: today, interpretations }) };
}

function* boundaries() {
  for (const year of YEARS) {
    for (const number of awkwardDays(year)) {
      for (const interpretations of combinations(PERIOD_INTERPRETATIONS)) {
        const end = addMonths(number, 3);
        for (const asOf of [end - 1, end, end + 1]) yield* threePeriods(number, asOf, interpretations);
      }
      yield* threePeriods(number, number, undefined);
      yield* threePeriods(number, number - 1, undefined);
      for (const interpretations of combinations(PAYMENT_INTERPRETATIONS)) {
        for (const agreed of [undefined, 0, 29, 30, 31, -1]) {
          const agreedPaymentOn = agreed === undefined ? undefined : iso(number + agreed);
          yield { fn: "paymentDue", question: defined({ invoicedOn: iso(number), agreedPaymentOn, interpretations }) };
        }
      }
    }
  }
  yield { fn: "retention", question: { asOf: "2026-11-21" } };
  for (const fn of ["repairEstimateValidity", "serviceWarranty"]) {
    const start = fn === "serviceWarranty" ? "deliveredOn" : "sentOn";
    yield { fn, question: { [start]: "9999-12-01", asOf: "9999-12-02" } };
  }
  yield { fn: "paymentDue", question: { invoicedOn: "9999-12-05" } };
}

function* caps(draw) {
  const values = ["0", "0.01", "0.03", "1.00", "99.99", "1000", 250, "999999999999999.99"];
  for (const replacementValue of values) {
    yield { fn: "liabilityCap", question: { replacementValue } };
    for (const wearPercent of ["0", "50", "33.333333", "99.999999", "100"]) {
      yield { fn: "liabilityCap", question: { replacementValue, wearPercent, claim: "12.34" } };
    }
    for (const wear of ["0", "0.02", "1000.00"]) yield { fn: "liabilityCap", question: { replacementValue, wear } };
  }
  yield { fn: "liabilityCap", question: { replacementValue: "10", wear: "1", wearPercent: "1" } };
  for (let index = 0; index < RANDOM; index += 1) {
    const worn = draw.pick([undefined, "wear", "wearPercent"]);
    const wear = worn === "wear" ? { wear: draw.decimal(5, 2) } : {};
    const percent = worn === "wearPercent" ? { wearPercent: `${draw.int(0, 99)}.${draw.int(0, 999_999)}` } : {};
    const claim = draw.maybe(0.6, () => draw.decimal(6, 2));
    const excludedLoss = draw.maybe(0.3, () => draw.chance(0.5));
    const question = defined({ replacementValue: draw.decimal(6, 2), ...wear, ...percent, claim, excludedLoss });
    yield { fn: "liabilityCap", question };
  }
}

export function* periodCases() {
  yield* boundaries();
  const draw = drawing(19_530_605);
  for (let index = 0; index < RANDOM; index += 1) {
    const number = someDay(draw);
    const asOf = number + draw.int(-3, 120);
    yield* threePeriods(
      number,
      asOf,
      draw.maybe(0.7, () => someInterpretations(draw, PERIOD_INTERPRETATIONS)),
    );
    const agreedPaymentOn = draw.maybe(0.6, () => iso(number + draw.int(-2, 45)));
    const interpretations = draw.maybe(0.7, () => someInterpretations(draw, PAYMENT_INTERPRETATIONS));
    yield { fn: "paymentDue", question: defined({ invoicedOn: iso(number), agreedPaymentOn, interpretations }) };
  }
  yield* caps(draw);
}
