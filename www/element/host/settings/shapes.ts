// What the properties of the elements can be, as far as the rules have no say in it.

import * as v from "valibot";
import { type Documents, documentAddress } from "../../clause/documents.ts";
import type { ContactAnswers } from "../../form/answers.ts";
import { type FileLimits, LIMITS } from "../../form/desk/files/wanted.ts";
import type { Sections } from "../../form/desk/sections-of-page.ts";
import { expected, isPlain } from "./found.ts";

type Schema = v.GenericSchema<unknown, unknown>;

const must = (what: string, isRight: (value: unknown) => boolean): Schema =>
  v.custom(isRight, ({ input }) => expected(what, input));

const isText = (value: unknown): boolean => typeof value === "string";
const text = must("a text", isText);
const oneOf = (...all: readonly (string | boolean)[]): Schema =>
  must(all.map((one) => JSON.stringify(one)).join(" or "), (value) => all.some((one) => one === value));

/** An object with some fields, each of which can be left out; another one is a slip of the pen. */
function fields<T>(what: string, entries: { [Name in keyof T]-?: Schema }): Schema {
  const names = Object.keys(entries);
  const optional = Object.fromEntries(Object.entries<Schema>(entries).map(([name, one]) => [name, v.nullish(one)]));
  return v.pipe(must(what, isPlain), v.strictObject(optional, `is not known; expected one of ${names.join(", ")}`));
}

const isLanguage = (value: unknown): boolean => {
  try {
    return isText(value) && Intl.getCanonicalLocales(String(value).replaceAll("_", "-")).length === 1;
  } catch {
    return false;
  }
};

const wished = oneOf(true, false, "required");

const limits = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { expected: what, isRight }]) => [name, must(what, isRight)]),
) as Record<keyof FileLimits, Schema>;
const LIMITED = fields<FileLimits>(`true, or an object of limits: ${Object.keys(LIMITS).join(", ")}`, limits);

const address = must(
  "the address of a web page",
  (value) => isText(value) && documentAddress({ terms: String(value) }, "terms") !== undefined,
);

/** By property. What is not here, the rules say: see `asked-of-rules.ts`. */
export const SHAPES: Readonly<Record<string, Schema>> = {
  lang: must('a language tag such as "da"', isLanguage),
  name: text,
  disabled: oneOf(true, false),
  draft: text,
  reference: text,
  subjectId: text,
  portal: oneOf("yes", "no"),
  readOut: oneOf("typing", "request"),
  loader: must("a function", (value) => typeof value === "function"),
  messages: must("an object of messages", isPlain),
  facts: must("an object", isPlain),
  documents: fields<Documents>("an object with the addresses `terms` and `privacy`", {
    terms: address,
    privacy: address,
  }),
  contact: fields<ContactAnswers>("an object of texts: name, organisation, email, phone, address", {
    name: text,
    organisation: text,
    email: text,
    phone: text,
    address: text,
  }),
  sections: fields<Sections>("an object, by the names of sections", {
    reference: wished,
    invoice: wished,
    returnTo: wished,
    visit: wished,
    purchase: wished,
    condition: wished,
    contact: oneOf(true, false),
    consent: oneOf(true, false),
  }),
  files: v.lazy((input) => (typeof input === "boolean" ? v.any() : LIMITED)),
  earlierConsent: must("an object", isPlain),
};
