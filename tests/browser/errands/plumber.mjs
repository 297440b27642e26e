// A plumber with two water meters that were put in wrongly, who wants to know the price first.

export const steps = [
  ["choose", "item-1-service", "repair"],
  ["type", "item-1-product", "Water meter DN 15"],
  ["type", "item-1-quantity", "2"],
  ["choose", "item-1-warranty", "notCovered"],
  ["tick", "item-1-causes-installation"],
  ["type", "description", "Both leak at the union since they were put in."],
  ["choose", "repairEstimateRequested", "yes"],
  ["choose", "afterDecline", "return"],
  ["choose", "onSite", "no"],
  ["type", "receivedOn", "2026-11-25"],
  ["choose", "customer", "business"],
  ["type", "contact-name", "The plumber"],
  ["type", "contact-organisation", "Plumber ApS"],
  ["type", "contact-email", "post@plumber.example"],
  ["type", "contact-address", "3 Example Lane\n5000 Odense C"],
  ["type", "desk-returnTo", "The customer of the plumber\n6 Example Lane\n5000 Odense C"],
  ["tick", "withSampleRates"],
];

/** The document, kept by hand. The repair of both is at most 140 + 2 × 1,250 + 1,000 + 160 kroner; silence can lead to disposal for 95. */
export const document = {
  description: "Both leak at the union since they were put in.",
  products: [{ product: "Water meter DN 15", serialNumbers: [], service: "repair", quantity: 2 }],
  contact: {
    name: "The plumber",
    organisation: "Plumber ApS",
    email: "post@plumber.example",
    phone: "",
    address: "3 Example Lane\n5000 Odense C",
  },
  returnTo: "The customer of the plumber\n6 Example Lane\n5000 Odense C",
  facts: {
    customer: "business",
    onSite: false,
    repairEstimateRequested: true,
    repairEstimate: { afterDecline: "return" },
    descriptionGiven: true,
    receivedOn: "2026-11-25",
    items: [
      {
        service: "repair",
        product: "Water meter DN 15",
        quantity: 2,
        warranty: "notCovered",
        causes: ["installation"],
      },
    ],
  },
  estimate: {
    range: ["65.00", "3800.00"],
    outcomes: {
      notWorkedOn: ["65.00", "1300.00"],
      repair: ["140.00", "3800.00"],
      estimateAccepted: ["140.00", "3800.00"],
      estimateDeclined: ["140.00", "1300.00"],
      estimateUnanswered: ["65.00", "1235.00"],
    },
    // The terms state no time for repairs.
    completedOn: undefined,
  },
};
