//! Codes and their reasons, as the tables of this room hold them.

use crate::base::clause::ClauseId;
use crate::cite::because::Because;
use serde::{Serialize, Serializer};

/// A reason that is clauses only.
#[derive(Clone, Copy, Debug)]
pub struct Cites(pub &'static [ClauseId]);

impl Serialize for Cites {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Because::of(self.0).serialize(to)
    }
}

/// Codes of a table, and why these.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Listed<T: 'static> {
    /// The codes, in the order of the policy.
    pub ids: &'static [T],
    /// Why.
    pub because: Cites,
}

/// Codes that a question selects, and why these.
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
    pub(crate) fn none() -> Self {
        Stated { ids: Vec::new(), because: Because::default() }
    }

    /// Adds a code and its clauses, each once.
    pub(crate) fn push(&mut self, id: T, because: Cites) {
        if !self.ids.contains(&id) {
            self.ids.push(id);
        }
        because.0.iter().for_each(|clause| self.because.push_clause(*clause));
    }
}
