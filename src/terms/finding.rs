//! Findings: what the terms say about a matter besides prices and dates.

use super::charge::Modality;
use crate::because::{Because, Fact, Parameter, parameters_as_map, serialize_code};
use crate::clause::ClauseId;
use crate::facts::Facts;
use serde::{Serialize, Serializer};

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
    #[serde(serialize_with = "code")]
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
    pub values: Vec<(&'static str, Fact)>,
    /// Why.
    pub because: Because,
}

fn code<S: Serializer>(code: &&'static str, to: S) -> Result<S::Ok, S::Error> {
    serialize_code(code, to)
}

fn values_as_map<S: Serializer>(values: &[(&'static str, Fact)], to: S) -> Result<S::Ok, S::Error> {
    parameters_as_map(values, to)
}

// Out of line, like the builders of `Because`: some sixty findings are made by them.
impl Finding {
    #[inline(never)]
    fn new(id: &'static str, kind: FindingKind, clauses: &'static [ClauseId]) -> Self {
        let because = Because::of(clauses);
        Finding { id, kind, modality: Modality::Will, of: None, values: Vec::new(), because }
    }

    /// Something the customer must do.
    pub(crate) fn duty(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Duty, clauses)
    }

    /// Something a party can demand.
    pub(crate) fn right(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Right, clauses)
    }

    /// Something not included.
    pub(crate) fn exclusion(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Exclusion, clauses)
    }

    /// Something to know.
    pub(crate) fn disclosure(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Disclosure, clauses)
    }

    /// Something about this very matter.
    pub(crate) fn warning(id: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self::new(id, FindingKind::Warning, clauses)
    }

    /// The provider decides whether it happens.
    pub(crate) fn may(mut self) -> Self {
        self.modality = Modality::May;
        self
    }

    /// The documents do not say.
    pub(crate) fn unstated(mut self) -> Self {
        self.modality = Modality::Unstated;
        self
    }

    /// It concerns this item.
    #[inline(never)]
    pub(crate) fn of_item(mut self, index: usize) -> Self {
        self.of = Some(format!("items[{index}]"));
        self
    }

    /// With a value for its words.
    #[inline(never)]
    pub(crate) fn value(mut self, name: &'static str, value: Fact) -> Self {
        self.values.push((name, value));
        self
    }

    /// With a parameter of the edition as a value for its words.
    pub(crate) fn parameter<T: Copy + Into<Fact>>(mut self, parameter: &Parameter<T>) -> Self {
        self.because.push_parameter(parameter.name, parameter.value.into());
        self.value(parameter.name, parameter.value.into())
    }

    /// It follows from a fact.
    #[inline(never)]
    pub(crate) fn fact(mut self, facts: &Facts<'_>, name: &'static str, of: Option<usize>) -> Self {
        facts.cite(&mut self.because, name, of);
        self
    }
}
