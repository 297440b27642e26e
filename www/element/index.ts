export type { Catalogue, Message } from "../words/catalogue.ts";
export { danishDay } from "../words/dates.ts";
export { addLanguage, type CatalogueLoader } from "../words/languages.ts";
export type { ServiceRequest } from "./form/request.ts";
export type { RulesApi, RulesLoader } from "./rules.ts";
export { ServiceEstimate } from "./service-estimate.ts";
