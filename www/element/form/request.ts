import type { Estimate, Facts, Readings } from "../../lib/api.js";
import type { Answers, ContactAnswers } from "./answers.ts";
import { type HostFacts, quantityOf, toFacts, usesSampleRates } from "./facts.ts";

/** What submitting hands over: the request, and the estimate that the customer saw, so that it can be computed again. */
export interface ServiceRequest {
  /** The shape of this document. */
  version: 1;
  /** The language in which the form was filled in. */
  language: string;
  description: string;
  /** The products as the customer named them. */
  items: { product: string; serials: string[]; service: string; quantity: number }[];
  contact: ContactAnswers;
  /** The facts that the estimate was made from. */
  facts: Facts;
  /** The editions of the documents, by id; missing where the rules could not be loaded. */
  editions?: Estimate["editions"];
  /** Every reading that was in force; without the defaults where the rules could not be loaded. */
  readings: Readings;
  /** The estimate; missing where the rules could not be loaded or took offence at a fact. */
  estimate?: Estimate;
  /** The amounts come from made-up sample rates, and are nobody's prices. */
  sampleRates: boolean;
}

/** What the rules have said of the facts: all of it is missing where they could not be asked. */
export interface Computed {
  estimate?: Estimate | undefined;
  readings: Readings;
}

/** The document that submitting hands over. It is complete without the estimate. */
export function serviceRequest(
  answers: Answers,
  host: HostFacts & { language: string },
  { estimate, readings }: Computed,
): ServiceRequest {
  const facts = toFacts(answers, host);
  return {
    version: 1,
    language: host.language,
    description: answers.description.trim(),
    items: answers.items.map((item) => ({
      product: item.product.trim(),
      serials: serials(item.serials),
      service: item.service,
      quantity: quantityOf(item) ?? 1,
    })),
    contact: trimmed(answers.contact),
    facts,
    readings: { ...readings, ...facts.readings },
    ...(estimate && { editions: estimate.editions, estimate }),
    sampleRates: usesSampleRates(answers, host),
  };
}

/** Serial numbers as they are typed: separated by commas, semicolons or lines. */
function serials(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((serial) => serial.trim())
    .filter((serial) => serial !== "");
}

function trimmed(contact: ContactAnswers): ContactAnswers {
  const { name, organisation, email, phone, address } = contact;
  return {
    name: name.trim(),
    organisation: organisation.trim(),
    email: email.trim(),
    phone: phone.trim(),
    address: address.trim(),
  };
}
