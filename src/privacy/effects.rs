//! What each choice does, before it is made: data, purposes, bases, times, and what follows from leaving it or taking
//! it back.

use super::choice::{Choice, Choices, State};
use super::clauses as p;
use super::disclosures;
use super::edition::{self, Edition};
use super::kept::{Kept, kept};
use super::policy::{Act, Activity, Basis, Dependency, Effect, EffectKind, Ground};
use super::question::{FIELDS, Question};
use super::right::{self, ListedRight, Source};
use super::stated::{Code, Stated};
use super::table::{ACTIVITIES, ANYWAY, purposes};
use crate::because::Because;
use crate::clause::ClauseId;
use crate::date::Date;
use crate::decode::{At, Fields, Issues};
use crate::error::Result;
use crate::terms::charge::Modality;
use crate::terms::finding::Finding;
use crate::value::Value;
use serde::Serialize;

/// What each choice does, and what goes on whatever is chosen.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsentEffects {
    /// The edition shown, by its id.
    pub edition: Code,
    /// Its language.
    pub language: Code,
    /// The content hash of its text.
    pub hash: Code,
    /// The day asked about.
    pub as_of: Date,
    /// The categories of people that the customer falls in with these choices.
    pub categories: Stated,
    /// Every choice, in a fixed order.
    pub choices: Vec<ConsentEffect>,
    /// What goes on whatever is chosen.
    pub anyway: Vec<Processing>,
    /// Every use of profiling that any text names.
    pub profiling: Profiling,
    /// Every right.
    pub rights: Vec<ListedRight>,
    /// Everything else the policy says, and what it leaves unsaid.
    pub findings: Vec<Finding>,
}

/// What one choice does.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsentEffect {
    /// Which.
    pub id: Choice,
    /// What became of it.
    pub state: State,
    /// Whether it may happen with consent only: never a tick box where not.
    pub needs_consent: bool,
    /// Whether it may happen in this state.
    pub may_happen: bool,
    /// The category of people it puts the customer in.
    pub category: Code,
    /// The data.
    pub data: Stated,
    /// The purposes.
    pub purposes: Stated,
    /// The legal bases.
    pub legal_bases: Vec<LegalBasis>,
    /// How long what is kept.
    pub kept: Vec<Kept>,
    /// What follows from leaving it.
    pub if_refused: Vec<ChoiceEffect>,
    /// What follows from taking it back.
    pub if_withdrawn: Vec<ChoiceEffect>,
    /// The rights there are.
    pub rights: Stated,
    /// What it takes from other choices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub depends_on: Vec<DependsOn>,
    /// Why it may or may not happen.
    pub because: Because,
}

/// What goes on whatever is chosen.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Processing {
    /// Which.
    pub id: Code,
    /// The purposes.
    pub purposes: Stated,
    /// The legal basis.
    pub legal_basis: LegalBasis,
    /// The rights there are: the objection among them where it rests on legitimate interests.
    pub rights: Stated,
}

/// A legal basis.
#[derive(Clone, Debug, Serialize)]
pub struct LegalBasis {
    /// Which.
    pub id: Basis,
    /// The article of the Regulation (EU) 2016/679.
    pub article: Code,
    /// The acts behind it.
    #[serde(skip_serializing_if = "<[Act]>::is_empty")]
    pub acts: &'static [Act],
    /// Unstated where the policy names the basis, but not for this.
    pub modality: Modality,
    /// Why.
    pub because: Because,
}

/// One thing that follows from leaving a choice or taking it back.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceEffect {
    /// Which.
    pub id: Code,
    /// What becomes of it.
    pub kind: EffectKind,
    /// Whether it is certain.
    pub modality: Modality,
    /// Whose words it rests on.
    pub source: Source,
    /// The article of the Regulation, where it rests on that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Code>,
    /// Why.
    pub because: Because,
}

/// What a choice takes from another.
#[derive(Clone, Debug, Serialize)]
pub struct DependsOn {
    /// The other choice.
    pub choice: Choice,
    /// What it takes.
    pub takes: Code,
    /// Whether the other was agreed to.
    pub met: bool,
    /// Why.
    pub because: Because,
}

/// The uses of profiling, over all texts.
#[derive(Clone, Debug, Serialize)]
pub struct Profiling {
    /// Every use, and the editions whose text names it.
    pub uses: Vec<ProfilingUse>,
    /// Whether another text names more uses than the one shown.
    pub wider: bool,
    /// Why.
    pub because: Because,
}

/// A use of profiling.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProfilingUse {
    /// Which.
    pub id: Code,
    /// The editions whose text names it.
    pub stated_by: Vec<Code>,
}

