import type { Estimate, Facts, Interpretations, Service } from "../../lib/api.js";
import type { ConsentDocument } from "../consent/model.ts";
import type { MoreValues } from "../host/slotted.ts";
import type { Answers, ContactAnswers, ItemAnswers } from "./answers.ts";
import type { DeskDocument, DeskProduct, ToldToDesk } from "./desk/document.ts";
import { tidyName } from "./lists/names.ts";
import { quantityOf } from "./quantity.ts";

/** The estimate that the customer saw, with everything from which it can be computed again. */
export interface EstimateDocument {
  /** The shape of this document. */
  version: 2;
  /**
   * A UUID of its own: one and the same for as long as a request is being filled in, with a draft from visit to visit, so
   * that the same request handed over twice is known again. It stands on the printed statement and in the calendar too.
   */
  id: string;
  /** The language in which the estimate was shown. */
  language: string;
  /** The facts that the estimate was made from. */
  facts: Facts;
  /** The editions of the documents, by id, the page's own one whole; where there is no estimate, those that the page names. */
  editions?: NonNullable<Facts["editions"]>;
  /** Every interpretation that was in force; without the defaults where the rules could not be loaded. */
  interpretations: Interpretations;
  /** The estimate; missing where the rules could not be loaded or refused a fact. */
  estimate?: Estimate;
  /** The amounts come from made-up sample rates, and are nobody's prices. */
  sampleRates: boolean;
}

/** What submitting hands over: the request, and the estimate beside it. */
export interface ServiceRequest extends EstimateDocument, DeskDocument {
  /** What is wrong, or what is to be done, in the customer's words. */
  description: string;
  /** The products, in the order of the form. */
  products: RequestedProduct[];
  /** Whom the service desk answers; what the page has given, where its form does not ask. */
  contact: ContactAnswers;
  /** The choices about data with their receipt; missing where none was made. */
  consent?: ConsentDocument;
  /** What fields of the page's own in the form say, by name; missing where there are none. */
  more?: MoreValues;
}

/** A kind of product as the customer named it. */
export interface RequestedProduct extends DeskProduct {
  /** What it is called. */
  product: string;
  /** Its serial numbers, each once. */
  serialNumbers: string[];
  /** What is to be done; empty while nothing is chosen. */
  service: Service | "";
  /** How many there are. */
  quantity: number;
}

/** What the facts were made of, and what the rules have said of them: nothing where they could not be asked. */
export interface Computed {
  id: string;
  language: string;
  facts: Facts;
  estimate?: Estimate | undefined;
  /** The default of every interpretation. */
  interpretations: Interpretations;
  sampleRates: boolean;
}

/** The document of an estimate. */
export function estimateDocument({
  id,
  language,
  facts,
  estimate,
  interpretations,
  sampleRates,
}: Computed): EstimateDocument {
  return {
    version: 2,
    id,
    language,
    facts,
    interpretations: { ...interpretations, ...facts.interpretations },
    ...(estimate
      ? { editions: editionsIn(facts, estimate), estimate }
      : facts.editions && { editions: facts.editions }),
    sampleRates,
  };
}

/** The editions that an estimate was made with, as it is to be asked for again: of the page's own the id is not enough. */
function editionsIn(facts: Facts, { editions: { terms, privacy } }: Estimate): NonNullable<Facts["editions"]> {
  const own = facts.editions?.terms;
  return { terms: typeof own === "object" ? own : terms, privacy };
}

/** The document that submitting hands over. It is complete without the estimate. */
export function serviceRequest(
  answers: Answers,
  { version, id, language, ...rest }: EstimateDocument,
  consent: ConsentDocument | undefined,
  desk?: ToldToDesk,
  more?: MoreValues,
): ServiceRequest {
  return {
    version,
    id,
    language,
    description: answers.description.trim(),
    products: answers.items.map((item, at) => ({
      product: tidyName(item.product),
      serialNumbers: serialNumbers(item),
      service: item.service,
      quantity: quantityOf(item) ?? 1,
      ...desk?.products[at],
    })),
    contact: trimmed(answers.contact),
    ...desk?.matter,
    ...(consent && { consent }),
    ...(more && { more }),
    ...rest,
  };
}

/** The serial numbers of a product, each once; where what reads them has not come, what was typed between separators. */
export function serialNumbers({ serials, list }: ItemAnswers): string[] {
  if (list === undefined) return serials.text.split(/[\s,;]+/).filter((typed) => typed !== "");
  return list.serials.filter(({ repeated }) => !repeated).map(({ number }) => number);
}

function trimmed(contact: ContactAnswers): ContactAnswers {
  return Object.fromEntries(
    Object.entries(contact).map(([name, typed]) => [name, typed.trim()]),
  ) as unknown as ContactAnswers;
}
