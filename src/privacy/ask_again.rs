//! Consent is given to a text: under another one it is asked for again, and what changed is told.

use super::choice::{Choice, Choices};
use super::clauses as p;
use super::edition::{self, Edition};
use super::stated::Code;
use super::table::ACTIVITIES;
use crate::because::{Because, Fact};
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::value::Value;
use serde::Serialize;

/// Which consents are to be asked for again.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AskAgain {
    /// Whether any is.
    pub ask_again: bool,
    /// The edition shown now, by its id.
    pub edition: Code,
    /// The content hash of its text.
    pub hash: Code,
    /// Every consent that was given, in a fixed order.
    pub choices: Vec<Consent>,
}

/// A consent that was given.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Consent {
    /// Which.
    pub id: Choice,
    /// Whether it is to be asked for again.
    pub ask_again: bool,
    /// What changed; empty where nothing did.
    pub changes: Vec<TextChange>,
    /// Why.
    pub because: Because,
}

/// What is another in the text shown now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextChange {
    /// What kind of change.
    pub code: Code,
    /// As it was; missing where there was nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Fact>,
    /// As it is; missing where there is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Fact>,
}

impl TextChange {
    fn new(code: &'static str, from: Option<Fact>, to: Option<Fact>) -> Self {
        TextChange { code: Code(code), from, to }
    }
}

/// The text that consent was given to.
#[derive(Clone, Debug)]
struct Given {
    edition: String,
    hash: Option<String>,
    choices: Choices,
}

/// `consentsToAskAgain`: `{ given: { edition, hash?, choices }, now: { policy } }`.
///
/// # Errors
/// Every problem of the request. An edition that this module does not hold is none: it is another text.
pub fn consents_to_ask_again(question: &Value) -> Result<AskAgain> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let (given, now) = issues.finish(read)?;
    let consents = ACTIVITIES.iter().filter(|activity| activity.needs_consent());
    let choices: Vec<Consent> = consents
        .map(|activity| activity.choice)
        .filter(|choice| given.choices.given(*choice))
        .map(|choice| given.consent(choice, now))
        .collect();
    Ok(AskAgain {
        ask_again: choices.iter().any(|consent| consent.ask_again),
        edition: Code(now.id),
        hash: Code(now.content_hash.value),
        choices,
    })
}

impl Given {
    fn consent(&self, choice: Choice, now: &'static Edition) -> Consent {
        let changes = self.changes(choice, now);
        let because = Because::of(&[p::CHANGES_1, p::INTRODUCTION_2])
            .fact("given.edition", self.edition.clone())
            .known("given.hash", self.hash.clone())
            .fact("now.policy", now.language)
            .parameter(&now.content_hash);
        Consent { id: choice, ask_again: !changes.is_empty(), changes, because }
    }

    /// What is another in the text shown now: the text as a whole first, then what bears on this choice.
    fn changes(&self, choice: Choice, now: &'static Edition) -> Vec<TextChange> {
        let known = edition::find(&self.edition);
        let mut changes = Vec::new();
        if self.edition != now.id {
            let (from, to) = (self.edition.clone().into(), now.id.into());
            changes.push(TextChange::new("edition", Some(from), Some(to)));
        }
        let hash_then = self.hash.as_deref().or(known.map(|then| then.content_hash.value));
        if let Some(then) = hash_then.filter(|then| *then != now.content_hash.value) {
            let (from, to) = (then.to_owned().into(), now.content_hash.value.into());
            changes.push(TextChange::new("text", Some(from), Some(to)));
        }
        if let Some(then) = known {
            changes.extend(between(then, now, choice));
        }
        changes
    }
}

/// What two editions say differently of a choice.
pub fn between(then: &'static Edition, now: &'static Edition, choice: Choice) -> Vec<TextChange> {
    let mut changes = Vec::new();
    if then.language != now.language {
        let (from, to) = (then.language.into(), now.language.into());
        changes.push(TextChange::new("language", Some(from), Some(to)));
    }
    if choice == Choice::Profiling {
        let added = now.uses().filter(|of| then.uses().all(|before| before != *of));
        changes.extend(added.map(|of| TextChange::new("profilingUseAdded", None, Some(of.into()))));
        let gone = then.uses().filter(|of| now.uses().all(|after| after != *of));
        changes.extend(gone.map(|of| TextChange::new("profilingUseGone", Some(of.into()), None)));
    }
    if choice == Choice::MarketingEmail && then.proof_years.value != now.proof_years.value {
        let (from, to) = (then.proof_years.value.into(), now.proof_years.value.into());
        changes.push(TextChange::new("consentProofKept", Some(from), Some(to)));
    }
    changes
}

fn read_question(question: &Value, issues: &mut Issues) -> Option<(Given, &'static Edition)> {
    let fields = Fields::of(question, At::ROOT, &["given", "now"], issues)?;
    let given = fields.required("given", issues, read_given);
    let now = fields.required("now", issues, |value, at, issues| {
        let fields = Fields::of(value, at, &["policy"], issues)?;
        fields.required("policy", issues, edition::read_language)
    });
    Some((given?, now?))
}

fn read_given(value: &Value, at: At<'_>, issues: &mut Issues) -> Option<Given> {
    let fields = Fields::of(value, at, &["edition", "hash", "choices"], issues)?;
    let edition = fields.required("edition", issues, decode::text);
    let hash = fields.optional("hash", issues, |value, at, issues| {
        let text = decode::text(value, at, issues)?;
        let right =
            text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !right {
            let message = "expected a sha256 as 64 hexadecimal digits, in lower case";
            issues.push(at, IssueCode::InvalidIdentifier, message);
        }
        Some(text)
    });
    let choices = fields.required("choices", issues, Choices::read);
    Some(Given { edition: edition?.to_owned(), hash: hash.map(str::to_owned), choices: choices? })
}
