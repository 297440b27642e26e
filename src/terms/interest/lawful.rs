//! The most the law allows for late interest: for a consumer the reference rate and its surcharge, by the day.
//!
//! A business can be charged what was agreed (Interest Act s. 5 and 7): the law sets it no limit here.

use super::claim::LegalMaximum;
use super::contract::Monthly;
use super::days::{Days, Length};
use super::rates::{Allowed, GIVEN, Rates, Segment};
use super::share::Share;
use crate::base::date::Date;
use crate::base::error::{IssueCode, Result, RulesError};
use crate::base::money::{Money, Percent};
use crate::base::names::Customer;
use crate::cite::reading::Rounding;
use crate::edition::law::SURCHARGES;
use std::sync::LazyLock;

/// The statutory rates by the day a claim fell due: from when, and which. Oldest first.
type ByDueDate = Vec<(Date, Rates)>;

// The law's tables, prepared for computing on first use, since an estimate computes late interest under every reading.
static BY_DAYS: LazyLock<ByDueDate> = LazyLock::new(|| by_due_date(Length::Days));
static BY_YEAR_PARTS: LazyLock<ByDueDate> = LazyLock::new(|| by_due_date(Length::YearParts));

fn by_due_date(length: Length) -> ByDueDate {
    let rates = SURCHARGES.iter().filter_map(|surcharge| {
        Some((surcharge.from()?, Rates::statutory(surcharge.points, length).ok()?))
    });
    rates.collect()
}

/// The rates of a consumer's claim that fell due on a day.
///
/// # Errors
/// `noRate` where the law has none.
fn statutory(due_on: Date, length: Length) -> Result<&'static Rates> {
    let all = match length {
        Length::Days => &*BY_DAYS,
        Length::YearParts => &*BY_YEAR_PARTS,
    };
    let in_force = all.iter().rev().find(|(from, _)| *from <= due_on);
    in_force.map(|(_, rates)| rates).ok_or_else(|| {
        RulesError::one("dueOn", IssueCode::NoRate, "no surcharge is known for the due date")
    })
}

/// Where the lawful maximum comes from.
#[derive(Clone, Debug)]
pub(super) enum Law {
    /// The tables, for consumers.
    Statutory(Length),
    /// One rate for all days, given.
    Annual(Rates),
    /// A rate for each commenced month, given.
    Monthly(Monthly),
}

impl Law {
    /// # Errors
    /// `invalidPercent` for a maximum that is negative; `overflow` for one too high to be computed with.
    pub(super) fn of(given: Option<LegalMaximum>, length: Length) -> Result<Law> {
        let Some(given) = given else { return Ok(Law::Statutory(length)) };
        let (LegalMaximum::Annual(rate) | LegalMaximum::Monthly(rate)) = given;
        if rate < Percent::ZERO {
            let message = "a lawful maximum is not negative";
            return Err(RulesError::one("legalMaximum", IssueCode::InvalidPercent, message));
        }
        Ok(match given {
            LegalMaximum::Annual(rate) => Law::Annual(Rates::given(rate, length)?),
            LegalMaximum::Monthly(rate) => Law::Monthly(Monthly::of(rate)?),
        })
    }

    /// Whether it limits what this customer owes.
    pub(super) fn limits(&self, customer: Customer) -> bool {
        customer == Customer::Consumer || !matches!(self, Law::Statutory(_))
    }

    /// Whether it allows more with every day.
    pub(super) fn grows_by_day(&self) -> bool {
        !matches!(self, Law::Monthly(_))
    }

    /// What it allows over the days of a claim and the months they have commenced.
    ///
    /// # Errors
    /// `noRate` for days before the law's table.
    pub(super) fn allowed(
        &self,
        due_on: Date,
        days: Days,
        months: u32,
        rounding: Rounding,
    ) -> Result<Allowed> {
        match self {
            Law::Statutory(length) => statutory(due_on, *length)?.allowed(days),
            Law::Annual(rates) => rates.allowed(days),
            Law::Monthly(monthly) => {
                let portion = monthly.over(months, rounding);
                Ok(Allowed { portion, highest: monthly.yearly, stale: false })
            }
        }
    }

    /// The days of a claim by rate, with what each run of them comes to; `allowed` is what this law allows over them.
    ///
    /// # Errors
    /// `noRate` for days before the law's table; `overflow`.
    pub(super) fn segments(
        &self,
        due_on: Date,
        days: Days,
        principal: Money,
        allowed: &Allowed,
        rounding: Rounding,
    ) -> Result<Vec<Segment>> {
        match self {
            Law::Statutory(length) => statutory(due_on, *length)?.segments(days, principal),
            Law::Annual(rates) => rates.segments(days, principal),
            Law::Monthly(monthly) => {
                let amount = match rounding {
                    // Months that are rounded one by one have no exact amount behind them.
                    Rounding::HalfUpEachMonth => Share::ALL
                        .to_six_decimals(allowed.portion.of_amount(principal, rounding)?)?,
                    _ => allowed.portion.share.to_six_decimals(principal)?,
                };
                Ok(vec![Segment::of(days, monthly.yearly, amount, GIVEN)])
            }
        }
    }
}
