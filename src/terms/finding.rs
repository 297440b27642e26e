//! Findings: what the terms say about a matter besides prices and dates.

use super::charge::Modality;
use crate::because::{Because, Parameter};
use crate::clause::ClauseId;
use crate::facts::Facts;
use serde::{Serialize, Serializer};
use std::fmt::Display;

/// What a finding is to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum FindingKind {
    /// Something the customer must do.
    Duty,
    /// Something a party can demand or decide.
    Right,
    /// Something that is not included or not owed.
    Exclusion,
    /// Something to know.
    Disclosure,
    /// Something about this very matter that may cost the customer.
    Warning,
}

/// One finding: a code and values; the words are the host's.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// A stable code.
    pub id: &'static str,
    /// What it is to its reader.
    pub kind: FindingKind,
    /// Whether it will or may happen.
    pub modality: Modality,
    /// The path of the item it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Values to put into words.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "values_as_map")]
    pub values: Vec<(&'static str, String)>,
    /// Why.
    pub because: Because,
}

fn values_as_map<S: Serializer>(pairs: &[(&str, String)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

impl Finding {
    fn new(id: &'static str, kind: FindingKind, clauses: &[ClauseId]) -> Self {
        let because = Because::of(clauses);
        Finding { id, kind, modality: Modality::Will, of: None, values: Vec::new(), because }
    }

    /// Something the customer must do.
    pub(crate) fn duty(id: &'static str, clauses: &[ClauseId]) -> Self {
        Self::new(id, FindingKind::Duty, clauses)
    }

    /// Something a party can demand.
    pub(crate) fn right(id: &'static str, clauses: &[ClauseId]) -> Self {
        Self::new(id, FindingKind::Right, clauses)
    }

    /// Something not included.
    pub(crate) fn exclusion(id: &'static str, clauses: &[ClauseId]) -> Self {
        Self::new(id, FindingKind::Exclusion, clauses)
    }

    /// Something to know.
    pub(crate) fn disclosure(id: &'static str, clauses: &[ClauseId]) -> Self {
        Self::new(id, FindingKind::Disclosure, clauses)
    }

    /// Something about this very matter.
    pub(crate) fn warning(id: &'static str, clauses: &[ClauseId]) -> Self {
        Self::new(id, FindingKind::Warning, clauses)
    }

    /// The provider decides whether it happens.
    pub(crate) fn may(self) -> Self {
        Finding { modality: Modality::May, ..self }
    }

    /// The documents do not say.
    pub(crate) fn unstated(self) -> Self {
        Finding { modality: Modality::Unstated, ..self }
    }

    /// It concerns this item.
    pub(crate) fn of_item(self, index: usize) -> Self {
        Finding { of: Some(format!("items[{index}]")), ..self }
    }

    /// With a value for its words.
    pub(crate) fn value(mut self, name: &'static str, value: impl Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// With a parameter of the edition as a value for its words.
    pub(crate) fn parameter<T: Display>(mut self, parameter: &Parameter<T>) -> Self {
        self.because = self.because.parameter(parameter);
        self.value(parameter.name, &parameter.value)
    }

    /// It follows from a fact.
    pub(crate) fn fact(mut self, facts: &Facts<'_>, name: &'static str, of: Option<usize>) -> Self {
        self.because = facts.cite(self.because, name, of);
        self
    }
}
