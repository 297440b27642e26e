/**
 * `<service-request>`: a request form that says what a service can cost and when it comes back, while it is being filled
 * in; and `<service-estimate>`, the same of facts, or beside a form of the page's own. Importing the module defines both
 * elements. On a server that renders pages importing it does nothing.
 *
 * @module upfront-terms/element
 */

export type { Catalogue, Message } from "../words/catalogue.ts";
export { danishDay } from "../words/dates.ts";
export { addLanguage, type CatalogueLoader } from "../words/languages.ts";
export type { ConsentDocument, EarlierConsent } from "./consent/model.ts";
export type { Sections } from "./form/desk/sections-of-page.ts";
export type { SerialCheck, SerialFacts } from "./form/lists/host-check.ts";
export type { EstimateDocument, ServiceRequest } from "./form/request.ts";
export type {
  EstimateChange,
  EstimateMistake,
  EstimateQuestion,
  EstimateRulesState,
  ServiceEstimateEvents,
  ServiceRequestEvents,
  Submission,
} from "./host/events.ts";
export type { ServiceEstimateProperties, ServiceRequestProperties } from "./properties.ts";
export type { RulesApi, RulesLoader, RulesState } from "./rules.ts";
export { ServiceEstimateElement } from "./service-estimate.ts";
export { ServiceRequestElement } from "./service-request.ts";
