//! What a value was computed from. No value leaves the module without one.

mod fact;

#[cfg(target_arch = "wasm32")]
pub(crate) use fact::DIGITS;
pub(crate) use fact::{Digits, code, parameters_as_map, serialize_code};
pub use fact::{Fact, Parameter, Path};

use crate::clause::ClauseId;
use crate::reading::Chosen;
use crate::shared::{Source, constant};
use fact::{FactsOf, ParametersOf};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// The clauses, facts, parameters and readings behind a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Because {
    /// The clauses it follows from.
    pub clauses: Cow<'static, [ClauseId]>,
    /// The facts it was computed from, by path.
    pub facts: Vec<(Path, Fact)>,
    /// The parameters it was computed from, by name.
    pub parameters: Vec<(&'static str, Fact)>,
    /// The readings it was computed under.
    pub readings: Vec<Chosen>,
}

impl Serialize for Because {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Because { clauses, facts, parameters, readings } = self;
        let count = if readings.is_empty() { 3 } else { 4 };
        let mut parts = to.serialize_struct("Because", count)?;
        parts.serialize_field("clauses", &Clauses(clauses))?;
        parts.serialize_field("facts", &FactsOf(facts))?;
        parts.serialize_field("parameters", &ParametersOf(parameters))?;
        if !readings.is_empty() {
            parts.serialize_field("readings", readings)?;
        }
        parts.end()
    }
}

struct Clauses<'a>(&'a Cow<'static, [ClauseId]>);

impl Serialize for Clauses<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cow::Borrowed(clauses) => constant_clauses(clauses, to),
            Cow::Owned(clauses) => clauses.serialize(to),
        }
    }
}

/// Serializes clauses that a table of the program lists.
pub(crate) fn constant_clauses<S: Serializer>(
    clauses: &&'static [ClauseId],
    to: S,
) -> Result<S::Ok, S::Error> {
    constant(Source::of(*clauses, clauses.len()), *clauses, to)
}

// The builders stay out of line: they are called some two hundred times, and inlined they would be a third of the
// module.
impl Because {
    /// It follows from these clauses.
    #[inline(never)]
    pub fn of(clauses: &'static [ClauseId]) -> Self {
        Because { clauses: Cow::Borrowed(clauses), ..Because::default() }
    }

    /// It was computed from this fact.
    #[must_use]
    pub fn fact(self, path: impl Into<Path>, value: impl Into<Fact>) -> Self {
        self.with_fact(path.into(), value.into())
    }

    /// It was computed from this fact, where it is known.
    #[must_use]
    pub fn known<T: Into<Fact>>(self, path: impl Into<Path>, value: Option<T>) -> Self {
        match value {
            Some(value) => self.with_fact(path.into(), value.into()),
            None => self,
        }
    }

    /// It was computed from this parameter.
    #[must_use]
    pub fn parameter<T: Copy + Into<Fact>>(self, parameter: &Parameter<T>) -> Self {
        self.with_parameter(parameter.name, parameter.value.into())
    }

    /// It was computed from this value of the law, by the name of its table.
    #[must_use]
    pub fn law(self, name: &'static str, value: impl Into<Fact>) -> Self {
        self.with_parameter(name, value.into())
    }

    /// It was computed under this choice.
    #[must_use]
    pub fn reading(self, choice: impl Into<Chosen>) -> Self {
        self.with_reading(choice.into())
    }

    /// It was computed under this choice, where it rests on one.
    #[must_use]
    pub(crate) fn known_reading(self, choice: Option<Chosen>) -> Self {
        match choice {
            Some(choice) => self.with_reading(choice),
            None => self,
        }
    }

    #[inline(never)]
    fn with_fact(mut self, path: Path, value: Fact) -> Self {
        self.push_fact(path, value);
        self
    }

    #[inline(never)]
    fn with_parameter(mut self, name: &'static str, value: Fact) -> Self {
        self.push_parameter(name, value);
        self
    }

    #[inline(never)]
    fn with_reading(mut self, choice: Chosen) -> Self {
        self.push_reading(choice);
        self
    }

    /// Adds a clause, once.
    #[inline(never)]
    pub fn push_clause(&mut self, clause: ClauseId) {
        if !self.clauses.contains(&clause) {
            self.clauses.to_mut().push(clause);
        }
    }

    /// Adds a fact, once.
    #[inline(never)]
    pub fn push_fact(&mut self, path: Path, value: Fact) {
        if !self.facts.iter().any(|(known, _)| *known == path) {
            self.facts.push((path, value));
        }
    }

    /// Adds a parameter, once.
    #[inline(never)]
    pub fn push_parameter(&mut self, name: &'static str, value: Fact) {
        if !self.parameters.iter().any(|(known, _)| *known == name) {
            self.parameters.push((name, value));
        }
    }

    /// Adds a reading, once.
    #[inline(never)]
    pub fn push_reading(&mut self, choice: Chosen) {
        if !self.readings.contains(&choice) {
            self.readings.push(choice);
        }
    }

    /// Adds everything that another value rests on.
    pub fn merge(&mut self, other: &Because) {
        for clause in other.clauses.iter() {
            self.push_clause(*clause);
        }
        for (path, value) in &other.facts {
            self.push_fact(path.clone(), value.clone());
        }
        for (name, value) in &other.parameters {
            self.push_parameter(name, value.clone());
        }
        for choice in &other.readings {
            self.push_reading(*choice);
        }
    }
}
