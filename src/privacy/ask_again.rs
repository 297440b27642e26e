//! Consent is given to one text of the policy. Where another text is shown, it has to be asked for again.

use super::codes::TextChangeCode;
use super::table::ACTIVITIES;
use crate::base::clause::privacy as p;
use crate::base::names::{ConsentId, FactName};
use crate::cite::because::Because;
use crate::edition::privacy::{self, Edition};
use crate::facts::consents::Choices;
use serde::Serialize;

/// Which consents have to be asked for again.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AskAgain {
    /// Whether there is any.
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
    /// Which consent.
    pub id: ConsentId,
    /// Whether it has to be asked for again.
    pub ask_again: bool,
    /// What changed; empty where nothing has.
    pub changes: Vec<TextChange>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// A difference between the text that consent was given to and the one shown now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextChange {
    /// What kind of change.
    pub code: TextChangeCode,
    /// The value then; `None` where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The value now; `None` where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// Adds a change, where the values differ.
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
    /// The id of its edition, which this crate may not know.
    pub edition: &'v str,
    /// The content hash of the text, where it was kept.
    pub hash: Option<&'v str>,
    /// The state of each choice then.
    pub choices: Choices,
}

/// Which consents have to be asked for again: those that were given to another text than the one shown now (changes.1). An
/// edition that this crate does not know counts as another text.
///
/// # Example: the same text, another one, and choices that were not given
/// ```
/// use upfront_terms::base::names::{ConsentId, ConsentState};
/// use upfront_terms::edition::privacy::{DEFAULT, PolicyLanguage, in_language};
/// use upfront_terms::facts::consents::Choices;
/// use upfront_terms::privacy::ask_again::{Given, ask_again};
/// use upfront_terms::privacy::codes::TextChangeCode;
/// let mut choices = Choices::default();
/// choices.set(ConsentId::Profiling, ConsentState::Given);
/// choices.set(ConsentId::Survey, ConsentState::Refused);
/// let given = Given { edition: DEFAULT.id, hash: None, choices };
/// assert!(!ask_again(&given, DEFAULT).ask_again);
///
/// let now = ask_again(&given, in_language(PolicyLanguage::Swedish));
/// assert_eq!(now.choices.len(), 1); // what was refused is not asked for again
/// let changes = now.choices[0].changes.iter().map(|change| change.code);
/// assert!(changes.clone().any(|code| code == TextChangeCode::ProfilingUseAdded));
/// // The same edition with other words.
/// let changed = Given { hash: Some("0000"), ..given };
/// assert_eq!(ask_again(&changed, DEFAULT).choices[0].changes[0].code, TextChangeCode::Text);
/// ```
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

    /// The differences that concern the text as a whole.
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

/// What two editions say differently about a choice.
///
/// ```
/// use upfront_terms::base::names::ConsentId;
/// use upfront_terms::edition::privacy::{DEFAULT, PolicyLanguage, in_language};
/// use upfront_terms::privacy::ask_again::between;
/// let swedish = in_language(PolicyLanguage::Swedish);
/// let added = between(DEFAULT, swedish, ConsentId::Profiling);
/// assert_eq!(added[0].to.as_deref(), Some("leadClassification"));
/// assert!(between(DEFAULT, swedish, ConsentId::Tracking).is_empty());
/// ```
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
