// Facts for whole estimates: every answer given, left out or unknown, with and without a rate card, VAT and place.
import { iso } from "../dates.mjs";
import { someClosures, someDay } from "./days.mjs";
import { combinations, someInterpretations } from "./interpretations.mjs";
import { defined, drawing } from "./random.mjs";

const RANDOM = 3000;
const SERVICES = ["sampleTest", "controlMeasurement", "reverification", "repair", "repair", "repair"];
const PRODUCTS = ["Meter A", "Meter B", "Not on the card"];
const SHIPPING = ["outboundShipping", "returnShipping", "disposal", "driveTime", "mileage"];

function someRate(draw) {
  const low = draw.int(0, 90_000);
  const text = (ore) => `${Math.floor(ore / 100)}.${String(ore % 100).padStart(2, "0")}`;
  return draw.chance(0.5) ? text(low) : { min: text(low), max: text(low + draw.int(0, 90_000)) };
}

const someReplacement = (draw, rates) => (draw.chance(0.3) ? rates(["replacement"]) : {});

/** A card that names each rate with the same chance; 1 for a complete card. */
function someCard(draw, chance) {
  const rates = (names) => Object.fromEntries(names.filter(() => draw.chance(chance)).map((n) => [n, someRate(draw)]));
  return {
    services: {
      ...rates(["sampleTest", "controlMeasurement", "reverification", "repair"]),
      ...someReplacement(draw, rates),
    },
    ...(draw.chance(0.4) && { products: rates(["Meter A", "Meter B"]) }),
    ...rates(SHIPPING),
  };
}

function someItem(draw) {
  return defined({
    service: draw.pick(SERVICES),
    product: draw.maybe(0.5, () => draw.pick(PRODUCTS)),
    quantity: draw.maybe(0.5, () => draw.pick([1, 2, 3, 40, 100_000])),
    warranty: draw.maybe(0.7, () => draw.pick(["covered", "notCovered", "unknown"])),
    examination: draw.maybe(0.3, () => draw.pick(["covered", "notCovered", "notWorkedOn"])),
    causes: draw.maybe(0.2, () => draw.pick([[], ["misuse"], ["installation", "maintenance"]])),
    thirdParty: draw.maybe(0.2, () => draw.chance(0.5)),
    contaminated: draw.maybe(0.2, () => draw.chance(0.5)),
    wantsResults: draw.maybe(0.2, () => draw.chance(0.5)),
  });
}

/** Sent days ago, or longer ago than it holds: a reminder has to be possible before it can go unanswered. */
function someRepairEstimate(draw, number) {
  return defined({
    sentOn: draw.maybe(0.7, () => iso(number - draw.pick([draw.int(0, 140), draw.int(88, 98)]))),
    answer: draw.maybe(0.6, () => draw.pick(["accepted", "declined", "none"])),
    afterDecline: draw.maybe(0.4, () => draw.pick(["return", "dispose"])),
    reminderUnanswered: draw.maybe(0.3, () => draw.chance(0.5)),
  });
}

function someItems(draw) {
  return Array.from({ length: draw.pick([0, 1, 1, 1, 1, 2, 2, 3]) }, () => someItem(draw));
}

function someDates(draw, number) {
  const invoicedOn = draw.maybe(0.5, () => iso(number - draw.int(0, 60)));
  const agreed = () => iso(number + draw.int(0, 40));
  const deliveredOn = draw.maybe(0.3, () => iso(number - draw.int(0, 120)));
  const beforeDelivery = deliveredOn ? draw.int(120, 150) : draw.int(-20, 60);
  return {
    asOf: iso(number),
    receivedOn: draw.maybe(0.5, () => iso(number - beforeDelivery)),
    deliveredOn,
    invoicedOn,
    agreedPaymentOn: invoicedOn && draw.maybe(0.4, agreed),
  };
}

function someFacts(draw) {
  const number = Math.max(someDay(draw), 200);
  const yesNo = () => draw.chance(0.5);
  return defined({
    ...someDates(draw, number),
    customer: draw.maybe(0.6, () => draw.pick(["business", "consumer"])),
    items: draw.maybe(0.95, () => someItems(draw)),
    onSite: draw.maybe(0.6, yesNo),
    handInInPerson: draw.maybe(0.3, yesNo),
    createdOnPortal: draw.maybe(0.7, () => draw.chance(0.7)),
    soldUnderOtherTerms: draw.maybe(0.7, yesNo),
    otherServiceAgreement: draw.maybe(0.7, yesNo),
    // Not asked for and yet sent is refused: not often.
    repairEstimateRequested: draw.maybe(0.6, () => draw.chance(0.7)),
    repairEstimate: draw.maybe(0.3, () => someRepairEstimate(draw, number)),
    rateCard: draw.maybe(0.8, () => someCard(draw, draw.pick([1, 1, 0.6, 0.2]))),
    calendar: draw.maybe(0.3, () => someClosures(draw, number)),
    interpretations: draw.maybe(0.6, () => someInterpretations(draw)),
    vatPercent: draw.maybe(0.5, () => draw.pick(["25", "0", "12.5", "7.777777"])),
  });
}

/** Every answer to the three conditions of terms 1.1, under every interpretation. */
function* conditions() {
  const answers = [undefined, true, false];
  for (const interpretations of combinations(["applicability"]))
    for (const createdOnPortal of answers)
      for (const soldUnderOtherTerms of answers)
        for (const otherServiceAgreement of answers)
          yield defined({
            asOf: "2026-11-21",
            createdOnPortal,
            soldUnderOtherTerms,
            otherServiceAgreement,
            interpretations,
          });
}

export function* estimateCases() {
  yield { fn: "estimate", question: { asOf: "2026-11-21" } };
  for (const question of conditions()) yield { fn: "estimate", question };
  const draw = drawing(20_140_513);
  for (let index = 0; index < RANDOM; index += 1) yield { fn: "estimate", question: someFacts(draw) };
}
