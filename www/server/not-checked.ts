import type { Known, NotChecked } from "../lib/server.js";
import type { RequestDocument } from "./document.ts";

/** What the form hands over for others, which says nothing that an estimate hangs on: it is not told as unread. */
const FOR_OTHERS = new Set([
  ...["id", "language", "contact", "more"],
  ...["reference", "invoice", "returnTo", "visit", "files"],
  // Of a file that a customer has saved. Its answers are named: the form fills itself in from them, and not from the facts.
  "moduleVersion",
]);

/** What of a document is only its sender's word, once the host's own facts have taken the place of some. */
export function notChecked(document: RequestDocument, known: Known): NotChecked {
  const { version: _, estimate: __, facts, interpretations, editions, ...others } = document;
  const { interpretations: ___, editions: inFacts, ...plain } = facts;
  const used = [
    ...below("facts", without(plain, known)),
    ...(known.interpretations || isEmpty(interpretations) ? [] : ["interpretations"]),
    ...below(editions ? "editions" : "facts.editions", without(editions ?? inFacts, known.editions)),
  ];
  // What stands beside the facts is used in place of what stands in them.
  const replaced = ["interpretations", ...(editions ? ["editions"] : [])].filter((name) => Object.hasOwn(facts, name));
  return {
    used,
    unused: [...below("facts", replaced), ...Object.keys(others).filter((name) => !FOR_OTHERS.has(name))],
  };
}

const without = (told: unknown, known: object = {}) =>
  Object.keys(Object(told)).filter((name) => !Object.hasOwn(known, name));

const below = (path: string, names: string[]) => names.map((name) => `${path}.${name}`);

const isEmpty = (part: object) => Object.keys(part).length === 0;
