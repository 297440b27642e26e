// A document as it came from outside: anything at all, until it has been read here.

import * as v from "valibot";
import type { Issue } from "../lib/api.js";
import { DocumentError } from "./document-error.ts";
import { anObject, kindOf, shapeIssues } from "./shape.ts";

/** The version of the documents that are compared: the `version` of what the elements hand over. */
const VERSION = 2;

/** Several times the longest document of a form: 200 products, each with all its causes and a long name. */
const LONGEST = 2 * 2 ** 20;
/** Several times as deep as a document is. What is deeper could not even be printed. */
const DEEPEST = 50;

/** What is read of a document. All else in it is left alone. */
const DOCUMENT = v.pipe(
  anObject,
  v.looseObject({
    version: v.pipe(
      v.number(({ input }) => `expected a number, found ${kindOf(input)}`),
      v.value(VERSION, ({ input }) => `version ${input} is not known here: only documents of version ${VERSION} are`),
    ),
    facts: anObject,
    interpretations: anObject,
    editions: v.exactOptional(anObject),
    estimate: v.exactOptional(anObject),
  }),
);
/** A document whose parts are there; what is in them, the rules will say. */
export type RequestDocument = v.InferOutput<typeof DOCUMENT>;

/**
 * Reads a document, as JSON text or parsed already, into plain data of our own.
 *
 * @throws DocumentError
 * @throws TypeError where the host has not read the request yet: no customer can mend that
 */
export function readDocument(given: unknown): RequestDocument {
  if (given instanceof Promise || given instanceof ArrayBuffer || ArrayBuffer.isView(given)) {
    throw new TypeError("expected JSON text or what was parsed of it: no promise of either, and no bytes");
  }
  const document = plain(given);
  const issues = shapeIssues(DOCUMENT, document);
  if (issues.length > 0) throw new DocumentError(issues);
  // Not what the schema has made of it, which leaves names such as "constructor" out: nothing is to pass unseen.
  return document as RequestDocument;
}

/** By way of JSON: what has getters, or changes while it is read, is as dead as text afterwards. */
function plain(given: unknown): unknown {
  let document: unknown;
  try {
    const text = typeof given === "string" ? given : (JSON.stringify(given) ?? "");
    if (text.length > LONGEST) throw refusal("tooMany", `the document is longer than ${LONGEST} characters`);
    document = JSON.parse(text);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw refusal("unreadable", "the document is not JSON");
  }
  if (isDeeper(document, DEEPEST)) throw refusal("tooDeep", `the document has more than ${DEEPEST} levels`);
  return document;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

const refusal = (code: Issue["code"], message: string) => new DocumentError([{ path: "", code, message }]);
