// What a document of the form says besides its facts, for its statement. It came from outside: whatever is no text is as if it were not there.

import type { About } from "../words/about.ts";

/** What of a statement comes from the document. */
export interface OfDocument {
  about: About;
  id?: string;
  sampleRates: boolean;
}

/** As it is on paper, fields of the page's own by their names: their labels stand on the page alone. */
export function ofDocument(document: unknown): OfDocument {
  const { id, sampleRates, description, contact, products, more, visit, invoice, files, ...rest } = fields(document);
  const all = list(products).map(fields);
  return {
    ...(isText(id) && { id }),
    sampleRates: sampleRates === true,
    about: {
      serialNumbers: all.map(({ serialNumbers }) => list(serialNumbers).filter(isText)),
      ...(isText(description) && { description }),
      contact: texts(contact),
      desk: {
        ...texts({ reference: rest.reference, returnTo: rest.returnTo }),
        invoice: texts(invoice),
        visit: texts(visit),
        files: list(files).flatMap((file) => (isText(fields(file).name) ? [texts(file) as { name: string }] : [])),
      },
      products: all.map(({ purchasedOn, condition }) => ({
        ...texts({ purchasedOn }),
        condition: conditionOf(condition),
      })),
      own: Object.entries(fields(more)).map(([label, told]) => ({ label, values: [told].flat().filter(isText) })),
    },
  };
}

/** What a meter was like. A seal of another kind than the form knows has no words. */
function conditionOf(condition: unknown): Record<string, string> {
  const { seal, ...told } = texts(condition);
  return SEALS.includes(seal) ? texts(condition) : told;
}
const SEALS: unknown[] = ["intact", "broken", "none"];

const isText = (value: unknown): value is string => typeof value === "string";

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The fields of an object that are texts. */
const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(fields(value)).filter((entry): entry is [string, string] => isText(entry[1])));
