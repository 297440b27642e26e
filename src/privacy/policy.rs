//! What the policy says of a choice: whose data, which data, what for, on which basis, for how long, and what follows
//! from leaving it or taking it back.
//!
//! The policy lists data by category of people, and purposes and bases for all of them together. Which of them belong
//! to a choice is our reading; where the policy names no basis for a choice, the ground is marked unstated.

use super::choice::Choice;
use super::stated::Code;
use crate::clause::ClauseId;
use crate::terms::charge::Modality;
use serde::Serialize;

/// A category of people whose data are processed.
#[derive(Clone, Copy, Debug)]
pub struct Category {
    /// Which.
    pub id: Code,
    /// The clause that describes it.
    pub clause: ClauseId,
}

/// A type of data.
#[derive(Clone, Copy, Debug)]
pub struct Datum {
    /// Which.
    pub id: Code,
    /// Its name in the Data Privacy Vocabulary, where a consent can cover it.
    pub term: Option<Code>,
}

/// A purpose.
#[derive(Clone, Copy, Debug)]
pub struct Purpose {
    /// Which.
    pub id: Code,
    /// The clause that names it.
    pub clause: ClauseId,
    /// Its names in the Data Privacy Vocabulary, where a consent can be for it.
    pub terms: &'static [Code],
}

/// A legal basis of the Regulation (EU) 2016/679.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// Consent.
    Consent,
    /// Steps before a contract, or an answer, at the person's request.
    StepsAtRequest,
    /// A legal obligation.
    LegalObligation,
    /// Legitimate interests.
    LegitimateInterest,
}

impl Basis {
    /// Its article. The policy gives the number of legitimate interests only.
    pub fn article(self) -> Code {
        Code(match self {
            Basis::Consent => "6(1)(a)",
            Basis::StepsAtRequest => "6(1)(b)",
            Basis::LegalObligation => "6(1)(c)",
            Basis::LegitimateInterest => "6(1)(f)",
        })
    }
}

/// A section of an act.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Act {
    /// The act.
    pub id: Code,
    /// The section, or the article of a directive.
    pub section: Code,
}

/// A legal basis as it applies to a choice.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// Which.
    pub basis: Basis,
    /// The acts behind it, a directive before the order that carries it out.
    pub acts: &'static [Act],
    /// The clauses that name the basis.
    pub clauses: &'static [ClauseId],
    /// Unstated where the policy names the basis, but not for this.
    pub modality: Modality,
}

impl Ground {
    pub(super) const fn stated(basis: Basis, clauses: &'static [ClauseId]) -> Self {
        Ground { basis, acts: &[], clauses, modality: Modality::Will }
    }

    pub(super) const fn unstated(self) -> Self {
        Ground { modality: Modality::Unstated, ..self }
    }
}

/// How long data are kept, as far as the policy says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// While there is contact with the person and the company.
    WhileInContact,
    /// The policy gives no time.
    Unstated,
}

/// What becomes of something when a choice is left or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum EffectKind {
    /// It ends, or does not begin.
    Stops,
    /// It goes on, or stays available.
    Stays,
    /// It was done before and is not undone.
    NotUndone,
}

/// One thing that follows from leaving a choice or taking it back.
#[derive(Clone, Copy, Debug)]
pub struct Effect {
    /// Which.
    pub id: Code,
    /// What becomes of it.
    pub kind: EffectKind,
    /// Whether the policy makes it certain.
    pub modality: Modality,
    /// The article of the Regulation it rests on, where it is not the policy that says so.
    pub article: Option<Code>,
    /// The clauses it follows from.
    pub clauses: &'static [ClauseId],
}

/// What one choice takes from another.
#[derive(Clone, Copy, Debug)]
pub struct Dependency {
    /// The other choice.
    pub on: Choice,
    /// What it takes.
    pub takes: Code,
    /// Where the policy ties them together.
    pub clauses: &'static [ClauseId],
}

/// What the policy says of one choice.
#[derive(Clone, Copy, Debug)]
pub struct Activity {
    /// The choice.
    pub choice: Choice,
    /// The category of people it puts the customer in.
    pub category: Category,
    /// The data.
    pub data: &'static [Datum],
    /// The clauses that list the data.
    pub data_clauses: &'static [ClauseId],
    /// The clauses of its purposes.
    pub purposes: &'static [ClauseId],
    /// Its legal bases.
    pub grounds: &'static [Ground],
    /// How long the data are kept.
    pub keeping: Keeping,
    /// What follows from leaving it.
    pub refused: &'static [Effect],
    /// What follows from taking it back.
    pub withdrawn: &'static [Effect],
    /// The other choices it takes something from.
    pub depends_on: &'static [Dependency],
    /// What is done with the data, in the Data Privacy Vocabulary; empty where it needs no consent.
    pub processing: &'static [Code],
}

impl Activity {
    /// Whether it may happen with consent only.
    pub fn needs_consent(&self) -> bool {
        self.grounds.iter().any(|ground| ground.basis == Basis::Consent)
    }
}

/// What goes on whatever is chosen.
#[derive(Clone, Copy, Debug)]
pub struct Anyway {
    /// Which.
    pub id: Code,
    /// The clauses of its purposes.
    pub purposes: &'static [ClauseId],
    /// Its legal basis.
    pub ground: Ground,
}