/// `consentEffects`: `{ policy, asOf, lastMarketingSentOn?, choices, readings? }`.
///
/// # Errors
/// Every problem of the request; `order` where asOf lies before the message, `outOfRange` past the year 9999.
pub fn consent_effects(question: &Value) -> Result<ConsentEffects> {
    let mut issues = Issues::default();
    let read = Fields::of(question, At::ROOT, &FIELDS, &mut issues)
        .and_then(|fields| Question::read(&fields, &mut issues));
    of(&issues.finish(read)?)
}

/// The effects for a question that was read.
///
/// # Errors
/// `outOfRange` past the year 9999.
pub(crate) fn of(question: &Question) -> Result<ConsentEffects> {
    let Question { edition, choices, proof } = question;
    let mut categories = Stated::default();
    for activity in ACTIVITIES.iter().filter(|activity| may_happen(activity, choices)) {
        categories.push(activity.category.id, activity.category.clause);
        categories.because = choices.cite(std::mem::take(&mut categories.because), activity.choice);
    }
    Ok(ConsentEffects {
        edition: Code(edition.id),
        language: Code(edition.language),
        hash: Code(edition.content_hash.value),
        as_of: proof.as_of,
        categories,
        choices: ACTIVITIES.iter().map(|row| effect_of(row, question)).collect::<Result<_>>()?,
        anyway: anyway(),
        profiling: profiling(edition),
        rights: right::listed(),
        findings: disclosures::findings(question),
    })
}

/// What is asked for may happen until it is declined or taken back; what needs consent, only with it.
fn may_happen(activity: &Activity, choices: &Choices) -> bool {
    match choices.state(activity.choice) {
        State::Given => true,
        State::Refused | State::Withdrawn => false,
        State::NotAsked | State::Requested => !activity.needs_consent(),
    }
}

fn effect_of(activity: &Activity, question: &Question) -> Result<ConsentEffect> {
    let mut data = Stated { because: Because::of(activity.data_clauses), ..Stated::default() };
    data.ids.extend(activity.data.iter().map(|datum| datum.id));
    let grounds = activity.grounds;
    let because = Because::of(&[p::INTRODUCTION_2]);
    Ok(ConsentEffect {
        id: activity.choice,
        state: question.choices.state(activity.choice),
        needs_consent: activity.needs_consent(),
        may_happen: may_happen(activity, &question.choices),
        category: activity.category.id,
        data,
        purposes: stated_purposes(activity.purposes),
        legal_bases: grounds.iter().map(LegalBasis::of).collect(),
        kept: kept(activity, question)?,
        if_refused: activity.refused.iter().map(ChoiceEffect::of).collect(),
        if_withdrawn: activity.withdrawn.iter().map(ChoiceEffect::of).collect(),
        rights: right::stated(grounds, activity.purposes),
        depends_on: activity.depends_on.iter().map(|d| DependsOn::of(d, question)).collect(),
        because: question.choices.cite(because, activity.choice),
    })
}

fn stated_purposes(clauses: &'static [ClauseId]) -> Stated {
    let ids = purposes(clauses).map(|purpose| purpose.id).collect();
    Stated { ids, because: Because::of(clauses) }
}

fn anyway() -> Vec<Processing> {
    let rows = ANYWAY.iter().map(|row| Processing {
        id: row.id,
        purposes: stated_purposes(row.purposes),
        legal_basis: LegalBasis::of(&row.ground),
        rights: right::stated(&[row.ground], row.purposes),
    });
    rows.collect()
}

fn profiling(shown: &Edition) -> Profiling {
    let names = |edition: &Edition, of: &str| edition.uses().any(|named| named == of);
    let all = edition::all_uses();
    let uses = all.iter().map(|of| ProfilingUse {
        id: Code(of),
        stated_by: edition::EDITIONS
            .iter()
            .filter(|edition| names(edition, of))
            .map(|edition| Code(edition.id))
            .collect(),
    });
    Profiling {
        uses: uses.collect(),
        wider: all.iter().any(|of| !names(shown, of)),
        because: Because::of(&[p::PURPOSES_13]).parameter(&shown.profiling_uses),
    }
}

impl LegalBasis {
    fn of(ground: &Ground) -> Self {
        LegalBasis {
            id: ground.basis,
            article: ground.basis.article(),
            acts: ground.acts,
            modality: ground.modality,
            because: Because::of(ground.clauses),
        }
    }
}

impl ChoiceEffect {
    fn of(effect: &Effect) -> Self {
        let &Effect { id, kind, modality, article, clauses } = effect;
        let source = if article.is_some() { Source::Regulation } else { Source::Policy };
        ChoiceEffect { id, kind, modality, source, article, because: Because::of(clauses) }
    }
}

impl DependsOn {
    fn of(dependency: &Dependency, question: &Question) -> Self {
        let choices = &question.choices;
        DependsOn {
            choice: dependency.on,
            takes: dependency.takes,
            met: choices.given(dependency.on),
            because: choices.cite(Because::of(dependency.clauses), dependency.on),
        }
    }
}
