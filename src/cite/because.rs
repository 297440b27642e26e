//! What a value was computed from. Every value of an answer carries it.

use super::fact::{Fact, Parameter, ParameterValue, Path, as_object};
use super::interpretation::Choice;
use crate::base::clause::ClauseId;
use crate::base::codes::codes;
use crate::base::names::ParameterName;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

codes! {
    /// Whether the values of an answer carry their reasons.
    #[derive(Default)]
    pub enum Reasons {
        /// Every value carries its reasons.
        #[default]
        Told "told",
        /// No value does: for hosts that show a new answer on every keystroke and read no reasons.
        LeftOut "leftOut",
    }
}

impl Reasons {
    /// The reasons of a value that follows from these clauses, or no reasons.
    pub fn of(self, clauses: &'static [ClauseId]) -> Because {
        match self {
            Reasons::Told => Because::of(clauses),
            Reasons::LeftOut => Because { is_left_out: true, ..Because::default() },
        }
    }
}

/// The clauses, facts, parameters and interpretations behind a value.
///
/// Where reasons are left out, only interpretations are kept: the assumptions of an estimate name them in either case.
///
/// ```
/// use upfront_terms::base::clause::terms::C11_1A;
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::FactName;
/// use upfront_terms::cite::because::{Because, Reasons};
/// let because = |reasons: Reasons| {
///     reasons.of(&[C11_1A]).fact(FactName::InvoicedOn, Date::parse("2026-11-20").unwrap())
/// };
/// assert_eq!(because(Reasons::Told).facts.len(), 1);
/// assert_eq!(because(Reasons::LeftOut).facts.len(), 0);
/// assert!(because(Reasons::LeftOut).clauses.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Because {
    /// The clauses it follows from.
    pub clauses: Cow<'static, [ClauseId]>,
    /// The host's own edition of the terms that it was computed under; `None` under a published one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<Cow<'static, str>>,
    /// The facts it was computed from, by path.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_object")]
    pub facts: Vec<(Path, Fact)>,
    /// The parameters it was computed from, by name.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_object")]
    pub parameters: Vec<(ParameterName, ParameterValue)>,
    /// The interpretations it was computed under, by name.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "by_name")]
    pub interpretations: Vec<Choice>,
    #[serde(skip)]
    is_left_out: bool,
}

fn by_name<S: Serializer>(interpretations: &[Choice], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(interpretations.iter().map(|choice| (choice.interpretation(), choice)))
}

// The builders are not inlined: there are some two hundred calls, which would make a third of the module.
impl Because {
    /// It follows from these clauses.
    #[inline(never)]
    pub fn of(clauses: &'static [ClauseId]) -> Self {
        Because { clauses: Cow::Borrowed(clauses), ..Because::default() }
    }

    /// It was computed under this edition of the host's own.
    #[must_use]
    pub(crate) fn under(self, edition: Cow<'static, str>) -> Self {
        let edition = Some(edition).filter(|_| !self.is_left_out);
        Because { edition, ..self }
    }

    /// Whether reasons are left out.
    pub fn is_left_out(&self) -> bool {
        self.is_left_out
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
    pub fn parameter<T: Clone + Into<ParameterValue>>(self, parameter: &Parameter<T>) -> Self {
        self.with_parameter(parameter.name, parameter.value.clone().into())
    }

    /// It was computed from this value of the law, by the name of its table.
    #[must_use]
    pub fn law(self, name: ParameterName, value: impl Into<ParameterValue>) -> Self {
        self.with_parameter(name, value.into())
    }

    /// It was computed under this choice.
    #[must_use]
    pub fn interpretation(self, choice: impl Into<Choice>) -> Self {
        self.with_interpretation(choice.into())
    }

    /// It was computed under this choice, where there is one.
    #[must_use]
    pub(crate) fn known_interpretation(self, choice: Option<Choice>) -> Self {
        match choice {
            Some(choice) => self.with_interpretation(choice),
            None => self,
        }
    }

    #[inline(never)]
    fn with_fact(mut self, path: Path, value: Fact) -> Self {
        self.push_fact(path, value);
        self
    }

    #[inline(never)]
    fn with_parameter(mut self, name: ParameterName, value: ParameterValue) -> Self {
        self.push_parameter(name, value);
        self
    }

    #[inline(never)]
    fn with_interpretation(mut self, choice: Choice) -> Self {
        self.push_interpretation(choice);
        self
    }

    /// Adds a clause, once.
    #[inline(never)]
    pub fn push_clause(&mut self, clause: ClauseId) {
        if !self.is_left_out && !self.clauses.contains(&clause) {
            self.clauses.to_mut().push(clause);
        }
    }

    /// Adds a fact, once.
    #[inline(never)]
    pub fn push_fact(&mut self, path: Path, value: Fact) {
        if !self.is_left_out && !self.facts.iter().any(|(known, _)| *known == path) {
            self.facts.push((path, value));
        }
    }

    /// Adds a parameter, once.
    #[inline(never)]
    pub fn push_parameter(&mut self, name: ParameterName, value: ParameterValue) {
        if !self.is_left_out && !self.parameters.iter().any(|(known, _)| *known == name) {
            self.parameters.push((name, value));
        }
    }

    /// Adds an interpretation, once.
    #[inline(never)]
    pub fn push_interpretation(&mut self, choice: Choice) {
        if !self.interpretations.contains(&choice) {
            self.interpretations.push(choice);
        }
    }

    /// Adds all reasons of another value, each once.
    pub fn merge(&mut self, other: &Because) {
        for clause in other.clauses.iter() {
            self.push_clause(*clause);
        }
        for (path, value) in &other.facts {
            self.push_fact(path.clone(), value.clone());
        }
        for (name, value) in &other.parameters {
            self.push_parameter(*name, value.clone());
        }
        for choice in &other.interpretations {
            self.push_interpretation(*choice);
        }
    }
}
