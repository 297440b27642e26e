// What the host knows itself, and how it comes into the place of what a document says.

import * as v from "valibot";
import type { Facts, Issue } from "../lib/api.js";
import type { Known, KnownName } from "../lib/server.js";
import type { RequestDocument } from "./document.ts";
import { kindOf, shapeIssues } from "./shape.ts";

/** A name for each; it does not compile without one. */
const NAMES: Record<KnownName, KnownName> = {
  asOf: "asOf",
  rateCard: "rateCard",
  calendar: "calendar",
  interpretations: "interpretations",
  editions: "editions",
  vatPercent: "vatPercent",
  receivedOn: "receivedOn",
};

/** Any value at all: the rules will say what is wrong with it. But no `undefined`, which a look-up gives that has found nothing. */
const GIVEN = v.custom(
  (value) => value !== undefined,
  "given, but undefined: leave it out where the document is to be believed",
);

const NAME = v.enum(
  NAMES,
  ({ input }) => `field \`${input}\` is not known; expected one of ${Object.keys(NAMES).join(", ")}`,
);
/** What a class or another object lends it would be seen by nobody, and the document's own believed in its place. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const PLAIN = v.custom<Record<string, unknown>>(
  isPlain,
  ({ input }) => `what you know yourself, {} where that is nothing: expected a plain object, found ${kindOf(input)}`,
);
const KNOWN = v.pipe(PLAIN, v.record(NAME, GIVEN));

/** What is wrong with the names of what the host knows. A misspelt one would leave the document's own rates in force. */
export const knownIssues = (known: unknown): Issue[] => shapeIssues(KNOWN, known);

/** The facts of a document as it was sent: what stands beside the facts goes before what stands in them. */
export function factsAsSent({ facts, interpretations, editions }: RequestDocument): Facts {
  // Whether they are such facts, the rules will say.
  return { ...facts, interpretations, ...(editions && { editions }) } as unknown as Facts;
}

/** Those of the host's facts that count for a document, each as it takes the place of the document's. */
export function countingFor(sent: Facts, { vatPercent, editions, ...known }: Known): Known {
  return {
    ...known,
    ...(editions && { editions: { ...sent.editions, ...editions } }),
    ...(vatPercent !== undefined && sent.vatPercent !== undefined && { vatPercent }),
  };
}

/** The names of what counts. */
export const namesOf = (known: Known) => Object.keys(known) as KnownName[];

/** The place in the document of a fact that the rules were asked with. */
export function placeOf(path: string, { editions }: RequestDocument): string {
  const [name] = path.split(".", 1);
  const isBeside = name === "interpretations" || (name === "editions" && editions !== undefined);
  if (isBeside) return path;
  return path === "" ? "facts" : `facts.${path}`;
}
