//! Codes, and lists of codes with one reason for all of them.

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

/// Codes, and why these.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Stated {
    /// The codes, in the order of the policy.
    pub ids: Vec<Code>,
    /// Why.
    pub because: Because,
}

impl Stated {
    /// Adds a code and its clause, each once.
    #[inline(never)]
    pub(crate) fn push(&mut self, id: Code, clause: ClauseId) {
        if !self.ids.contains(&id) {
            self.ids.push(id);
        }
        self.because.push_clause(clause);
    }
}
