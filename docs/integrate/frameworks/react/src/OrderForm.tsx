import { useState } from "react";
import type { RateCard, Service } from "upfront-terms";
// Before the element is rendered: React sets properties on an element that is defined, and attributes on one that is not.
import "upfront-terms/element";

const rateCard: RateCard = {
  services: { repair: { min: "650.00", max: "1400.00" }, reverification: "480.00" },
  outboundShipping: "95.00",
  returnShipping: "95.00",
};

export function OrderForm() {
  const [service, setService] = useState("");
  const [priced, setPriced] = useState("");
  return (
    <form>
      <h1>Order service</h1>
      <label>
        Service{" "}
        <select value={service} onChange={(event) => setService(event.target.value)}>
          <option value="">Choose</option>
          <option value="repair">Repair</option>
          <option value="reverification">Reverification</option>
        </select>
      </label>
      <service-estimate
        rateCard={rateCard}
        facts={service ? { items: [{ service: service as Service }] } : {}}
        onservice-estimate-change={({ detail }) => setPriced(detail.estimate?.range.pricedMax ?? "")}
      />
      <output>{priced && `As far as there are prices: up to DKK ${priced}`}</output>
    </form>
  );
}
