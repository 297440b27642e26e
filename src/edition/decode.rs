//! Reading which edition a request means: a published one by its id, or one of the host's own.

use super::terms::{Edition, TermsEdition};
use super::{listed, privacy, terms};
use crate::base::error::IssueCode;
use crate::cite::decode::interpretations_of;
use crate::cite::fact::Parameter;
use crate::cite::interpretation::Interpretations;
use crate::request::decode::{self, At, Fields, Issues, not_known};
use crate::request::value::Value;
use std::borrow::Cow;

/// The editions that a request names.
#[derive(Clone, Default)]
pub(crate) struct NamedEditions {
    pub terms: TermsEdition,
    pub privacy: Option<&'static privacy::Edition>,
}

/// Reads the `editions` of facts: `{ terms?, privacy? }`.
pub(crate) fn read_editions(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<NamedEditions> {
    let mut fields = Fields::of(value, at, &["terms", "privacy"], issues)?;
    let privacy = fields.optional("privacy", read_privacy);
    let terms = fields.optional("terms", read_terms).unwrap_or_default();
    Some(NamedEditions { terms, privacy })
}

/// Reads what a question about the terms is answered under: the edition, and the interpretations.
pub(crate) fn under_terms(fields: &mut Fields<'_, '_>) -> (TermsEdition, Interpretations) {
    let terms = fields.optional("editions", read_editions_of_terms).unwrap_or_default();
    (terms, interpretations_of(fields))
}

/// Reads the `editions` of a question about one section of the terms: `{ terms? }`.
fn read_editions_of_terms(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<TermsEdition> {
    Fields::of(value, at, &["terms"], issues)?.optional("terms", read_terms)
}

/// Reads the `editions` of a question about the privacy policy alone: `{ privacy? }`.
pub(crate) fn read_editions_of_policy(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<&'static privacy::Edition> {
    Fields::of(value, at, &["privacy"], issues)?.optional("privacy", read_privacy)
}

fn read_privacy(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<&'static privacy::Edition> {
    by_id(value, at, issues, privacy::EDITIONS, |edition| edition.id)
}

/// Reads the id of a published edition of the terms, or a host's own edition.
fn read_terms(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<TermsEdition> {
    match value {
        Value::Text(_) => read_published(value, at, issues).map(TermsEdition::from),
        Value::Record(_) => read_own(value, at, issues).map(TermsEdition::from),
        _ => {
            let expected = "the id of an edition, or an edition of your own as an object";
            issues.wrong_type(at, expected, value);
            None
        }
    }
}

fn read_published(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<&'static Edition> {
    by_id(value, at, issues, terms::EDITIONS, |edition| &edition.id)
}

/// Reads `{ id, basedOn, parameters }`.
fn read_own(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Edition> {
    let mut fields = Fields::of(value, at, &["id", "basedOn", "parameters"], issues)?;
    let id = fields.required("id", read_own_id);
    let based_on = fields.required("basedOn", read_published);
    // The parameters are checked even where it is not known what they change.
    let base = based_on.map(TermsEdition::from).unwrap_or_default();
    let mut own = base.with_id(id.unwrap_or_default().to_owned());
    match fields.get("parameters") {
        Some(given) => {
            read_parameters(given, fields.at.field("parameters"), fields.issues, &mut own);
        }
        None => fields.problem("parameters", IssueCode::Missing, "this field is required"),
    }
    Some(own)
}

/// Most characters of the id of a host's own edition.
const MAX_ID: usize = 100;
/// Most characters of an address or the name of a court.
const MAX_WORDS: usize = 200;
/// Most months, working days and days of a period of the terms. Longer ones are typing mistakes.
const MAX_MONTHS: u32 = 120;
const MAX_WORKING_DAYS: u32 = 260;
const MAX_DAYS: u32 = 366;

const UNSEEN: &str =
    "it holds a line break, or another character that is not seen and changes what is shown";

/// Controls, and the marks that turn the direction of writing: what is printed must be what was checked.
fn is_unseen(one: char) -> bool {
    one.is_control()
        || matches!(one, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// An id that people can tell from another, and from those of the published editions.
fn read_own_id<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<&'v str> {
    let id = decode::text(value, at, issues)?;
    if id.trim().is_empty() || id.trim() != id {
        let message = "an id has at least one character, and no space at its ends";
        issues.push(at, IssueCode::InvalidIdentifier, message);
    } else if id.chars().any(is_unseen) {
        issues.push(at, IssueCode::InvalidIdentifier, UNSEEN);
    } else if id.chars().count() > MAX_ID {
        let message = format!("an id has at most {MAX_ID} characters");
        issues.push(at, IssueCode::TooMany, message);
    } else if listed::is_listed(id) {
        let message = "this is the id of a published edition: an edition of your own needs another";
        issues.push(at, IssueCode::Conflict, message);
    }
    Some(id)
}

/// Puts the values that are given in place of those of the edition.
fn read_parameters(value: &Value, at: At<'_>, issues: &mut Issues, own: &mut Edition) {
    let names = [
        own.address.name,
        own.investigation_fee.name,
        own.estimate_months.name,
        own.reminder_months.name,
        own.warranty_months.name,
        own.working_days.name,
        own.payment_days.name,
        own.monthly_interest.name,
        own.court.name,
    ]
    .map(|name| name.name());
    let Some(mut fields) = Fields::of(value, at, &names, issues) else { return };
    replace(&mut fields, &mut own.address, read_words);
    replace(&mut fields, &mut own.investigation_fee, decode::money);
    replace(&mut fields, &mut own.estimate_months, read_months);
    replace(&mut fields, &mut own.reminder_months, read_months);
    replace(&mut fields, &mut own.warranty_months, read_months);
    replace(&mut fields, &mut own.working_days, |value, at, issues| {
        decode::integer(value, at, issues, 1, MAX_WORKING_DAYS)
    });
    replace(&mut fields, &mut own.payment_days, |value, at, issues| {
        decode::integer(value, at, issues, 1, MAX_DAYS)
    });
    replace(&mut fields, &mut own.monthly_interest, decode::percent_of_whole);
    replace(&mut fields, &mut own.court, read_words);
}

fn replace<'v, T>(
    fields: &mut Fields<'v, '_>,
    parameter: &mut Parameter<T>,
    read: decode::Read<'v, T>,
) {
    if let Some(value) = fields.optional(parameter.name.name(), read) {
        parameter.value = value;
    }
}

fn read_months(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<u32> {
    decode::integer(value, at, issues, 1, MAX_MONTHS)
}

fn read_words(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Cow<'static, str>> {
    let words = decode::text(value, at, issues)?;
    if words.trim().is_empty() {
        issues.push(at, IssueCode::Missing, "this text is blank");
    } else if words.chars().any(is_unseen) {
        issues.push(at, IssueCode::InvalidIdentifier, UNSEEN);
    } else if words.chars().count() > MAX_WORDS {
        let message = format!("this text has more than {MAX_WORDS} characters");
        issues.push(at, IssueCode::TooMany, message);
    }
    Some(words.to_owned().into())
}

fn by_id<T>(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
    editions: &[&'static T],
    id_of: fn(&'static T) -> &'static str,
) -> Option<&'static T> {
    let id = decode::text(value, at, issues)?;
    let found = editions.iter().find(|edition| id_of(edition) == id).copied();
    if found.is_none() {
        let ids: Vec<&str> = editions.iter().map(|edition| id_of(edition)).collect();
        issues.push(at, IssueCode::UnknownEdition, not_known("edition", id, &ids));
    }
    found
}

/// Reads the language of a text of the privacy policy: the `policy` of a request.
pub(crate) fn read_policy(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<&'static privacy::Edition> {
    decode::code(value, at, issues).map(privacy::in_language)
}
