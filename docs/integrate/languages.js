// The same question in each language: the words, the amounts, the days and what is counted follow.
for (const element of document.querySelectorAll("service-estimate")) {
  element.facts = { items: [{ service: "reverification", quantity: 3 }], onSite: false, customer: "business" };
  element.rateCard = {
    services: { reverification: "480.00" },
    outboundShipping: "95.00",
    returnShipping: { min: "95.00", max: "140.00" },
  };
}
