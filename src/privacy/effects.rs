//! What each choice does: data, purposes, legal bases, storage periods, and what follows from refusing or withdrawing it.

use super::basis::Ground;
use super::codes::{DataType, PeopleCategory, Processing, PurposeId, RightId, Taken};
use super::disclosures;
use super::kept::{Kept, kept};
use super::policy::{Activity, Always, Dependency, Effect};
use super::retention::Proof;
use super::right::{RIGHTS, Right};
use super::stated::{Listed, Stated};
use super::table::{ACTIVITIES, ANYWAY};
use crate::answer::finding::Finding;
use crate::base::clause::privacy as p;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::names::{ConsentId, ConsentState};
use crate::cite::because::{Because, Reasons};
use crate::edition::privacy::{self, Edition, PolicyLanguage, StatedUse};
use crate::facts::Facts;
use crate::facts::consents::Choices;
use serde::Serialize;

/// What each choice does, and what happens in any case.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsentEffects {
    /// The edition shown, by its id.
    pub edition: &'static str,
    /// Its language.
    pub language: PolicyLanguage,
    /// The content hash of its text.
    pub hash: &'static str,
    /// The day asked about.
    pub as_of: Date,
    /// The categories of people that the customer belongs to with these choices.
    pub categories: Stated<PeopleCategory>,
    /// Every choice, in a fixed order.
    pub choices: Vec<ConsentEffect>,
    /// The processing that does not depend on the choices.
    pub anyway: Vec<Anyway>,
    /// Every use of profiling that any text names.
    pub profiling: Profiling,
    /// Every right.
    pub rights: Vec<Right>,
    /// Everything else the policy says, and what it does not say.
    pub findings: Vec<Finding>,
}

/// What one choice does.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsentEffect {
    /// Which choice.
    pub id: ConsentId,
    /// Its state.
    pub state: ConsentState,
    /// Whether it may happen with consent only. Where it needs none, a form shows no tick box.
    pub needs_consent: bool,
    /// Whether it may happen in this state.
    pub may_happen: bool,
    /// The category of people it puts the customer in.
    pub category: PeopleCategory,
    /// The data.
    pub data: Listed<DataType>,
    /// The purposes.
    pub purposes: Listed<PurposeId>,
    /// The legal bases.
    pub legal_bases: Vec<Ground>,
    /// How long the data, and proof of the consent, are kept.
    pub kept: Vec<Kept>,
    /// What follows from refusing it.
    pub if_refused: Vec<Effect>,
    /// What follows from withdrawing it.
    pub if_withdrawn: Vec<Effect>,
    /// The rights that the person has.
    pub rights: Stated<RightId>,
    /// What it uses that comes from other choices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub depends_on: Vec<DependsOn>,
    /// Why it may or may not happen.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// A kind of processing that does not depend on the choices.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Anyway {
    /// Which kind.
    pub id: Processing,
    /// The purposes.
    pub purposes: Listed<PurposeId>,
    /// The legal basis.
    pub legal_basis: Ground,
    /// The rights that the person has.
    pub rights: Stated<RightId>,
}

