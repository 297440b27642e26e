//! The context of a record: it stands inside the record, so that nothing is fetched to read it.

use super::json::{Json, object};

/// The vocabularies, by prefix.
const PREFIXES: &[(&str, &str)] = &[
    ("dpv", "https://w3id.org/dpv#"),
    ("pd", "https://w3id.org/dpv/pd#"),
    ("loc", "https://w3id.org/dpv/loc#"),
    ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
    ("legal-eu", "https://w3id.org/dpv/legal/eu#"),
    ("legal-dk", "https://w3id.org/dpv/legal/dk#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What the values of a property are: without this a term or a time would be read as plain text.
const VALUES: &[(&str, &str)] = &[
    ("dct:conformsTo", "@id"),
    ("dct:created", "xsd:dateTime"),
    ("dct:modified", "xsd:date"),
    ("dct:source", "@id"),
    ("skos:broader", "@id"),
    ("dpv:hasApplicability", "@id"),
    ("dpv:hasApplicableLaw", "@id"),
    ("dpv:hasAuthority", "@id"),
    ("dpv:hasDataController", "@id"),
    ("dpv:hasDataSource", "@id"),
    ("dpv:hasJurisdiction", "@id"),
    ("dpv:hasLegalBasis", "@id"),
    ("dpv:hasPersonalData", "@id"),
    ("dpv:hasProcess", "@id"),
    ("dpv:hasProcessing", "@id"),
    ("dpv:hasPurpose", "@id"),
    ("dpv:hasRecipient", "@id"),
    ("dpv:hasRight", "@id"),
    ("dpv:isExercisedAt", "@id"),
    ("dpv:isIndicatedAtTime", "xsd:dateTime"),
    ("dpv:isIndicatedBy", "@id"),
];

/// The context.
pub(super) fn context() -> Json {
    let prefixes = PREFIXES.iter().map(|(prefix, iri)| (*prefix, Json::from(*iri)));
    let values = VALUES.iter().map(|(name, kind)| (*name, object([("@type", Json::from(*kind))])));
    Json::Object(prefixes.chain(values).collect())
}
