// A business whose four electricity meters are to be measured where they are.

export const steps = [
  ["choose", "item-1-service", "controlMeasurement"],
  ["type", "item-1-product", "Electricity meter, three-phase"],
  ["type", "item-1-quantity", "4"],
  ["type", "description", "Control measurement of the four meters of our workshop."],
  ["choose", "onSite", "yes"],
  ["type", "desk-access", "Ring at the gate, from 7 to 15."],
  ["type", "desk-visitFrom", "2026-12-07"],
  ["type", "desk-visitTo", "2026-12-11"],
  ["choose", "customer", "business"],
  ["type", "contact-name", "The caretaker"],
  ["type", "contact-organisation", "Workshop ApS"],
  ["type", "contact-email", "house@workshop.example"],
  ["type", "contact-address", "4 Example Yard\n9000 Aalborg"],
  ["tick", "withSampleRates"],
];

/** The document, kept by hand. At most 4 × 385 + 2,460 of driving time + 900 for the way, in kroner; the way is paid in any case. */
export const document = {
  description: "Control measurement of the four meters of our workshop.",
  products: [
    { product: "Electricity meter, three-phase", serialNumbers: [], service: "controlMeasurement", quantity: 4 },
  ],
  contact: {
    name: "The caretaker",
    organisation: "Workshop ApS",
    email: "house@workshop.example",
    phone: "",
    address: "4 Example Yard\n9000 Aalborg",
  },
  visit: { access: "Ring at the gate, from 7 to 15.", from: "2026-12-07", to: "2026-12-11" },
  facts: {
    customer: "business",
    onSite: true,
    descriptionGiven: true,
    items: [{ service: "controlMeasurement", product: "Electricity meter, three-phase", quantity: 4 }],
  },
  estimate: {
    range: ["940.00", "4900.00"],
    outcomes: { standard: ["940.00", "4900.00"] },
    completedOn: undefined,
  },
};
