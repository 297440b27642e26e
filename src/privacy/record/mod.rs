//! A consent record, and the receipt handed to the person: ISO/IEC TS 27560:2023 in the terms of the Data Privacy
//! Vocabulary 2.3, as JSON-LD.
//!
//! Choices that need no consent are no part of a consent record, nor are those that nobody was asked about. Every state
//! of a consent is an event of its own; an earlier record is kept by whoever made it.

mod context;
mod identifier;
mod json;
mod process;

pub use identifier::MAX_SUBJECT;
pub use json::Json;

use super::choice::{Choice, State};
use super::policy::Activity;
use super::question::{FIELDS, Question};
use super::table::ACTIVITIES;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::value::Value;
use json::object;

/// What a record is made of.
struct Record<'v> {
    question: Question,
    record_id: &'v str,
    receipt_id: Option<&'v str>,
    subject_id: &'v str,
    at: &'v str,
    method: Option<&'v str>,
}

/// `consentRecord`: a question about consent effects and `{ recordId, subjectId, at, receiptId?, method? }`.
///
/// # Errors
/// Every problem of the request; `missing` where no choice is a consent that was asked for.
pub fn consent_record(question: &Value) -> Result<Json> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    issues.finish(read)?.document()
}

impl Record<'_> {
    /// The record, inside a receipt where one is asked for; the context stands in the outer of the two.
    fn document(&self) -> Result<Json> {
        let mut document = vec![("@context", context::context())];
        match self.receipt_id {
            None => document.extend(self.record()?),
            Some(id) => document.extend(self.receipt(id)?),
        }
        Ok(Json::Object(document))
    }

    fn receipt(&self, id: &str) -> Result<Vec<(&'static str, Json)>> {
        Ok(vec![
            ("@id", format!("urn:uuid:{id}").into()),
            ("@type", "dpv:ConsentReceipt".into()),
            ("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560#receipt".into()),
            ("dct:identifier", id.to_owned().into()),
            ("dct:created", self.at.to_owned().into()),
            ("dpv:hasRecordOfActivity", Json::Object(self.record()?)),
        ])
    }

    fn record(&self) -> Result<Vec<(&'static str, Json)>> {
        let processes: Vec<Json> =
            consents(&self.question).map(|a| self.process(a)).collect::<Result<_>>()?;
        Ok(vec![
            ("@id", self.iri("")),
            ("@type", "dpv:ConsentRecord".into()),
            ("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560#record".into()),
            ("dct:identifier", self.record_id.to_owned().into()),
            ("dpv:hasDataSubject", self.subject()),
            ("dpv:hasNotice", self.notice()),
            ("dpv:hasProcess", Json::List(processes)),
            ("dpv:hasEntity", self.entities()),
            (
                "dpv:hasConsentStatus",
                consents(&self.question).map(|a| self.event(a.choice)).collect(),
            ),
        ])
    }

    fn notice(&self) -> Json {
        let edition = self.question.edition;
        object([
            ("@id", process::notice_iri(edition)),
            ("@type", "dpv:ConsentNotice".into()),
            ("dct:identifier", edition.id.into()),
            ("dct:language", edition.language.into()),
        ])
        .with("dct:modified", edition.last_updated.map(|day| day.value))
    }

    fn subject(&self) -> Json {
        object([
            ("@id", self.subject_iri()),
            ("@type", "dpv:DataSubject".into()),
            ("dpv:hasIdentifier", self.subject_id.to_owned().into()),
        ])
    }

    fn entities(&self) -> Json {
        let edition = self.question.edition;
        let controller = &edition.controller;
        let address = object([
            ("@type", "schema:PostalAddress".into()),
            ("schema:streetAddress", controller.street.value.into()),
            ("schema:postalCode", controller.postal_code.value.into()),
            ("schema:addressLocality", controller.town.value.into()),
            ("schema:addressCountry", controller.country.value.into()),
        ]);
        let mailbox = edition.mailbox.value.into();
        let contact = object([("@type", "schema:ContactPoint".into()), ("schema:email", mailbox)]);
        let controller = object([
            ("@id", self.controller_iri()),
            ("@type", "dpv:DataController".into()),
            ("dpv:hasIdentifier", self.controller_iri()),
            ("dpv:hasName", controller.name.value.into()),
            ("schema:contactPoint", contact),
            ("schema:address", address),
        ]);
        let authority = object([
            ("@id", "legal-dk:DPA-DK".into()),
            ("@type", "dpv:DataProtectionAuthority".into()),
            ("dpv:hasName", edition.authority.value.into()),
        ]);
        Json::List(vec![controller, authority])
    }

    /// What became of a consent, and when.
    fn event(&self, choice: Choice) -> Json {
        let state = self.question.choices.state(choice);
        let kinds: &[&'static str] = match state {
            State::Given => &["dpv:ConsentGiven", "dpv:ExpressedConsent"],
            State::Refused => &["dpv:ConsentRefused"],
            State::Withdrawn => &["dpv:ConsentWithdrawn"],
            State::Requested | State::NotAsked => &["dpv:ConsentRequested"],
        };
        // Only a consent that was given lasts, and until it is withdrawn; a request is made by the controller.
        let duration = match state {
            State::Given => object([
                ("@type", "dpv:UntilEventDuration".into()),
                ("rdf:value", "withdrawal".into()),
            ]),
            _ => object([("@type", "dpv:IndeterminateDuration".into())]),
        };
        let by = if state == State::Requested { self.controller_iri() } else { self.subject_iri() };
        object([
            ("@type", kinds.iter().copied().collect()),
            ("dpv:hasProcess", self.process_iri(choice)),
            ("dpv:isIndicatedBy", by),
            ("dpv:isIndicatedAtTime", self.at.to_owned().into()),
            ("dpv:hasDuration", duration),
        ])
        .with("dpv:hasIndicationMethod", self.method.map(str::to_owned))
    }

    /// The record, or a part of it.
    fn iri(&self, part: &str) -> Json {
        format!("urn:uuid:{}{part}", self.record_id).into()
    }

    fn process_iri(&self, choice: Choice) -> Json {
        self.iri(&format!("#{}", choice.name()))
    }

    fn controller_iri(&self) -> Json {
        self.iri("#controller")
    }

    fn subject_iri(&self) -> Json {
        if identifier::is_iri(self.subject_id) {
            self.subject_id.to_owned().into()
        } else {
            self.iri("#subject")
        }
    }
}

