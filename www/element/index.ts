export type { ServiceRequest } from "./form/request.ts";
export type { Catalogue, Message } from "./i18n/catalogue.ts";
export { danishDay } from "./i18n/dates.ts";
export { addLanguage, type CatalogueLoader } from "./i18n/languages.ts";
export type { RulesApi, RulesLoader } from "./rules.ts";
export { ServiceEstimate } from "./service-estimate.ts";
