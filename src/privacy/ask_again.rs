//! Consent is given to a text: under another one it is asked for again, and what changed is told.

use super::choice::{Choice, Choices, Place};
use super::clauses as p;
use super::edition::{self, Edition};
use super::identifier;
use super::stated::Code;
use super::table::ACTIVITIES;
use crate::because::Because;
use crate::decode::{self, At, Fields, Issues};
use crate::error::Result;
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextChange {
    /// What kind of change.
    pub code: Code,
    /// As it was; missing where there was nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// As it is; missing where there is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// Notes a change, where there is one.
#[inline(never)]
fn compare(
    changes: &mut Vec<TextChange>,
    code: &'static str,
    then: Option<&str>,
    now: Option<&str>,
) {
    if then != now {
        let (from, to) = (then.map(str::to_owned), now.map(str::to_owned));
        changes.push(TextChange { code: Code(code), from, to });
    }
}

/// The text that consent was given to.
struct Given<'v> {
    edition: &'v str,
    hash: Option<&'v str>,
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
    let then = edition::find(given.edition);
    let text = given.text_changes(then, now);
    let because = given.because(now);
    let mut choices = Vec::new();
    for activity in ACTIVITIES.iter().filter(|activity| activity.needs_consent()) {
        let id = activity.choice;
        if given.choices.given(id) {
            let (mut changes, mut because) = (text.clone(), because.clone());
            if let Some(then) = then {
                changes.extend(between(then, now, id));
            }
            given.choices.cite(&mut because, id);
            choices.push(Consent { id, ask_again: !changes.is_empty(), changes, because });
        }
    }
    Ok(AskAgain {
        ask_again: choices.iter().any(|consent| consent.ask_again),
        edition: Code(now.id),
        hash: Code(now.content_hash.value),
        choices,
    })
}

impl Given<'_> {
    fn because(&self, now: &'static Edition) -> Because {
        Because::of(&[p::CHANGES_1, p::INTRODUCTION_2])
            .fact("given.edition", self.edition.to_owned())
            .known("given.hash", self.hash.map(str::to_owned))
            .fact("now.policy", now.language)
            .parameter(&now.content_hash)
    }

    /// What is another about the text as a whole.
    fn text_changes(&self, then: Option<&Edition>, now: &Edition) -> Vec<TextChange> {
        let mut changes = Vec::new();
        compare(&mut changes, "edition", Some(self.edition), Some(now.id));
        let hash = self.hash.or(then.map(|then| then.content_hash.value));
        if hash.is_some() {
            compare(&mut changes, "text", hash, Some(now.content_hash.value));
        }
        if let Some(then) = then {
            compare(&mut changes, "language", Some(then.language), Some(now.language));
        }
        changes
    }
}

/// What two editions say differently of a choice.
pub fn between(then: &Edition, now: &Edition, choice: Choice) -> Vec<TextChange> {
    let mut changes = Vec::new();
    if choice == Choice::Profiling {
        let (before, after) = (then.uses(), now.uses());
        for of in after.iter().filter(|of| !before.contains(of)) {
            compare(&mut changes, "profilingUseAdded", None, Some(of));
        }
        for of in before.iter().filter(|of| !after.contains(of)) {
            compare(&mut changes, "profilingUseGone", Some(of), None);
        }
    }
    if choice == Choice::MarketingEmail {
        let years = |edition: &Edition| edition.proof_years.value.to_string();
        compare(&mut changes, "consentProofKept", Some(&years(then)), Some(&years(now)));
    }
    changes
}

type Question<'v> = (Given<'v>, &'static Edition);

fn read_question<'v>(question: &'v Value<'v>, issues: &mut Issues) -> Option<Question<'v>> {
    let fields = Fields::of(question, At::ROOT, &["given", "now"], issues)?;
    let given = fields.required("given", issues, read_given);
    let now = fields.required("now", issues, |value, at, issues| {
        let fields = Fields::of(value, at, &["policy"], issues)?;
        fields.required("policy", issues, edition::read_language)
    });
    Some((given?, now?))
}

fn read_given<'v>(value: &'v Value<'v>, at: At<'_>, issues: &mut Issues) -> Option<Given<'v>> {
    let fields = Fields::of(value, at, &["edition", "hash", "choices"], issues)?;
    let edition = fields.required("edition", issues, decode::text);
    let hash = fields.optional("hash", issues, identifier::sha256);
    let choices = fields.required("choices", issues, Choices::read);
    Some(Given { edition: edition?, hash, choices: choices?.at(Place::Given) })
}
