// Hosts' own editions, and the questions of the other files asked under them.

const NUMBERS = [
  { investigationFee: "1250.00" },
  {
    investigationFee: 0,
    repairEstimateValidity: 1,
    reminderAfter: 2,
    serviceWarranty: 12,
    expectedProcessing: 1,
    latestPayment: 1,
    lateInterestPerCommencedMonth: "0",
  },
  {
    investigationFee: "99999.99",
    repairEstimateValidity: 24,
    reminderAfter: 1,
    serviceWarranty: 120,
    expectedProcessing: 33,
    latestPayment: 90,
    lateInterestPerCommencedMonth: "1.333333",
  },
  { expectedProcessing: 260, latestPayment: 366, lateInterestPerCommencedMonth: "100" },
];

/** The functions that take an edition. */
export const TAKE_AN_EDITION = [
  "turnaround",
  "repairEstimateValidity",
  "serviceWarranty",
  "paymentDue",
  "lateInterest",
  "estimate",
];

/** Every so many of the questions that take an edition, each under the next of the editions. */
export function* underOwnEditions(cases, every) {
  let index = 0;
  for (const { fn, question } of cases) {
    if (!TAKE_AN_EDITION.includes(fn)) continue;
    index += 1;
    if (index % every !== 0) continue;
    const parameters = NUMBERS[(index / every) % NUMBERS.length];
    const terms = { id: "our-terms", basedOn: "service-terms-en-undated", parameters };
    yield { fn, question: { ...question, editions: { terms } } };
  }
}
