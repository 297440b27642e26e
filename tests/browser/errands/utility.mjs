// A utility: 300 heat meters to be reverified, pasted from a spreadsheet, and 20 water meters to be tested, each scanned.

import { column } from "./customer.mjs";

const pasted = column(60120000, 300);
const scanned = column(71340500, 20);

export const steps = [
  ["choose", "item-1-service", "reverification"],
  ["type", "item-1-product", "Heat meter DN 20"],
  ["type", "item-1-serials", `Serial number\n${pasted.join("\n")}\n`],
  ["choose", "item-1-wantsResults", "yes"],
  ["press", "add-item"],
  ["choose", "item-2-service", "sampleTest"],
  ["type", "item-2-product", "Water meter DN 15"],
  ["scan", "item-2-serials", scanned],
  ["type", "description", "Reverification of the meters of our eastern district; sample test of a lot."],
  ["choose", "onSite", "no"],
  ["type", "receivedOn", "2026-12-16"],
  ["choose", "customer", "business"],
  ["type", "contact-name", "Meter department"],
  ["type", "contact-organisation", "Utility A/S"],
  ["type", "contact-email", "meters@utility.example"],
  ["type", "contact-phone", "+45 00 00 00 00"],
  ["type", "contact-address", "2 Example Road\n8600 Silkeborg"],
  ["type", "desk-reference", "PO 2026-117"],
  ["type", "desk-invoiceEan", "5790 0000 0000 5"],
  ["type", "desk-invoiceAttention", "Cost centre 4410"],
  ["tick", "withSampleRates"],
];

/** The document, kept by hand. Of the estimate, its range: 300 × 640 + 20 × 420 + 140 + 160 kroner at most. */
export const document = {
  description: "Reverification of the meters of our eastern district; sample test of a lot.",
  products: [
    { product: "Heat meter DN 20", serialNumbers: pasted, service: "reverification", quantity: 300 },
    { product: "Water meter DN 15", serialNumbers: scanned, service: "sampleTest", quantity: 20 },
  ],
  contact: {
    name: "Meter department",
    organisation: "Utility A/S",
    email: "meters@utility.example",
    phone: "+45 00 00 00 00",
    address: "2 Example Road\n8600 Silkeborg",
  },
  reference: "PO 2026-117",
  invoice: { ean: "5790000000005", attention: "Cost centre 4410" },
  facts: {
    customer: "business",
    onSite: false,
    descriptionGiven: true,
    receivedOn: "2026-12-16",
    items: [
      { service: "reverification", product: "Heat meter DN 20", quantity: 300, wantsResults: true },
      { service: "sampleTest", product: "Water meter DN 15", quantity: 20 },
    ],
  },
  estimate: {
    range: ["65.00", "200700.00"],
    outcomes: { standard: ["65.00", "200700.00"] },
    // The week of receipt ends on the 20th; fourteen working days, without Christmas, New Year's Eve and New Year's Day.
    completedOn: "2027-01-13",
  },
};
