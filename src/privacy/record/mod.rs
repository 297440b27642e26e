//! A consent record, and the receipt handed to the person: ISO/IEC TS 27560:2023 in the terms of the Data Privacy
//! Vocabulary 2.3, as JSON-LD.
//!
//! Choices that need no consent are no part of a consent record, nor are those that nobody was asked about. Every state
//! of a consent is an event of its own; an earlier record is kept by whoever made it.

mod context;
mod document;
mod form;
mod process;
mod terms;

use super::choice::Choices;
use super::choice::State;
use super::edition::{self, ProfilingUse};
use super::identifier;
use super::policy::Activity;
use super::question::{FIELDS, Question};
use super::table::ACTIVITIES;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::value::Value;
use form::{Filled, Topic};
use serde::{Serialize, Serializer};

/// A consent record, or a receipt that holds one. Written out it is JSON-LD.
#[derive(Clone, Debug)]
pub struct Record<'v> {
    question: Question,
    record_id: &'v str,
    receipt_id: Option<&'v str>,
    subject_id: &'v str,
    at: &'v str,
    method: Option<&'v str>,
    /// The last day on which the proof of a marketing consent is kept, where it can be computed.
    proof_until: Option<Date>,
    /// The uses of profiling over all texts.
    uses: Vec<ProfilingUse>,
}

impl Record<'_> {
    /// The person as an IRI; `None` where only a token is known.
    fn subject_iri(&self) -> Option<&str> {
        Some(self.subject_id).filter(|id| identifier::is_iri(id))
    }
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        let form = if self.receipt_id.is_some() { &document::RECEIPT } else { &document::RECORD };
        Filled { form, record: self, topic: Topic::Record }.serialize(to)
    }
}

/// `consentRecord`: a question about consent effects and `{ recordId, subjectId, at, receiptId?, method? }`.
///
/// # Errors
/// Every problem of the request; `missing` where no choice is a consent that was asked for.
pub fn consent_record<'v>(question: &'v Value<'v>) -> Result<Record<'v>> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let record = issues.finish(read)?;
    let kept = record.question.proof.retention(record.question.edition, &[])?;
    Ok(Record { proof_until: kept.keep_until, ..record })
}

/// The choices that a record is about.
fn consents(choices: &Choices) -> impl Iterator<Item = &'static Activity> {
    let asked = |row: &&Activity| choices.state(row.choice) != State::NotAsked;
    ACTIVITIES.iter().filter(|row| row.needs_consent()).filter(asked)
}

fn read_question<'v>(value: &'v Value<'v>, issues: &mut Issues) -> Option<Record<'v>> {
    let [policy, as_of, last_sent, choices, readings] = FIELDS;
    let known = [
        policy,
        as_of,
        last_sent,
        choices,
        readings,
        "recordId",
        "receiptId",
        "subjectId",
        "at",
        "method",
    ];
    let fields = Fields::of(value, At::ROOT, &known, issues)?;
    let question = Question::read(&fields, issues);
    let record_id = fields.required("recordId", issues, identifier::uuid);
    let receipt_id = fields.optional("receiptId", issues, identifier::uuid);
    let subject_id = fields.required("subjectId", issues, identifier::subject);
    let at = fields.required("at", issues, identifier::instant);
    let method = fields.optional("method", issues, decode::text);
    if record_id.is_some() && record_id == receipt_id {
        let message = "a receipt has an identifier of its own";
        issues.push(At::ROOT.field("receiptId"), IssueCode::Conflict, message);
    }
    let question = question?;
    if consents(&question.choices).next().is_none() {
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
        proof_until: None,
        uses: edition::profiling_uses(),
    })
}
