//! What a value was computed from. No value leaves the module without one.

use crate::clause::ClauseId;
use crate::date::Date;
use crate::money::{Money, Percent};
use crate::rate_card::MoneyRange;
use crate::reading::Chosen;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// The clauses, facts, parameters and readings behind a value.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Because {
    /// The clauses it follows from.
    pub clauses: Vec<ClauseId>,
    /// The facts it was computed from, by path.
    #[serde(serialize_with = "as_map")]
    pub facts: Vec<(Cow<'static, str>, Fact)>,
    /// The parameters it was computed from, by name.
    #[serde(serialize_with = "as_map")]
    pub parameters: Vec<(&'static str, Cow<'static, str>)>,
    /// The readings it was computed under.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Chosen>,
}

impl Because {
    /// It follows from these clauses.
    pub fn of(clauses: &[ClauseId]) -> Self {
        Because { clauses: clauses.to_vec(), ..Because::default() }
    }

    /// It was computed from this fact.
    #[must_use]
    pub fn fact(mut self, path: impl Into<Cow<'static, str>>, value: impl Into<Fact>) -> Self {
        self.facts.push((path.into(), value.into()));
        self
    }

    /// It was computed from this fact, where it is known.
    #[must_use]
    pub fn known<T: Into<Fact>>(
        self,
        path: impl Into<Cow<'static, str>>,
        value: Option<T>,
    ) -> Self {
        match value {
            Some(value) => self.fact(path, value),
            None => self,
        }
    }

    /// It was computed from this parameter.
    #[must_use]
    pub fn parameter<T: fmt::Display>(mut self, parameter: &Parameter<T>) -> Self {
        self.parameters.push((parameter.name, parameter.value.to_string().into()));
        self
    }

    /// It was computed from this value of the law, by the name of its table.
    #[must_use]
    pub fn law(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.parameters.push((name, value.to_string().into()));
        self
    }

    /// It was computed under this choice.
    #[must_use]
    pub fn reading(mut self, choice: impl Into<Chosen>) -> Self {
        self.readings.push(choice.into());
        self
    }
}

/// A value of an edition table: its name in results, its clause, its unit.
#[derive(Clone, Copy, Debug)]
pub struct Parameter<T> {
    /// The name it has in `because.parameters` and in `editions()`.
    pub name: &'static str,
    /// The value.
    pub value: T,
    /// What it is counted in: "DKK", "months", "workingDays"; empty for text.
    pub unit: &'static str,
    /// The clause that sets it.
    pub clause: ClauseId,
}

/// A fact, as it was given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// Yes or no.
    Flag(bool),
    /// A count.
    Count(u32),
    /// A code or a name.
    Text(Cow<'static, str>),
    /// A day.
    Day(Date),
    /// An amount.
    Amount(Money),
    /// A percentage.
    Share(Percent),
    /// A price or a range of prices.
    Price(MoneyRange),
    /// Several.
    List(Vec<Fact>),
}

macro_rules! fact_from {
    ($($type:ty => $variant:ident),+) => {
        $(impl From<$type> for Fact {
            fn from(value: $type) -> Fact { Fact::$variant(value.into()) }
        })+
    };
}
fact_from!(bool => Flag, u32 => Count, &'static str => Text, String => Text, Date => Day, Money => Amount, Percent => Share, MoneyRange => Price);

fn as_map<S, K, V>(pairs: &[(K, V)], to: S) -> Result<S::Ok, S::Error>
where
    S: Serializer,
    K: Serialize,
    V: Serialize,
{
    let mut map = to.serialize_map(Some(pairs.len()))?;
    for (key, value) in pairs {
        map.serialize_entry(key, value)?;
    }
    map.end()
}
