// Small matters of every kind, and every single answer that can be added to one.
import fc from "fast-check";

export const SEED = 20_261_120;
const AS_OF = "2026-11-20";
/** The estimate still holds; or a reminder has been possible for long. */
const SENT_ON = ["2026-11-05", "2026-06-01"];
/** Every product more multiplies the courses by ten: mostly up to three, at times four. */
const PRODUCTS = [3, 3, 3, 4];

const FACTS_OF_REPAIR = {
  warranty: ["covered", "notCovered", "unknown"],
  examination: ["covered", "notCovered", "notWorkedOn"],
  causes: [[], ["maintenance"]],
  thirdParty: [false, true],
  contaminated: [false, true],
};
const FACTS_OF_ITEM = {
  ...FACTS_OF_REPAIR,
  product: ["meter", "valve", "not listed"],
  wantsResults: [false, true],
  expectsReinstallation: [false, true],
  replacementValue: ["2890.00"],
  wearPercent: ["35"],
};
const FACTS_OF_ESTIMATE = {
  sentOn: SENT_ON,
  answer: ["accepted", "declined", "none"],
  afterDecline: ["return", "dispose"],
  reminderUnanswered: [false, true],
};
const FACTS_OF_MATTER = {
  onSite: [false, true],
  handInInPerson: [false, true],
  repairEstimateRequested: [false, true],
  customer: ["business", "consumer"],
  invoicedOn: ["2026-10-01"],
  vatPercent: ["25", "12.5"],
};
/** Answers that can change no price, and so are only ever added. */
const OTHER_FACTS_OF_MATTER = {
  createdOnPortal: [false, true],
  soldUnderOtherTerms: [false, true],
  otherServiceAgreement: [false, true],
  descriptionGiven: [false, true],
  receivedOn: ["2026-10-01", "2026-12-01"],
  deliveredOn: ["2026-11-01"],
  agreedPaymentOn: ["2026-10-20"],
  policy: ["en", "sv"],
};
const WAYS = ["outboundShipping", "returnShipping", "disposal", "driveTime", "mileage"];
const SERVICES = ["repair", "sampleTest", "reverification"];

const oneOf = (values) => fc.constantFrom(...values);
/** A record that leaves each field out in some cases, and has each of its values in others. */
const some = (facts) =>
  fc.record(Object.fromEntries(Object.entries(facts).map(([name, values]) => [name, oneOf(values)])), {
    requiredKeys: [],
  });

const item = fc
  .tuple(
    fc.record(
      {
        service: oneOf(["repair", "repair", "repair", ...SERVICES]),
        product: oneOf(["meter", "valve"]),
        quantity: oneOf([1, 1, 1, 2]),
      },
      { requiredKeys: ["service"] },
    ),
    some(FACTS_OF_REPAIR),
    // Most matters come before anything was examined.
    oneOf([true, true, false]),
  )
  .map(([what, { examination, ...claims }, examined]) => ({
    ...what,
    ...claims,
    ...(examined && examination && { examination }),
  }));

const products = (items) => items.reduce((sum, { quantity = 1 }) => sum + quantity, 0);
const items = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), oneOf(PRODUCTS))
  .filter(([list, most]) => products(list) <= most)
  .map(([list]) => list);

const money = fc.integer({ min: 0, max: 300_000 }).map((øre) => (øre / 100).toFixed(2));
const moneyRange = fc.oneof(
  money,
  fc.tuple(money, money).map(([a, b]) => (Number(a) < Number(b) ? { min: a, max: b } : { min: b, max: a })),
);
const rates = (names) => Object.fromEntries(names.map((name) => [name, moneyRange]));
const fullWays = fc.record(rates(WAYS));
const someWays = fc.record(rates(WAYS), { requiredKeys: [] });
const rateCard = fc
  .tuple(
    fc.oneof({ arbitrary: fullWays, weight: 3 }, someWays),
    fc.oneof(
      { arbitrary: fc.record(rates(SERVICES)), weight: 2 },
      fc.record(rates([...SERVICES, "replacement"]), { requiredKeys: [] }),
    ),
    fc.option(fc.record(rates(["meter", "valve"]), { requiredKeys: [] }), { nil: undefined, freq: 2 }),
  )
  .map(([ways, services, byName]) => ({ ...ways, services, ...(byName && { products: byName }) }));

/** Mostly facts that agree: an estimate that was sent though none was asked for is refused, and so are most reminders. */
const sent = some({ ...FACTS_OF_ESTIMATE, reminderUnanswered: [false, false, true] });
const aboutEstimate = fc.oneof(
  { arbitrary: fc.record({ repairEstimateRequested: fc.boolean() }, { requiredKeys: [] }), weight: 6 },
  { arbitrary: fc.record({ repairEstimate: sent }), weight: 4 },
  fc.record({ repairEstimateRequested: fc.boolean(), repairEstimate: sent }),
);

const more = fc.record(
  {
    rateCard: fc.oneof({ arbitrary: rateCard, weight: 9 }, fc.constant({})),
    interpretations: fc.record({ investigationFee: oneOf(["oncePerMatter", "oncePerItem"]) }),
  },
  { requiredKeys: ["rateCard"] },
);

const { repairEstimateRequested: _inAboutEstimate, ...OF_MATTER } = FACTS_OF_MATTER;
export const matter = fc
  .tuple(items, some(OF_MATTER), aboutEstimate, more)
  .map(([list, ...facts]) => Object.assign({ asOf: AS_OF, items: list }, ...facts));

function* added(object, facts) {
  for (const [name, values] of Object.entries(facts))
    if (object?.[name] === undefined) for (const value of values) yield [name, value];
}

/** A rate that is not on the card yet; not the first one for replacing, which gives the rate for repairing another meaning. */
function* addedRates({ services = {}, products: byName = {}, ...ways } = {}) {
  const replacing = services.replacement === undefined && Object.keys(byName).length > 0 ? ["replacement"] : [];
  for (const name of WAYS) if (ways[name] === undefined) yield [name, { [name]: "95.00" }];
  for (const name of [...SERVICES, ...replacing])
    if (services[name] === undefined) yield [`services.${name}`, { services: { ...services, [name]: "180.00" } }];
}

/** The same matter with one more answer, as [fact, facts], for each answer that is not given yet. */
export function* withOneMoreFact(facts) {
  for (const [name, value] of added(facts, { ...FACTS_OF_MATTER, ...OTHER_FACTS_OF_MATTER })) {
    // Wishing to hand in is a wish, no answer.
    if (name !== "handInInPerson" || value === false) yield [name, { ...facts, [name]: value }];
  }
  for (const [name, value] of added(facts.repairEstimate, FACTS_OF_ESTIMATE))
    yield [`repairEstimate.${name}`, { ...facts, repairEstimate: { ...facts.repairEstimate, [name]: value } }];
  for (const [index, one] of facts.items.entries())
    for (const [name, value] of added(one, FACTS_OF_ITEM))
      yield [`items[${index}].${name}`, { ...facts, items: facts.items.with(index, { ...one, [name]: value }) }];
  for (const [name, rate] of addedRates(facts.rateCard))
    yield [`rateCard.${name}`, { ...facts, rateCard: { ...facts.rateCard, ...rate } }];
}
