import type { Facts } from "../lib/api.js";
import type { ServiceEstimateElement } from "./service-estimate.ts";
import type { ServiceRequestElement } from "./service-request.ts";

/** What can be set on the element: for frameworks, whose templates want to know what a tag takes. */
export type ServiceEstimateProperties = Partial<
  Pick<
    ServiceEstimateElement,
    | "asOf"
    | "calendar"
    | "disabled"
    | "documents"
    | "editions"
    | "interpretations"
    | "lang"
    | "loader"
    | "messages"
    | "name"
    | "portal"
    | "rateCard"
    | "readOut"
    | "vatPercent"
  >
> & { facts?: Partial<Facts> | undefined };

/** What can be set on the element: for frameworks, whose templates want to know what a tag takes. */
export type ServiceRequestProperties = Partial<
  Pick<
    ServiceRequestElement,
    | "asOf"
    | "calendar"
    | "contact"
    | "disabled"
    | "draft"
    | "earlierConsent"
    | "documents"
    | "editions"
    | "files"
    | "interpretations"
    | "lang"
    | "loader"
    | "messages"
    | "name"
    | "portal"
    | "rateCard"
    | "readOut"
    | "reference"
    | "sampleRates"
    | "sections"
    | "serialCheck"
    | "subjectId"
    | "vatPercent"
  >
> & { facts?: Partial<Facts> | undefined };
