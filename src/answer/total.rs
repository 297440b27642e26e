//! What charges come to together.

use super::charge::ChargeCode;
use super::modality::Modality;
use crate::base::error::Result;
use crate::base::money::{Money, MoneyRange};
use crate::cite::because::Because;
use serde::{Serialize, Serializer};
use std::ops::Not;

/// The codes of charges without a price, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open(u16);

impl Open {
    fn bit(code: ChargeCode) -> u16 {
        1u16.checked_shl(code as u32).unwrap_or(0)
    }

    /// With one charge more.
    pub(crate) fn with(self, code: ChargeCode) -> Self {
        Open(self.0 | Self::bit(code))
    }

    fn union(self, other: Self) -> Self {
        Open(self.0 | other.0)
    }

    /// The codes that are not in another set.
    pub(crate) fn without(self, other: Self) -> Self {
        Open(self.0 & !other.0)
    }

    /// Whether everything has a price.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many kinds of charge have no price.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The codes, in the order of the terms.
    pub fn codes(self) -> impl Iterator<Item = ChargeCode> {
        ChargeCode::ALL.iter().copied().filter(move |code| self.0 & Self::bit(*code) != 0)
    }
}

impl Serialize for Open {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.collect_seq(self.codes())
    }
}

/// What a set of charges comes to for the customer, in kroner without VAT.
///
/// # Example: a total in which everything has a price
/// ```
/// use upfront_terms::answer::total::Total;
/// use upfront_terms::base::money::Money;
/// let total = Total { min: Money::ZERO, priced_max: Money::from_kroner(1000), ..Total::default() };
/// assert_eq!(total.max(), Some(Money::from_kroner(1000)));
/// ```
/// A total that is open is in the example of [`range`](crate::terms::courses::range).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// What must be paid at least: the certain charges at their lowest.
    pub min: Money,
    /// All charges that have a price, at their highest.
    pub priced_max: Money,
    /// The charges that have no price: while there is one, the total has no maximum.
    pub open: Open,
}

impl Total {
    /// The maximum; `None` while something has no price.
    pub fn max(&self) -> Option<Money> {
        self.open.is_empty().then_some(self.priced_max)
    }

    /// From the lower of two totals to the higher.
    pub fn or(self, other: Self) -> Self {
        Total {
            min: self.min.min(other.min),
            priced_max: self.priced_max.max(other.priced_max),
            open: self.open.union(other.open),
        }
    }

    /// Adds a charge, certain or not, with its price or without one.
    pub(crate) fn add(
        &mut self,
        code: ChargeCode,
        modality: Modality,
        amount: Option<MoneyRange>,
    ) -> Result<()> {
        match amount {
            Some(amount) => {
                if modality == Modality::Will {
                    self.min = self.min.plus(amount.min)?;
                }
                self.priced_max = self.priced_max.plus(amount.max)?;
            }
            None => self.open = self.open.with(code),
        }
        Ok(())
    }

    /// Both totals together.
    pub(crate) fn plus(self, other: Self) -> Result<Self> {
        Ok(Total {
            min: self.min.plus(other.min)?,
            priced_max: self.priced_max.plus(other.priced_max)?,
            open: self.open.union(other.open),
        })
    }
}

/// A total with VAT, where a rate is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WithVat {
    pub min: Option<Money>,
    pub max: Option<Money>,
    pub priced_max: Option<Money>,
}

/// A total as answers show it, in kroner.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShownTotal {
    /// What must be paid at least.
    pub min: Money,
    /// What can be charged at most; `None` while something has no price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Money>,
    /// What everything that has a price comes to at most: `max`, or the part of it that is known.
    pub priced_max: Money,
    /// The charges that have no price.
    pub open: Open,
    /// The minimum with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_incl_vat: Option<Money>,
    /// The maximum with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_incl_vat: Option<Money>,
    /// What has a price, at most, with VAT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priced_max_incl_vat: Option<Money>,
    /// Whether the charges with VAT, each rounded by itself, do not add up to the total with VAT.
    #[serde(skip_serializing_if = "Not::not")]
    pub vat_on_sum: bool,
    /// Whether products that end differently cost less, or more, than any scenario.
    #[serde(skip_serializing_if = "Not::not")]
    pub beyond_scenarios: bool,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}
