//! Consent is given to a text: under another one it is asked for again, and what changed is told.

use super::codes::TextChangeCode;
use super::table::ACTIVITIES;
use crate::base::clause::privacy as p;
use crate::base::names::{ConsentId, FactName};
use crate::cite::because::Because;
use crate::edition::privacy::{self, Edition};
use crate::facts::consents::Choices;
use serde::Serialize;

/// Which consents are to be asked for again.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AskAgain {
    /// Whether any is.
    pub ask_again: bool,
    /// The edition shown now, by its id.
    pub edition: &'static str,
    /// The content hash of its text.
    pub hash: &'static str,
    /// Every consent that was given, in a fixed order.
    pub choices: Vec<Consent>,
}

/// A consent that was given.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Consent {
    /// Which.
    pub id: ConsentId,
    /// Whether it is to be asked for again.
    pub ask_again: bool,
    /// What changed; empty where nothing did.
    pub changes: Vec<TextChange>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// What is another in the text shown now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextChange {
    /// What kind of change.
    pub code: TextChangeCode,
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
    code: TextChangeCode,
    then: Option<&str>,
    now: Option<&str>,
) {
    if then != now {
        let (from, to) = (then.map(str::to_owned), now.map(str::to_owned));
        changes.push(TextChange { code, from, to });
    }
}

/// The text that consent was given to, and the consents.
#[derive(Clone, Copy, Debug)]
pub struct Given<'v> {
    /// The id of its edition, known or not.
    pub edition: &'v str,
    /// The content hash of the text, where it was kept.
    pub hash: Option<&'v str>,
    /// What became of each choice then.
    pub choices: Choices,
}

/// Which consents are to be asked for again: those that were given to another text than the one shown now. An edition
/// that this module does not hold is another text.
pub fn ask_again(given: &Given<'_>, now: &'static Edition) -> AskAgain {
    let then = privacy::find(given.edition);
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
    AskAgain {
        ask_again: choices.iter().any(|consent| consent.ask_again),
        edition: now.id,
        hash: now.content_hash.value,
        choices,
    }
}

impl Given<'_> {
    fn because(&self, now: &'static Edition) -> Because {
        Because::of(&[p::CHANGES_1, p::INTRODUCTION_2])
            .fact(FactName::GivenEdition, self.edition.to_owned())
            .known(FactName::GivenHash, self.hash.map(str::to_owned))
            .fact(FactName::NowPolicy, now.language.name().to_owned())
            .parameter(&now.content_hash)
    }

    /// What is another about the text as a whole.
    fn text_changes(&self, then: Option<&Edition>, now: &Edition) -> Vec<TextChange> {
        let mut changes = Vec::new();
        compare(&mut changes, TextChangeCode::Edition, Some(self.edition), Some(now.id));
        let hash = self.hash.or(then.map(|then| then.content_hash.value));
        if hash.is_some() {
            compare(&mut changes, TextChangeCode::Text, hash, Some(now.content_hash.value));
        }
        if let Some(then) = then {
            let language = |text: &Edition| Some(text.language.name());
            compare(&mut changes, TextChangeCode::Language, language(then), language(now));
        }
        changes
    }
}

/// What two editions say differently of a choice.
pub fn between(then: &Edition, now: &Edition, choice: ConsentId) -> Vec<TextChange> {
    let mut changes = Vec::new();
    if choice == ConsentId::Profiling {
        let (before, after) = (then.uses(), now.uses());
        for of in after.iter().filter(|of| !before.contains(of)) {
            compare(&mut changes, TextChangeCode::ProfilingUseAdded, None, Some(of.name()));
        }
        for of in before.iter().filter(|of| !after.contains(of)) {
            compare(&mut changes, TextChangeCode::ProfilingUseGone, Some(of.name()), None);
        }
    }
    if choice == ConsentId::MarketingEmail {
        let years = |edition: &Edition| edition.proof_years.value.to_string();
        compare(
            &mut changes,
            TextChangeCode::ConsentProofKept,
            Some(&years(then)),
            Some(&years(now)),
        );
    }
    changes
}
