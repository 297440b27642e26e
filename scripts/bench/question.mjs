// The question that all are asked: a repair by an accepted estimate, invoiced and not paid in time. Ten facts.

export const facts = {
  asOf: "2027-03-15",
  customer: "business",
  onSite: false,
  items: [{ service: "repair", quantity: 2, warranty: "notCovered" }],
  repairEstimate: { sentOn: "2026-11-05", answer: "accepted" },
  receivedOn: "2026-12-14",
  invoicedOn: "2026-12-30",
  rateCard: { services: { repair: "649.95" }, outboundShipping: "95.00", returnShipping: "95.00" },
};
