//! Facts and parameters as reasons name them: their paths and their values.

use crate::base::clause::ClauseId;
use crate::base::date::Date;
use crate::base::money::{Money, MoneyRange, Percent};
use crate::base::names::{
    AfterDecline, Answer, Cause, ConsentId, ConsentPlace, ConsentState, Customer, Examination,
    FactName, HoldReason, ItemFact, ParameterName, Service, Unit, WarrantyClaim,
};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// Where a fact stands in a request. The text is made only when it is shown.
///
/// ```
/// use upfront_terms::base::names::{FactName, ItemFact, Service};
/// use upfront_terms::cite::fact::Path;
/// assert_eq!(Path::Fact(FactName::RepairEstimateSentOn).to_string(), "repairEstimate.sentOn");
/// assert_eq!(Path::Item(0, ItemFact::Warranty).to_string(), "items[0].warranty");
/// assert_eq!(Path::ServiceRate(Service::Repair).to_string(), "rateCard.services.repair");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path {
    /// A fact of the matter, by its name.
    Fact(FactName),
    /// A fact of an item.
    Item(usize, ItemFact),
    /// The card's rate of a service.
    ServiceRate(Service),
    /// The card's rate for replacing a product that is not listed.
    ReplacementRate,
    /// The card's rate for replacing a product, by the product's name.
    ProductRate(String),
    /// The state of a choice.
    Consent(ConsentPlace, ConsentId),
}

impl From<FactName> for Path {
    fn from(name: FactName) -> Path {
        Path::Fact(name)
    }
}

/// The name among the services of the rate for replacing a product that is not listed by name.
pub(crate) const REPLACEMENT: &str = "replacement";

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Fact(name) => f.write_str(name.name()),
            Path::Item(index, field) => write!(f, "items[{index}].{}", field.name()),
            Path::ServiceRate(service) => write!(f, "rateCard.services.{}", service.name()),
            Path::ReplacementRate => write!(f, "rateCard.services.{REPLACEMENT}"),
            Path::ProductRate(name) => write!(f, "rateCard.products.{name}"),
            Path::Consent(place, choice) => write!(f, "{}.{}", place.name(), choice.name()),
        }
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Path::Fact(name) => name.serialize(to),
            _ => to.collect_str(self),
        }
    }
}

/// A value of an edition table: its name in results, its clause, its unit.
#[derive(Clone, Copy, Debug)]
pub struct Parameter<T> {
    /// The name it has in `because.parameters` and in `editions()`.
    pub name: ParameterName,
    /// The value.
    pub value: T,
    /// What it is counted in; `None` for text.
    pub unit: Option<Unit>,
    /// The clause that sets it.
    pub clause: ClauseId,
}

impl<T> Parameter<T> {
    /// A value that is counted in something.
    pub const fn counted(name: ParameterName, value: T, unit: Unit, clause: ClauseId) -> Self {
        Parameter { name, value, unit: Some(unit), clause }
    }

    /// A text.
    pub const fn text(name: ParameterName, value: T, clause: ClauseId) -> Self {
        Parameter { name, value, unit: None, clause }
    }
}

/// A fact, as it was given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// Yes or no.
    Flag(bool),
    /// A count.
    Count(u32),
    /// Who the customer is.
    Customer(Customer),
    /// What is asked for.
    Service(Service),
    /// What is claimed.
    Claim(WarrantyClaim),
    /// What was found.
    Examination(Examination),
    /// Causes that are known.
    Causes(Vec<Cause>),
    /// The answer to a repair estimate.
    Answer(Answer),
    /// What becomes of a product that is not repaired.
    AfterDecline(AfterDecline),
    /// The state of a choice.
    Consent(ConsentState),
    /// Why the proof of a consent is kept longer.
    Hold(HoldReason),
    /// A day.
    Day(Date),
    /// An amount.
    Amount(Money),
    /// A percentage.
    Share(Percent),
    /// A price or a range of prices.
    Price(MoneyRange),
    /// A name or an identifier that the host gave.
    Text(String),
}

macro_rules! fact_from {
    ($($type:ty => $variant:ident),+) => {
        $(impl From<$type> for Fact {
            fn from(value: $type) -> Fact { Fact::$variant(value) }
        })+
    };
}
fact_from!(bool => Flag, u32 => Count, Customer => Customer, Service => Service, WarrantyClaim => Claim,
    Examination => Examination, Vec<Cause> => Causes, Answer => Answer, AfterDecline => AfterDecline,
    ConsentState => Consent, HoldReason => Hold, Date => Day, Money => Amount, Percent => Share,
    MoneyRange => Price, String => Text);

/// A yearly rate from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearlyRate {
    /// The first day of it.
    pub from: Date,
    /// Per cent a year.
    pub annual_percent: Percent,
}

/// The value of a parameter. Answers hold a count as a number, another single one as text, and several as a list.
#[derive(Clone, Debug, PartialEq)]
pub enum ParameterValue {
    /// A count.
    Count(u32),
    /// An amount.
    Amount(Money),
    /// A percentage.
    Share(Percent),
    /// A day.
    Day(Date),
    /// A text of the edition or of the law.
    Text(Cow<'static, str>),
    /// Several codes.
    Codes(Vec<&'static str>),
    /// Yearly rates in the order of their days.
    Rates(Vec<YearlyRate>),
}

macro_rules! value_from {
    ($($type:ty => $variant:ident),+) => {
        $(impl From<$type> for ParameterValue {
            fn from(value: $type) -> ParameterValue { ParameterValue::$variant(value) }
        })+
    };
}
value_from!(u32 => Count, Money => Amount, Percent => Share, Date => Day, Cow<'static, str> => Text,
    Vec<&'static str> => Codes, Vec<YearlyRate> => Rates);

impl From<&'static str> for ParameterValue {
    fn from(text: &'static str) -> ParameterValue {
        ParameterValue::Text(Cow::Borrowed(text))
    }
}

impl fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ParameterValue::Count(count) => count.fmt(f),
            ParameterValue::Amount(amount) => amount.fmt(f),
            ParameterValue::Share(share) => share.fmt(f),
            ParameterValue::Day(day) => day.fmt(f),
            ParameterValue::Text(text) => f.write_str(text),
            ParameterValue::Codes(codes) => f.write_str(&codes.join(", ")),
            ParameterValue::Rates(rates) => {
                let texts =
                    rates.iter().map(|rate| format!("{}: {}", rate.from, rate.annual_percent));
                f.write_str(&texts.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl Serialize for ParameterValue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            ParameterValue::Text(text) => to.serialize_str(text),
            ParameterValue::Codes(codes) => codes.serialize(to),
            ParameterValue::Rates(rates) => rates.serialize(to),
            // As a host's own edition gives it.
            ParameterValue::Count(count) => to.serialize_u32(*count),
            _ => to.collect_str(self),
        }
    }
}

/// Names and values as a plain object.
pub(crate) fn as_object<K: Serialize, V: Serialize, S: Serializer>(
    entries: &[(K, V)],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(entries.iter().map(|(name, value)| (name, value)))
}
