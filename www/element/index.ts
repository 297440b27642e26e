import { ServiceEstimate } from "./service-estimate.ts";

export type { ServiceRequest } from "./form/request.ts";
export type { Catalogue, Message } from "./i18n/catalogue.ts";
export { danishDay } from "./i18n/dates.ts";
export type { RulesApi, RulesLoader } from "./rules.ts";
export { ServiceEstimate };

// A page may load the script twice, and a server that renders pages has no elements at all.
if (globalThis.customElements && !customElements.get("service-estimate")) {
  customElements.define("service-estimate", ServiceEstimate);
}