/// The choices that a record is about.
fn consents(question: &Question) -> impl Iterator<Item = &'static Activity> {
    let choices = question.choices;
    let asked = move |choice: Choice| choices.state(choice) != State::NotAsked;
    ACTIVITIES.iter().filter(move |row| row.needs_consent() && asked(row.choice))
}

fn read_question<'v>(value: &'v Value, issues: &mut Issues) -> Option<Record<'v>> {
    let [policy, as_of, last_sent, choices, readings] = FIELDS;
    let own = ["recordId", "receiptId", "subjectId", "at", "method"];
    let [record, receipt, subject, at, method] = own;
    let known = [policy, as_of, last_sent, choices, readings, record, receipt, subject, at, method];
    let fields = Fields::of(value, At::ROOT, &known, issues)?;
    let question = Question::read(&fields, issues);
    let record_id = fields.required(record, issues, identifier::uuid);
    let receipt_id = fields.optional(receipt, issues, identifier::uuid);
    let subject_id = fields.required(subject, issues, identifier::subject);
    let at = fields.required(at, issues, identifier::instant);
    let method = fields.optional(method, issues, decode::text);
    if record_id.is_some() && record_id == receipt_id {
        let message = "a receipt has an identifier of its own";
        issues.push(At::ROOT.field(receipt), IssueCode::Conflict, message);
    }
    let question = question?;
    if consents(&question).next().is_none() {
        let message = "no choice is a consent that was asked for: there is nothing to record";
        issues.push(At::ROOT.field(choices), IssueCode::Missing, message);
    }
    Some(Record {
        question,
        record_id: record_id?,
        receipt_id,
        subject_id: subject_id?,
        at: at?,
        method,
    })
}
