import { type ServiceRequest, ServiceRequestElement } from "upfront-terms/element";
import { followLanguage } from "./language.ts";
import sampleRates from "./sample-rates.json";

const byId = (id: string) => document.getElementById(id) as HTMLElement;
let handedOver = "";

followLanguage();
const form = document.querySelector("service-request");
if (form instanceof ServiceRequestElement) {
  form.sampleRates = sampleRates;
  // The serial numbers of the maker that the page is for have eight digits: another one is doubtful, and may be kept.
  form.serialCheck = "\\d{8}";
  form.addEventListener("service-request", (event) => show(event.detail.request));
}
byId("download").addEventListener("click", download);

/** The page keeps the document: whoever adopts the form sends it to the service desk here. */
function show(request: ServiceRequest): void {
  handedOver = JSON.stringify(request, undefined, 2);
  byId("document").textContent = handedOver;
  byId("handed-over").hidden = false;
}

function download(): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([handedOver], { type: "application/json" }));
  link.download = "service-request.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
