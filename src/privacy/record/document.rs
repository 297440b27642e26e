//! The documents: a record, and the receipt that holds one.

use super::context::CONTEXT;
use super::form::Content;
use super::form::Form::{self, Blank, List, Object, Text};
use super::parts::{CONTROLLER_IRI, part, urn};
use super::process::PROCESS;
use crate::base::names::ConsentState;

/// The receipt.
pub(super) const RECEIPT: Form = Object(&[
    ("@context", CONTEXT),
    ("@id", Blank(|of| urn(of.facts.event.receipt_id.unwrap_or_default()))),
    ("@type", Text("dpv:ConsentReceipt")),
    ("dct:conformsTo", Text("https://w3id.org/dpv/schema/dpv-27560#receipt")),
    ("dct:identifier", Blank(|of| given(of.facts.event.receipt_id))),
    ("dct:created", Blank(|of| given(Some(of.facts.event.at)))),
    ("dpv:hasRecordOfActivity", RECORD),
]);

/// The record. Inside a receipt the context stands in the receipt.
pub(super) const RECORD: Form = Object(&[
    (
        "@context",
        Blank(|of| match of.facts.event.receipt_id {
            None => of.form(&CONTEXT),
            Some(_) => Content::Missing,
        }),
    ),
    ("@id", Blank(|of| urn(of.facts.event.record_id))),
    ("@type", Text("dpv:ConsentRecord")),
    ("dct:conformsTo", Text("https://w3id.org/dpv/schema/dpv-27560#record")),
    ("dct:identifier", Blank(|of| given(Some(of.facts.event.record_id)))),
    ("dpv:hasDataSubject", PERSON),
    ("dpv:hasNotice", NOTICE),
    ("dpv:hasProcess", Blank(|of| of.consents(&PROCESS))),
    ("dpv:hasEntity", List(&[CONTROLLER, AUTHORITY])),
    ("dpv:hasConsentStatus", Blank(|of| of.consents(&EVENT))),
]);

fn given<'r>(text: Option<&str>) -> Content<'r> {
    text.map_or(Content::Missing, |text| Content::Text(text.to_owned()))
}

const PERSON_IRI: Form = Blank(|of| match of.facts.event.subject_iri() {
    Some(iri) => given(Some(iri)),
    None => part(of, "subject"),
});

const PERSON: Form = Object(&[
    ("@id", PERSON_IRI),
    ("@type", Text("dpv:DataSubject")),
    ("dpv:hasIdentifier", Blank(|of| given(Some(of.facts.event.subject_id)))),
]);

/// The text that was shown.
const NOTICE: Form = Object(&[
    ("@id", Blank(|of| Content::Text(of.edition().iri()))),
    ("@type", Text("dpv:ConsentNotice")),
    ("dct:identifier", Blank(|of| Content::Code(of.edition().id))),
    ("dct:language", Blank(|of| Content::Code(of.edition().language.name()))),
    (
        "dct:modified",
        Blank(|of| match of.edition().last_updated {
            Some(day) => Content::Code(day.value),
            None => Content::Missing,
        }),
    ),
]);

const CONTROLLER: Form = Object(&[
    ("@id", CONTROLLER_IRI),
    ("@type", Text("dpv:DataController")),
    ("dpv:hasIdentifier", CONTROLLER_IRI),
    ("dpv:hasName", Blank(|of| Content::Code(of.edition().controller.name.value))),
    ("schema:contactPoint", CONTACT),
    ("schema:address", ADDRESS),
]);

const CONTACT: Form = Object(&[
    ("@type", Text("schema:ContactPoint")),
    ("schema:email", Blank(|of| Content::Code(of.edition().mailbox.value))),
]);

const ADDRESS: Form = Object(&[
    ("@type", Text("schema:PostalAddress")),
    ("schema:streetAddress", Blank(|of| Content::Code(of.edition().controller.street.value))),
    ("schema:postalCode", Blank(|of| Content::Code(of.edition().controller.postal_code.value))),
    ("schema:addressLocality", Blank(|of| Content::Code(of.edition().controller.town.value))),
    ("schema:addressCountry", Blank(|of| Content::Code(of.edition().controller.country.value))),
]);

const AUTHORITY: Form = Object(&[
    ("@id", Text("legal-dk:DPA-DK")),
    ("@type", Text("dpv:DataProtectionAuthority")),
    ("dpv:hasName", Blank(|of| Content::Code(of.edition().authority.value))),
]);

/// The state of a consent, and since when. A consent that was given lasts until it is withdrawn; the others have no duration.
const EVENT: Form = Object(&[
    (
        "@type",
        Blank(|of| {
            of.form(match of.state() {
                ConsentState::Given => {
                    &List(&[Text("dpv:ConsentGiven"), Text("dpv:ExpressedConsent")])
                }
                ConsentState::Refused => &List(&[Text("dpv:ConsentRefused")]),
                ConsentState::Withdrawn => &List(&[Text("dpv:ConsentWithdrawn")]),
                ConsentState::Requested | ConsentState::NotAsked => {
                    &List(&[Text("dpv:ConsentRequested")])
                }
            })
        }),
    ),
    ("dpv:hasProcess", Blank(|of| part(of, of.name()))),
    (
        "dpv:isIndicatedBy",
        Blank(|of| {
            of.form(match of.state() {
                ConsentState::Requested => &CONTROLLER_IRI,
                _ => &PERSON_IRI,
            })
        }),
    ),
    ("dpv:isIndicatedAtTime", Blank(|of| given(Some(of.facts.event.at)))),
    ("dpv:hasIndicationMethod", Blank(|of| given(of.facts.event.method))),
    (
        "dpv:hasDuration",
        Blank(|of| {
            of.form(match of.state() {
                ConsentState::Given => &UNTIL_WITHDRAWAL,
                _ => &Object(&[("@type", Text("dpv:IndeterminateDuration"))]),
            })
        }),
    ),
]);

const UNTIL_WITHDRAWAL: Form =
    Object(&[("@type", Text("dpv:UntilEventDuration")), ("rdf:value", Text("withdrawal"))]);
