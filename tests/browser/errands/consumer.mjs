// A consumer with one heat meter, which they believe is under warranty.

export const steps = [
  ["choose", "item-1-service", "repair"],
  ["type", "item-1-product", "Heat meter DN 20"],
  ["choose", "item-1-warranty", "covered"],
  ["type", "item-1-purchasedOn", "2025-03-14"],
  ["tick", "item-1-causes-none"],
  ["type", "description", "The display stays dark since Monday."],
  ["choose", "repairEstimateRequested", "no"],
  ["choose", "onSite", "no"],
  ["choose", "handInInPerson", "no"],
  ["choose", "customer", "consumer"],
  ["type", "contact-name", "A. Customer"],
  ["type", "contact-email", "customer@home.example"],
  ["type", "contact-address", "1 Example Street\n8000 Aarhus"],
  ["tick", "withSampleRates"],
];

/** The document, kept by hand. Not under warranty, the repair is at most 140 + 1,690 (a new one) + 1,000 + 160 kroner. */
export const document = {
  description: "The display stays dark since Monday.",
  products: [
    { product: "Heat meter DN 20", serialNumbers: [], service: "repair", quantity: 1, purchasedOn: "2025-03-14" },
  ],
  contact: {
    name: "A. Customer",
    organisation: "",
    email: "customer@home.example",
    phone: "",
    address: "1 Example Street\n8000 Aarhus",
  },
  facts: {
    customer: "consumer",
    onSite: false,
    handInInPerson: false,
    repairEstimateRequested: false,
    descriptionGiven: true,
    items: [{ service: "repair", product: "Heat meter DN 20", quantity: 1, warranty: "covered", causes: [] }],
  },
  estimate: {
    range: ["65.00", "2990.00"],
    outcomes: {
      warranty: ["65.00", "300.00"],
      repair: ["140.00", "2990.00"],
      notWorkedOn: ["65.00", "1300.00"],
    },
    completedOn: undefined,
  },
};
