import { version } from "../../../../package.json";
import type { Answers } from "../../form/answers.ts";
import type { ServiceRequest } from "../../form/request.ts";
import { type Stored, storedAnswers } from "../../form/stored.ts";

/** A request as it is saved: the document that would be handed over, and the answers from which the form is filled in again. */
export interface SavedRequest extends Omit<ServiceRequest, "consent"> {
  /** The version of the package whose rules have made the estimate. */
  moduleVersion: string;
  answers: Stored;
}

/**
 * What is saved of a request, everything personal included: it is the customer's own file. The choices about data are not
 * in it, as their receipt tells of what has been handed over.
 */
export function savedRequest({ consent: _, ...request }: ServiceRequest, answers: Answers): SavedRequest {
  return { ...request, moduleVersion: version, answers: storedAnswers(answers, { personal: true }) };
}

/** The name of the file: a request has one and the same as long as it is being filled in. */
export const fileName = ({ id }: { id: string }): string => `service-request-${id.slice(0, 8)}.json`;

export const fileText = (saved: SavedRequest): string => `${JSON.stringify(saved, undefined, 2)}\n`;
