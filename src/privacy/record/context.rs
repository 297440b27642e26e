//! The JSON-LD context of a record. It is part of the record, so that a reader need not fetch it.

use super::form::Form::{self, Object, Text};

// The types of values. Without them a term or a time would be read as plain text.
const TERM: Form = Object(&[("@type", Text("@id"))]);
const INSTANT: Form = Object(&[("@type", Text("xsd:dateTime"))]);
const DAY: Form = Object(&[("@type", Text("xsd:date"))]);

/// The vocabularies by prefix, then the properties whose values are not plain text.
pub(super) const CONTEXT: Form = Object(&[
    ("dpv", Text("https://w3id.org/dpv#")),
    ("pd", Text("https://w3id.org/dpv/pd#")),
    ("loc", Text("https://w3id.org/dpv/loc#")),
    ("eu-gdpr", Text("https://w3id.org/dpv/legal/eu/gdpr#")),
    ("legal-eu", Text("https://w3id.org/dpv/legal/eu#")),
    ("legal-dk", Text("https://w3id.org/dpv/legal/dk#")),
    ("dct", Text("http://purl.org/dc/terms/")),
    ("schema", Text("https://schema.org/")),
    ("skos", Text("http://www.w3.org/2004/02/skos/core#")),
    ("rdf", Text("http://www.w3.org/1999/02/22-rdf-syntax-ns#")),
    ("xsd", Text("http://www.w3.org/2001/XMLSchema#")),
    ("dct:conformsTo", TERM),
    ("dct:created", INSTANT),
    ("dct:modified", DAY),
    ("dct:source", TERM),
    ("skos:broader", TERM),
    ("dpv:hasApplicability", TERM),
    ("dpv:hasApplicableLaw", TERM),
    ("dpv:hasAuthority", TERM),
    ("dpv:hasDataController", TERM),
    ("dpv:hasDataSource", TERM),
    ("dpv:hasJurisdiction", TERM),
    ("dpv:hasLegalBasis", TERM),
    ("dpv:hasPersonalData", TERM),
    ("dpv:hasProcess", TERM),
    ("dpv:hasProcessing", TERM),
    ("dpv:hasPurpose", TERM),
    ("dpv:hasRecipient", TERM),
    ("dpv:hasRight", TERM),
    ("dpv:isExercisedAt", TERM),
    ("dpv:isIndicatedAtTime", INSTANT),
    ("dpv:isIndicatedBy", TERM),
]);
