//! Reading the questions about the privacy policy, and answering them.

use super::ask_again::{self, AskAgain, Given};
use super::effects::{self, ConsentEffects, ConsentQuestion};
use super::identifier;
use super::record::{self, Event, Record};
use super::retention::{self, Hold, MAX_HOLDS, Proof, Retention};
use super::right::{self, RightsAnswer, RightsRequest};
use crate::base::error::{IssueCode, Result};
use crate::base::names::ConsentPlace;
use crate::cite::because::Reasons;
use crate::cite::decode::interpretations_of;
use crate::edition::decode::{read_editions_of_policy, read_policy};
use crate::edition::privacy::DEFAULT;
use crate::facts::decode::read_choices;
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;

/// The fields of a question about choices.
const FIELDS: [&str; 5] = ["policy", "asOf", "lastMarketingSentOn", "choices", "interpretations"];

/// Reads the fields of [`FIELDS`].
fn read_question(fields: &mut Fields<'_, '_>) -> Option<ConsentQuestion> {
    let edition = fields.required("policy", read_policy);
    let proof = read_proof(fields);
    let choices = fields.required("choices", read_choices);
    let reasons = Reasons::Told;
    Some(ConsentQuestion { edition: edition?, choices: choices?, proof: proof?, reasons })
}

/// Reads the fields that retention and consent effects have in common.
fn read_proof(fields: &mut Fields<'_, '_>) -> Option<Proof> {
    let last_sent = fields.optional("lastMarketingSentOn", decode::date);
    let as_of = fields.required("asOf", decode::date);
    let interpretations = interpretations_of(fields);
    let proof = Proof { last_sent, as_of: as_of?, interpretations };
    fields.contradiction(proof.contradiction());
    Some(proof)
}

/// `consentEffects`: `{ policy, asOf, lastMarketingSentOn?, choices, interpretations? }`.
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the message, `outOfRange` past the year 9999.
pub fn consent_effects(request: &Value) -> Result<ConsentEffects> {
    effects::consent_effects(&decode::question(request, &FIELDS, read_question)?)
}

/// `retention`: `{ lastMarketingSentOn?, asOf, editions?, interpretations?, holds? }` (storage.3).
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the message, `outOfRange` past the year 9999.
pub fn retention(request: &Value) -> Result<Retention> {
    let known = ["lastMarketingSentOn", "asOf", "editions", "interpretations", "holds"];
    let (proof, edition, holds) = decode::question(request, &known, |fields| {
        let proof = read_proof(fields);
        let edition = fields.optional("editions", read_editions_of_policy).unwrap_or(DEFAULT);
        let holds = fields.optional("holds", read_holds);
        Some((proof?, edition, holds.unwrap_or_default()))
    })?;
    retention::retention(&proof, edition, &holds)
}

/// Reads `[{ reason, until? }]`.
pub(crate) fn read_holds(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Vec<Hold>> {
    decode::list(value, at, issues, MAX_HOLDS, |value, at, issues| {
        let mut fields = Fields::of(value, at, &["reason", "until"], issues)?;
        let reason = fields.required("reason", decode::code);
        let until = fields.optional("until", decode::date);
        Some(Hold { reason: reason?, until })
    })
}

/// `rightsAnswer`: `{ receivedOn, complex?, interpretations? }`.
///
/// # Errors
/// Every problem of the request; `outOfRange` where the answer lies past the year 9999.
pub fn rights_answer(request: &Value) -> Result<RightsAnswer> {
    let known = ["receivedOn", "complex", "interpretations"];
    let (question, interpretations) = decode::question(request, &known, |fields| {
        let received_on = fields.required("receivedOn", decode::date);
        let complex = fields.optional("complex", decode::bool);
        let interpretations = interpretations_of(fields);
        Some((RightsRequest { received_on: received_on?, complex }, interpretations))
    })?;
    right::answer(&question, interpretations)
}

/// `consentsToAskAgain`: `{ given: { edition, hash?, choices }, now: { policy } }`.
///
/// # Errors
/// Every problem of the request. An unknown edition of `given` is not a problem: it counts as another text.
pub fn consents_to_ask_again(request: &Value) -> Result<AskAgain> {
    let (given, now) = decode::question(request, &["given", "now"], |fields| {
        let given = fields.required("given", read_given);
        let now = fields.required("now", |value, at, issues| {
            Fields::of(value, at, &["policy"], issues)?.required("policy", read_policy)
        });
        Some((given?, now?))
    })?;
    Ok(ask_again::ask_again(&given, now))
}

fn read_given<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Given<'v>> {
    let mut fields = Fields::of(value, at, &["edition", "hash", "choices"], issues)?;
    let edition = fields.required("edition", decode::text);
    let hash = fields.optional("hash", read_sha256);
    let choices = fields.required("choices", read_choices);
    Some(Given { edition: edition?, hash, choices: choices?.at(ConsentPlace::Given) })
}

/// `consentRecord`: a question about consent effects and `{ recordId, subjectId, at, receiptId?, method? }`.
///
/// # Errors
/// Every problem of the request; `missing` where no choice is a consent that was asked for.
pub fn consent_record(request: &Value) -> Result<Record<'_>> {
    let known = [&FIELDS[..], &["recordId", "receiptId", "subjectId", "at", "method"]].concat();
    let (question, event) = decode::question(request, &known, |fields| {
        let question = read_question(fields);
        let record_id = fields.required("recordId", read_uuid);
        let receipt_id = fields.optional("receiptId", read_uuid);
        let subject_id = fields.required("subjectId", read_subject);
        let at = fields.required("at", read_instant);
        let method = fields.optional("method", decode::text);
        if record_id.is_some() && record_id == receipt_id {
            let message = "a receipt has an identifier of its own";
            fields.problem("receiptId", IssueCode::Conflict, message);
        }
        let question = question?;
        if !record::is_any_asked(&question.choices) {
            let message = "no choice is a consent that was asked for: there is nothing to record";
            fields.problem("choices", IssueCode::Missing, message);
        }
        let (record_id, subject_id, at) = (record_id?, subject_id?, at?);
        Some((question, Event { record_id, receipt_id, subject_id, at, method }))
    })?;
    record::record(&question, event)
}

fn read_uuid<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let expected = "a UUID such as 2f0b8a52-8f0d-4a5e-8b0e-4a9c2c7d1e02, in lower case";
    checked(value, at, issues, IssueCode::InvalidIdentifier, expected, identifier::is_uuid)
}

fn read_sha256<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let expected = "a sha256 as 64 hexadecimal digits, in lower case";
    checked(value, at, issues, IssueCode::InvalidIdentifier, expected, identifier::is_sha256)
}

fn read_subject<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let expected = "an IRI such as urn:uuid:…, or a token of letters, digits and -._~";
    checked(value, at, issues, IssueCode::InvalidIdentifier, expected, identifier::is_subject)
}

fn read_instant<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let expected = "an instant of UTC such as 2026-11-21T09:29:41Z";
    checked(value, at, issues, IssueCode::InvalidInstant, expected, identifier::is_instant)
}

#[inline(never)]
fn checked<'v>(
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
    code: IssueCode,
    expected: &str,
    is_right: fn(&str) -> bool,
) -> Option<&'v str> {
    let text = decode::text(value, at, issues)?;
    if !is_right(text) {
        issues.push(at, code, format!("expected {expected}"));
    }
    Some(text)
}
