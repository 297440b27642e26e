//! What the policy says about a choice: whose data, which data, what for, on which basis, for how long, and what follows
//! from refusing or withdrawing it.
//!
//! The policy lists data by category of people, and purposes and bases for all of them together. Which of them belong
//! to a choice is our interpretation; where the policy names no basis for a choice, the ground is marked unstated.

use super::basis::{Basis, Ground, Source};
use super::codes::{ChoiceEffectId, DataType, PeopleCategory, Processing, PurposeId, Taken};
use super::right::RightsWith;
use super::stated::{Cites, Listed};
use crate::answer::modality::Modality;
use crate::base::codes::codes;
use crate::base::names::ConsentId;
use crate::cite::because::Reasons;
use serde::Serialize;

/// A category of people whose data are processed.
#[derive(Clone, Copy, Debug)]
pub struct Category {
    /// Which.
    pub id: PeopleCategory,
    /// The clause that describes it.
    pub because: Cites,
}

/// How long data are kept, as far as the policy says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// While there is contact with the person and the company.
    WhileInContact,
    /// The policy gives no period.
    Unstated,
}

codes! {
    /// What becomes of something when a choice is refused or withdrawn.
    pub enum EffectKind {
        /// It stops, or does not start.
        Stops "stops",
        /// It continues, or stays available.
        Stays "stays",
        /// It was done before and is not undone.
        NotUndone "notUndone",
    }
}

/// One thing that follows from refusing a choice or withdrawing it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Effect {
    /// Which effect.
    pub id: ChoiceEffectId,
    /// What becomes of it.
    pub kind: EffectKind,
    /// Whether the policy makes it certain.
    pub modality: Modality,
    /// What it comes from.
    pub source: Source,
    /// The article of the Regulation, where it rests on that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<&'static str>,
    /// The clauses it follows from.
    #[serde(skip_serializing_if = "Cites::is_left_out")]
    pub because: Cites,
}

impl Effect {
    /// With its reasons or without.
    pub(super) fn with(&self, reasons: Reasons) -> Self {
        Effect { because: self.because.with(reasons), ..*self }
    }
}

/// What one choice uses that comes from another.
#[derive(Clone, Copy, Debug)]
pub struct Dependency {
    /// The other choice.
    pub on: ConsentId,
    /// What it uses.
    pub takes: Taken,
    /// Where the policy connects the two.
    pub because: Cites,
}

/// What the policy says about one choice.
#[derive(Clone, Copy, Debug)]
pub struct Activity {
    /// The choice.
    pub choice: ConsentId,
    /// The category of people it puts the customer in.
    pub category: Category,
    /// The data.
    pub data: Listed<DataType>,
    /// The purposes.
    pub purposes: Listed<PurposeId>,
    /// Its legal bases.
    pub grounds: &'static [Ground],
    /// How long the data are kept.
    pub keeping: Keeping,
    /// What follows from refusing it.
    pub refused: &'static [Effect],
    /// What follows from withdrawing it.
    pub withdrawn: &'static [Effect],
    /// The other choices that it uses something from.
    pub depends_on: &'static [Dependency],
}

impl Activity {
    /// The rights that the person has.
    pub fn rights(&self) -> RightsWith {
        RightsWith { grounds: self.grounds, purposes: self.purposes.because.clauses() }
    }

    /// Whether it may happen with consent only.
    pub fn needs_consent(&self) -> bool {
        self.grounds.iter().any(|ground| ground.id == Basis::Consent)
    }
}

/// A kind of processing that does not depend on the choices.
#[derive(Clone, Copy, Debug)]
pub struct Always {
    /// Which.
    pub id: Processing,
    /// The purposes.
    pub purposes: Listed<PurposeId>,
    /// The one legal basis.
    pub grounds: &'static [Ground; 1],
}

impl Always {
    /// The rights that the person has.
    pub fn rights(&self) -> RightsWith {
        RightsWith { grounds: self.grounds, purposes: &[] }
    }
}