/// What a choice uses that comes from another.
#[derive(Clone, Debug, Serialize)]
pub struct DependsOn {
    /// The other choice.
    pub choice: ConsentId,
    /// What it uses.
    pub takes: Taken,
    /// Whether the other was agreed to.
    pub met: bool,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// The uses of profiling, over all texts (A-30).
#[derive(Clone, Debug, Serialize)]
pub struct Profiling {
    /// Every use, and the editions whose text names it.
    pub uses: Vec<StatedUse>,
    /// Whether another text names more uses than the one shown.
    pub wider: bool,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// The text shown, the state of each choice, and the day.
#[derive(Clone, Copy, Debug)]
pub struct ConsentQuestion {
    /// The edition shown.
    pub edition: &'static Edition,
    /// The state of every choice.
    pub choices: Choices,
    /// What the storage period of the proof depends on.
    pub proof: Proof,
    /// Whether the answer says why.
    pub reasons: Reasons,
}

/// What each choice does, and the processing that does not depend on the choices.
///
/// # Errors
/// `order` where the day asked about lies before the last message; `outOfRange` past the year 9999.
///
/// # Example: what needs consent may not happen without it
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::{ConsentId, ConsentState};
/// use upfront_terms::cite::because::Reasons;
/// use upfront_terms::cite::reading::Readings;
/// use upfront_terms::edition::privacy::DEFAULT;
/// use upfront_terms::facts::consents::Choices;
/// use upfront_terms::privacy::effects::{ConsentQuestion, consent_effects};
/// use upfront_terms::privacy::retention::Proof;
/// let mut choices = Choices::default();
/// choices.set(ConsentId::MarketingEmail, ConsentState::Given);
/// choices.set(ConsentId::Tracking, ConsentState::Withdrawn);
/// let as_of = Date::parse("2026-11-20").unwrap();
/// let proof = Proof { last_sent: Some(as_of), as_of, readings: Readings::default() };
/// let question = ConsentQuestion { edition: DEFAULT, choices, proof, reasons: Reasons::Told };
/// let effects = consent_effects(&question)?;
/// let of = |id| effects.choices.iter().find(|effect| effect.id == id).unwrap();
/// // The service request itself needs no consent, and nobody was asked about it.
/// let request = of(ConsentId::ServiceRequest);
/// assert!(!request.needs_consent && request.may_happen);
/// assert!(!of(ConsentId::Tracking).may_happen);
/// // Proof of the marketing consent is kept for three years after the last e-mail.
/// let email = of(ConsentId::MarketingEmail);
/// assert!(email.needs_consent && email.may_happen);
/// assert_eq!(email.kept[1].keep_until.unwrap().to_string(), "2029-11-20");
///
/// let too_early = Proof { as_of: as_of.previous()?, ..proof };
/// assert!(consent_effects(&ConsentQuestion { proof: too_early, ..question }).is_err());
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn consent_effects(question: &ConsentQuestion) -> Result<ConsentEffects> {
    let ConsentQuestion { edition, choices, proof, reasons } = *question;
    let mut categories = Stated::none(reasons);
    let mut effects = Vec::with_capacity(ACTIVITIES.len());
    for activity in ACTIVITIES {
        let effect = effect_of(activity, question)?;
        if effect.may_happen {
            categories.push(activity.category.id, activity.category.because);
            choices.cite(&mut categories.because, activity.choice);
        }
        effects.push(effect);
    }
    Ok(ConsentEffects {
        edition: edition.id,
        language: edition.language,
        hash: edition.content_hash.value,
        as_of: proof.as_of,
        categories,
        choices: effects,
        anyway: ANYWAY.iter().map(|always| Anyway::of(always, reasons)).collect(),
        profiling: profiling(edition, reasons),
        rights: RIGHTS.iter().map(|right| right.with(reasons)).collect(),
        findings: disclosures::findings(edition, &choices, reasons),
    })
}

/// What needs consent may happen only with it. Anything else may happen unless it is refused or withdrawn.
fn may_happen(activity: &Activity, choices: &Choices) -> bool {
    match choices.state(activity.choice) {
        ConsentState::Given => true,
        ConsentState::Refused | ConsentState::Withdrawn => false,
        ConsentState::NotAsked | ConsentState::Requested => !activity.needs_consent(),
    }
}

fn effect_of(activity: &'static Activity, question: &ConsentQuestion) -> Result<ConsentEffect> {
    let reasons = question.reasons;
    let mut because = reasons.of(&[p::INTRODUCTION_2]);
    question.choices.cite(&mut because, activity.choice);
    let mut depends_on = Vec::new();
    for dependency in activity.depends_on {
        depends_on.push(DependsOn::of(dependency, &question.choices, reasons));
    }
    Ok(ConsentEffect {
        id: activity.choice,
        state: question.choices.state(activity.choice),
        needs_consent: activity.needs_consent(),
        may_happen: may_happen(activity, &question.choices),
        category: activity.category.id,
        data: activity.data.with(reasons),
        purposes: activity.purposes.with(reasons),
        legal_bases: activity.grounds.iter().map(|ground| ground.with(reasons)).collect(),
        kept: kept(activity, question.edition, &question.proof, reasons)?,
        if_refused: activity.refused.iter().map(|effect| effect.with(reasons)).collect(),
        if_withdrawn: activity.withdrawn.iter().map(|effect| effect.with(reasons)).collect(),
        rights: activity.rights().stated(reasons),
        depends_on,
        because,
    })
}

impl Anyway {
    fn of(always: &Always, reasons: Reasons) -> Self {
        let [ground] = always.grounds;
        Anyway {
            id: always.id,
            purposes: always.purposes.with(reasons),
            legal_basis: ground.with(reasons),
            rights: always.rights().stated(reasons),
        }
    }
}

fn profiling(shown: &Edition, reasons: Reasons) -> Profiling {
    let uses = privacy::profiling_uses();
    Profiling {
        wider: uses.iter().any(|of| !of.stated_by.contains(&shown.id)),
        uses,
        because: reasons.of(&[p::PURPOSES_13]).parameter(&shown.profiling_uses),
    }
}

impl DependsOn {
    fn of(dependency: &Dependency, choices: &Choices, reasons: Reasons) -> Self {
        let mut because = reasons.of(dependency.because.clauses());
        choices.cite(&mut because, dependency.on);
        let met = choices.given(dependency.on);
        DependsOn { choice: dependency.on, takes: dependency.takes, met, because }
    }
}

/// The effects of the choices of a matter; `None` where the request says nothing about consents.
///
/// # Errors
/// `outOfRange` past the year 9999.
pub(crate) fn of_matter(facts: &Facts<'_>) -> Result<Option<ConsentEffects>> {
    let Some(choices) = facts.consents.choices else { return Ok(None) };
    let proof = Proof { last_sent: None, as_of: facts.as_of, readings: facts.readings };
    let edition = facts.consents.edition;
    consent_effects(&ConsentQuestion { edition, choices, proof, reasons: facts.reasons }).map(Some)
}
