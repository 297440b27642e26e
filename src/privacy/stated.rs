//! Codes of the policy with their reasons.

use crate::base::clause::ClauseId;
use crate::cite::because::{Because, Reasons};
use serde::{Serialize, Serializer};

/// Reasons that are clauses only.
#[derive(Clone, Copy, Debug)]
pub struct Cites {
    clauses: &'static [ClauseId],
    reasons: Reasons,
}

impl Cites {
    /// These clauses.
    pub const fn of(clauses: &'static [ClauseId]) -> Self {
        Cites { clauses, reasons: Reasons::Told }
    }

    /// The clauses.
    pub fn clauses(self) -> &'static [ClauseId] {
        self.clauses
    }

    pub(super) fn is_left_out(&self) -> bool {
        self.reasons == Reasons::LeftOut
    }

    /// Told or left out.
    pub(super) fn with(self, reasons: Reasons) -> Self {
        Cites { reasons, ..self }
    }
}

impl Serialize for Cites {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.reasons.of(self.clauses).serialize(to)
    }
}

/// Codes as a table lists them, and why.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Listed<T: 'static> {
    /// The codes, in the order of the policy.
    pub ids: &'static [T],
    /// Why.
    #[serde(skip_serializing_if = "Cites::is_left_out")]
    pub because: Cites,
}

impl<T> Listed<T> {
    /// With its reasons or without.
    pub(super) fn with(&self, reasons: Reasons) -> Self {
        Listed { ids: self.ids, because: self.because.with(reasons) }
    }
}

/// Codes that depend on the question, and why.
#[derive(Clone, Debug, Serialize)]
pub struct Stated<T> {
    /// The codes, in the order of the policy.
    pub ids: Vec<T>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

impl<T: PartialEq> Stated<T> {
    /// No codes yet.
    pub(super) fn none(reasons: Reasons) -> Self {
        Stated { ids: Vec::new(), because: reasons.of(&[]) }
    }

    /// Adds a code and its clauses, each once.
    pub(super) fn push(&mut self, id: T, because: Cites) {
        if !self.ids.contains(&id) {
            self.ids.push(id);
        }
        because.clauses.iter().for_each(|clause| self.because.push_clause(*clause));
    }
}
