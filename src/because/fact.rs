//! Facts and parameters as reasons name them: their paths and their values.

use crate::clause::ClauseId;
use crate::date::Date;
use crate::money::{Money, Percent};
use crate::rate_card::MoneyRange;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Where a fact stands in a request. Costs nothing until it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path {
    /// A fact by its own name, dots included.
    Fact(&'static str),
    /// A fact of an item.
    Item(usize, &'static str),
    /// An item itself.
    Whole(usize),
    /// The rate of a service or a product.
    Rate(&'static str, Cow<'static, str>),
}

impl Path {
    /// A rate among the services of the card.
    pub(crate) fn service_rate(name: &'static str) -> Path {
        Path::Rate("services", Cow::Borrowed(name))
    }

    /// The rate for replacing a product, by the product's name.
    pub(crate) fn product_rate(name: &str) -> Path {
        Path::Rate("products", Cow::Owned(name.to_owned()))
    }
}

impl From<&'static str> for Path {
    fn from(name: &'static str) -> Path {
        Path::Fact(name)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Fact(name) => f.write_str(name),
            Path::Item(index, field) => write!(f, "items[{index}].{field}"),
            Path::Whole(index) => write!(f, "items[{index}]"),
            Path::Rate(kind, name) => write!(f, "rateCard.{kind}.{name}"),
        }
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (index, field) = match self {
            Path::Fact(name) => return serialize_code(name, to),
            Path::Item(index, field) => (index, *field),
            Path::Whole(index) => (index, ""),
            Path::Rate(..) => return to.collect_str(self),
        };
        match u32::try_from(*index) {
            // JavaScript puts it into text, and keeps that.
            Ok(index) if !to.is_human_readable() => {
                to.serialize_newtype_variant("", index, field, &())
            }
            _ => to.collect_str(self),
        }
    }
}

/// Serializes a text that is part of the program. As a unit variant it is known to be one, so the boundary can send
/// its address instead of its bytes; other formats write it as a plain string.
pub(crate) fn serialize_code<S: Serializer>(code: &'static str, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_unit_variant("", 0, code)
}

/// The same for a field of a record.
pub(crate) fn code<S: Serializer>(code: &&'static str, to: S) -> Result<S::Ok, S::Error> {
    serialize_code(code, to)
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
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Yes or no.
    Flag(bool),
    /// A count.
    Count(u32),
    /// A code.
    Code(&'static str),
    /// A name that the host gave.
    Text(String),
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
            fn from(value: $type) -> Fact { Fact::$variant(value) }
        })+
    };
}
fact_from!(bool => Flag, u32 => Count, &'static str => Code, String => Text, Date => Day, Money => Amount,
    Percent => Share, MoneyRange => Price);

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Fact::Flag(flag) => to.serialize_bool(*flag),
            Fact::Count(count) => to.serialize_u32(*count),
            Fact::Code(code) => serialize_code(code, to),
            Fact::Text(text) => to.serialize_str(text),
            Fact::Day(day) => day.serialize(to),
            Fact::Amount(amount) => amount.serialize(to),
            Fact::Share(share) => share.serialize(to),
            Fact::Price(price) => price.serialize(to),
            Fact::List(facts) => to.collect_seq(facts),
        }
    }
}

/// The name under which a count crosses to JavaScript that is shown as text.
pub(crate) const DIGITS: &str = "$digits";

/// A count that is shown as text.
pub(crate) struct Digits(pub u32);

impl Serialize for Digits {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            return to.collect_str(&self.0);
        }
        to.serialize_newtype_struct(DIGITS, &self.0)
    }
}

/// Facts as a plain object.
pub(super) struct FactsOf<'a>(pub &'a [(Path, Fact)]);

impl Serialize for FactsOf<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (path, value) in self.0 {
            map.serialize_entry(path, value)?;
        }
        map.end()
    }
}

/// Parameters as a plain object.
pub(super) struct ParametersOf<'a>(pub &'a [(&'static str, Fact)]);

impl Serialize for ParametersOf<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        parameters_as_map(self.0, to)
    }
}

/// Parameters are text throughout: a count is written as one.
pub(crate) fn parameters_as_map<S: Serializer>(
    parameters: &[(&'static str, Fact)],
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(parameters.len()))?;
    for (name, value) in parameters {
        map.serialize_key(&Path::Fact(name))?;
        match value {
            Fact::Count(count) => map.serialize_value(&Digits(*count))?,
            value => map.serialize_value(value)?,
        }
    }
    map.end()
}
