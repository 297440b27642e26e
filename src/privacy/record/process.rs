//! What a consent is about: purposes, data, legal bases, storage periods and rights, as the policy states them.
//!
//! What the policy does not say is recorded as not available.

use super::form::Form::{self, Blank, List, Object, Text};
use super::form::{Content, Filled, Topic};
use super::parts::{CONTROLLER_IRI, part};
use crate::base::names::ConsentId;
use crate::edition::privacy::EDITIONS;
use crate::privacy::policy::Keeping;

/// One consent of a record.
pub(super) const PROCESS: Form = Object(&[
    ("@id", Blank(|of| part(of, of.name()))),
    ("@type", Text("dpv:Process")),
    ("dpv:hasPurpose", Blank(purposes)),
    ("dpv:hasProcessing", Blank(|of| Content::Codes(of.terms().processing))),
    ("dpv:hasPersonalData", Blank(|of| Content::Codes(of.terms().data))),
    ("dpv:hasLegalBasis", List(&[Text("eu-gdpr:A6-1-a")])),
    ("dpv:hasDataController", List(&[CONTROLLER_IRI])),
    ("dpv:hasRecipient", List(&[CONTROLLER_IRI, RECIPIENT])),
    ("dpv:hasDataSource", List(&[Text("dpv:DataSubjectDataSource")])),
    ("dpv:hasJurisdiction", List(&[Text("loc:DK")])),
    ("dpv:hasApplicableLaw", List(&[Text("legal-eu:law-GDPR")])),
    ("dpv:hasAuthority", List(&[Text("legal-dk:DPA-DK")])),
    ("dpv:hasStorageCondition", Blank(storage)),
    ("dpv:hasConsentControl", List(&[WITHDRAWAL])),
    ("dpv:hasRight", Blank(rights)),
]);

const UNAVAILABLE: Form = Text("dpv:NotAvailable");

/// The controller receives the data. The policy does not say whether others do.
const RECIPIENT: Form =
    Object(&[("@type", Text("dpv:Recipient")), ("dpv:hasApplicability", UNAVAILABLE)]);

const WITHDRAWAL: Form = Object(&[
    ("@type", Text("dpv:WithdrawConsent")),
    (
        "dpv:isExercisedAt",
        Blank(|of| Content::Text(["mailto:", of.edition().mailbox.value].concat())),
    ),
]);

/// Every use of profiling that any text names is told before the choice, so it is part of what was agreed to.
fn purposes<'r>(of: &Filled<'r>) -> Content<'r> {
    let mut all: Vec<_> = of.terms().purposes.iter().map(|term| Content::Code(term)).collect();
    if of.is_about(ConsentId::Profiling) {
        for used in &of.facts.uses {
            all.push(Content::Form(Filled { form: &USE, topic: Topic::Use(used), ..*of }));
        }
    }
    Content::List(all)
}

/// A use of profiling, and the texts that name it.
const USE: Form = Object(&[
    ("@id", Blank(|of| part(of, of.name()))),
    ("@type", Text("dpv:Purpose")),
    ("dct:identifier", Blank(|of| Content::Code(of.name()))),
    ("skos:broader", List(&[Text("dpv:Personalisation")])),
    ("dct:source", Blank(sources)),
]);

fn sources<'r>(of: &Filled<'r>) -> Content<'r> {
    let Topic::Use(used) = of.topic else { return Content::Missing };
    let mut sources = Vec::new();
    for edition in EDITIONS {
        if used.stated_by.contains(&edition.id) {
            sources.push(Content::Text(edition.iri()));
        }
    }
    Content::List(sources)
}

fn rights<'r>(of: &Filled<'r>) -> Content<'r> {
    let Topic::Consent(activity) = of.topic else { return Content::Missing };
    // Both objections are one article of the Regulation.
    let mut terms = Vec::new();
    for right in activity.rights().rights() {
        if !terms.contains(&right.term) {
            terms.push(right.term);
        }
    }
    Content::List(terms.into_iter().map(Content::Code).collect())
}

const PLACE: Form =
    Object(&[("@type", Text("dpv:StorageLocation")), ("dpv:hasApplicability", UNAVAILABLE)]);
const NO_TIME: Form =
    Object(&[("@type", Text("dpv:StorageDuration")), ("dpv:hasApplicability", UNAVAILABLE)]);

const CONTACT: Form = Object(&[
    ("@type", Text("dpv:StorageDuration")),
    (
        "dpv:hasDuration",
        Object(&[("@type", Text("dpv:UntilEventDuration")), ("rdf:value", Text("endOfContact"))]),
    ),
]);

/// The proof of a marketing consent: until a day where it can be computed, else by the rule in ISO 8601.
const PROOF: Form = Object(&[
    ("@type", Text("dpv:StorageDuration")),
    (
        "dpv:hasDuration",
        Object(&[
            (
                "@type",
                Blank(|of| {
                    Content::Code(match of.facts.proof_until {
                        Some(_) => "dpv:UntilTimeDuration",
                        None => "dpv:UntilEventDuration",
                    })
                }),
            ),
            (
                "rdf:value",
                Blank(|of| {
                    Content::Text(match of.facts.proof_until {
                        Some(day) => day.to_string(),
                        None => format!("lastMarketingSentOn/P{}Y", of.edition().proof_years.value),
                    })
                }),
            ),
        ]),
    ),
]);

fn storage<'r>(of: &Filled<'r>) -> Content<'r> {
    let Topic::Consent(activity) = of.topic else { return Content::Missing };
    of.form(match activity.keeping {
        _ if of.is_about(ConsentId::MarketingEmail) => &List(&[PLACE, CONTACT, PROOF]),
        Keeping::WhileInContact => &List(&[PLACE, CONTACT]),
        Keeping::Unstated => &List(&[PLACE, NO_TIME]),
    })
}
