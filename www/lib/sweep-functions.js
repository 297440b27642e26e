// The functions over columns: which fields can be columns, and what is answered. The order is that of src/ledger.

/** The same value, frozen with everything in it, since hosts get it too. */
function frozen(value) {
  if (typeof value === "object") Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

const FLAG = [false, true];

/** The kinds of customer, by their number in a column. */
export const CUSTOMERS = frozen(["business", "consumer"]);

/** By name: fields that can be columns, in the order of a block, and the columns answered with. */
export const FUNCTIONS = frozen({
  lateInterest: {
    given: { principal: "ore", dueOn: "days", asOf: "days", customer: "codes" },
    found: {
      days: ["monthsCommenced"],
      ore: ["contractual", "legalMaximum", "interest", "total"],
      codes: [
        { name: "limitedBy", choices: ["contract", "law"] },
        { name: "stale", choices: FLAG },
      ],
    },
  },
  paymentDue: {
    given: { invoicedOn: "days", agreedPaymentOn: "days" },
    found: { days: ["dueOn"], ore: [], codes: [{ name: "limitedBy", choices: ["agreed", "latestPayment"] }] },
  },
  turnaround: {
    given: { receivedOn: "days" },
    found: { days: ["weekEndsOn", "completedOn"], ore: [], codes: [] },
  },
  repairEstimateValidity: {
    given: { sentOn: "days", asOf: "days" },
    found: {
      days: ["validUntil", "reminderFrom", "daysLeft"],
      ore: [],
      codes: [{ name: "status", choices: ["valid", "expired"] }],
    },
  },
  retention: {
    given: { lastMarketingSentOn: "days", asOf: "days" },
    found: { days: ["keepUntil", "deleteFrom"], ore: [], codes: [{ name: "mayKeep", choices: FLAG }] },
  },
});

/** Columns answered with that stand among the days, and are numbers of something. */
export const COUNTS = frozen(["monthsCommenced", "daysLeft"]);

/** The names of the columns that a function answers with, in their order. */
export function answeredBy(name) {
  const { days, ore, codes } = FUNCTIONS[name].found;
  return [...days, ...ore, ...codes.map((code) => code.name), "error"];
}

/** The codes of problems, by their number in a column of errors; 0 is none. */
export const ISSUE_CODES = frozen([
  undefined,
  "missing",
  "unknownField",
  "wrongType",
  "unknownChoice",
  "invalidDate",
  "invalidMoney",
  "invalidPercent",
  "invalidInstant",
  "invalidIdentifier",
  "outOfRange",
  "tooMany",
  "tooDeep",
  "unreadable",
  "conflict",
  "order",
  "unknownEdition",
  "noRate",
  "overflow",
]);
