//! Codes and their reasons, as the tables of this room hold them: written out as they stand, with nothing built first.

use crate::because::{Because, serialize_code};
use crate::clause::ClauseId;
use serde::{Serialize, Serializer};

/// A stable code: part of the program, never of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code(pub &'static str);

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serialize_code(self.0, to)
    }
}

/// A reason that is clauses only.
#[derive(Clone, Copy, Debug)]
pub struct Cites(pub &'static [ClauseId]);

impl Serialize for Cites {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Because::of(self.0).serialize(to)
    }
}

/// Codes, and why these.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Listed {
    /// The codes, in the order of the policy.
    pub ids: &'static [Code],
    /// Why.
    pub because: Cites,
}

/// Codes that a question selects, and why these.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Stated {
    /// The codes, in the order of the policy.
    pub ids: Vec<Code>,
    /// Why.
    pub because: Because,
}

impl Stated {
    /// Adds a code and its clauses, each once.
    #[inline(never)]
    pub(crate) fn push(&mut self, id: Code, because: Cites) {
        if !self.ids.contains(&id) {
            self.ids.push(id);
        }
        because.0.iter().for_each(|clause| self.because.push_clause(*clause));
    }
}
