// The Data Privacy Vocabulary, and a record as a JSON-LD processor reads it: as triples, with nothing fetched.

import { readFileSync } from "node:fs";
import jsonld from "jsonld";

const lines = readFileSync(new URL("dpv-2.3-terms.txt", import.meta.url), "utf8").split("\n");

/** The namespaces, by prefix, as the head of the list names them. */
export const namespaces = new Map(lines.map((line) => line.match(/^# (\S+) +(https:\S+#)$/)?.slice(1)).filter(Boolean));

/** The IRI of every published term. */
export const published = new Set(
  lines
    .filter((line) => line && !line.startsWith("#"))
    .map((term) => term.split(":"))
    .map(([prefix, name]) => namespaces.get(prefix) + name),
);

/** Whether an IRI lies in one of the namespaces of the vocabulary, these or others. */
export const isOfVocabulary = (iri) => iri.startsWith("https://w3id.org/dpv");

/** Profiles of the guide, which are no terms. */
const PROFILES = "https://w3id.org/dpv/schema/dpv-27560#";

const documentLoader = async (url) => {
  throw new Error(`${url} was to be fetched`);
};

/** The record as triples. Safe mode refuses what a processor would otherwise drop without notice. */
export async function triplesOf(record) {
  const expanded = await jsonld.expand(record, { documentLoader, safe: true });
  return jsonld.toRDF(expanded, { documentLoader, safe: true });
}

/** The terms of a record that no vocabulary publishes. */
export function unpublished(triples) {
  const iris = triples
    .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
    .filter(({ termType, value }) => termType === "NamedNode" && isOfVocabulary(value))
    .map(({ value }) => value);
  return [...new Set(iris)].filter((iri) => !published.has(iri) && !iri.startsWith(PROFILES));
}

/** The terms that were left as plain text, since nothing said that they are terms. */
export function leftAsText(triples) {
  const prefixed = new RegExp(`^(${[...namespaces.keys(), "dct", "schema", "skos", "xsd"].join("|")}):`);
  return triples
    .filter(({ object }) => object.termType === "Literal" && prefixed.test(object.value))
    .map(({ object }) => object.value);
}
