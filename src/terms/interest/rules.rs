//! The rules of late interest, prepared once for many claims: first what follows from the days, then from the amount.

use super::claim::{Claim, LegalMaximum};
use super::contract::Monthly;
use super::days::{Days, Length};
use super::lawful::Law;
use super::months::{month_begins, months_commenced};
use super::rates::{Allowed, Segment};
use crate::base::codes::codes;
use crate::base::date::Date;
use crate::base::error::{IssueCode, Result, RulesError};
use crate::base::money::Money;
use crate::base::names::Customer;
use crate::cite::reading::{LegalMaximum as Comparison, Readings};
use crate::edition::terms::Edition;

codes! {
    /// What limits the interest.
    pub enum InterestLimit {
        /// The terms' own rate.
        Contract "contract",
        /// The lawful maximum, which is lower.
        Law "law",
    }
}

/// The rules of an edition under some readings, with the law's table or a maximum given in its place (11.1b).
///
/// For many claims; [`late_interest`](super::late_interest) answers for one, with its reasons.
///
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::names::Customer;
/// use upfront_terms::base::money::Money;
/// use upfront_terms::cite::reading::Readings;
/// use upfront_terms::edition::terms::CURRENT;
/// use upfront_terms::terms::interest::Rules;
///
/// let rules = Rules::of(CURRENT, None, Readings::default())?;
/// let (due_on, as_of) = (Date::parse("2026-01-30").unwrap(), Date::parse("2026-03-31").unwrap());
/// let period = rules.period(due_on, as_of, Customer::Business)?;
/// assert_eq!(period.months_commenced, 3);
/// let interest = |kroner| rules.charge(Money::from_kroner(kroner), &period).map(|c| c.interest);
/// assert_eq!(interest(1000)?, Money::from_kroner(60));
/// assert_eq!(interest(2500)?, Money::from_kroner(150));
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rules {
    contract: Monthly,
    law: Law,
    readings: Readings,
}

/// What follows from a due date and a day of payment, for any amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InterestPeriod {
    /// Months commenced by the reading of A-10; none on the due date and before.
    pub months_commenced: u32,
    /// `None` where the law sets no limit.
    allowed: Option<Allowed>,
}

/// What the interest comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InterestCharge {
    /// Months commenced by the reading of A-10.
    pub months_commenced: u32,
    /// The interest by the terms alone, in kroner.
    pub contractual: Money,
    /// The most the law allows, in kroner; `None` where it sets no limit.
    pub legal_maximum: Option<Money>,
    /// The interest that is owed, in kroner: one of the two, by the reading of A-11.
    pub interest: Money,
    /// Principal and interest, in kroner.
    pub total: Money,
    /// Which of the two is owed.
    pub limited_by: InterestLimit,
    /// Whether the days reach past the last published reference rate.
    pub stale: bool,
}

impl Rules {
    /// Prepares the rules of an edition.
    ///
    /// # Errors
    /// `invalidPercent` for a maximum that is negative; `overflow` for a rate too high to be computed with.
    pub fn of(terms: &Edition, given: Option<LegalMaximum>, readings: Readings) -> Result<Rules> {
        let contract = Monthly::of(terms.monthly_interest.value)?;
        let law = Law::of(given, Length::by(readings.day_count))?;
        Ok(Rules { contract, law, readings })
    }

    /// What follows from a due date and a day of payment, for a business or a consumer.
    ///
    /// # Errors
    /// `noRate` for a consumer's days before the reference-rate table.
    pub fn period(&self, due_on: Date, as_of: Date, customer: Customer) -> Result<InterestPeriod> {
        let months_commenced = months_commenced(due_on, as_of, self.readings.commenced_month);
        let allowed = if self.law.limits(customer) {
            Some(match Days::late(due_on, as_of, self.readings.day_count)? {
                Some(days) => {
                    self.law.allowed(due_on, days, months_commenced, self.readings.rounding)?
                }
                None => Allowed::NOTHING,
            })
        } else {
            None
        };
        Ok(InterestPeriod { months_commenced, allowed })
    }

    /// The interest on an amount over a period that these rules gave: the terms' interest, or the lawful maximum where that is
    /// lower.
    ///
    /// # Errors
    /// `invalidMoney` for a principal below zero; `overflow` past 92 quadrillion kroner.
    #[inline]
    pub fn charge(&self, principal: Money, period: &InterestPeriod) -> Result<InterestCharge> {
        if principal < Money::ZERO {
            let message = "a principal is not negative";
            return Err(RulesError::one("principal", IssueCode::InvalidMoney, message));
        }
        let InterestPeriod { months_commenced, allowed } = *period;
        let rounding = self.readings.rounding;
        let contractual =
            self.contract.over(months_commenced, rounding).of_amount(principal, rounding)?;
        let mut charge = InterestCharge {
            months_commenced,
            contractual,
            legal_maximum: None,
            interest: contractual,
            total: principal,
            limited_by: InterestLimit::Contract,
            stale: false,
        };
        if let Some(allowed) = allowed {
            let amount = allowed.portion.of_amount(principal, rounding)?;
            charge.legal_maximum = Some(amount);
            charge.stale = allowed.stale;
            let is_lower = match self.readings.legal_maximum {
                Comparison::CompareAmounts => amount < contractual,
                Comparison::CompareRates => allowed.highest < self.contract.yearly,
            };
            if is_lower && months_commenced > 0 {
                charge.interest = amount;
                charge.limited_by = InterestLimit::Law;
            }
        }
        charge.total = principal.plus(charge.interest)?;
        Ok(charge)
    }

    /// What a claim costs that is paid on a day, and what follows from the days.
    ///
    /// # Errors
    /// Those of [`Rules::period`] and [`Rules::charge`].
    pub(super) fn paid_on(
        &self,
        claim: &Claim,
        as_of: Date,
    ) -> Result<(InterestPeriod, InterestCharge)> {
        let period = self.period(claim.due_on, as_of, claim.customer)?;
        Ok((period, self.charge(claim.principal, &period)?))
    }

    /// The statutory amount of a claim, rate by rate; none where the law sets no limit or nothing is late.
    pub(super) fn segments(&self, claim: &Claim, period: &InterestPeriod) -> Result<Vec<Segment>> {
        let Claim { principal, due_on, as_of, .. } = *claim;
        let days = Days::late(due_on, as_of, self.readings.day_count)?;
        match days.zip(period.allowed) {
            Some((days, allowed)) => {
                self.law.segments(due_on, days, principal, &allowed, self.readings.rounding)
            }
            None => Ok(Vec::new()),
        }
    }

    /// The first day of a commenced month; 0 is the first month.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    pub(super) fn month_begins(&self, due_on: Date, month: u32) -> Result<Date> {
        month_begins(due_on, month, self.readings.commenced_month)
    }

    /// Whether what the law allows grows by the day. A monthly maximum rises with each commenced month.
    pub(super) fn grows_by_day(&self, customer: Customer) -> bool {
        self.law.limits(customer) && self.law.grows_by_day()
    }

    /// The days of payment up to which the lawful rate stays the same, the last of them the day the claim is paid; none where
    /// what the law allows does not grow by the day.
    pub(super) fn bends(&self, customer: Customer, segments: &[Segment]) -> Result<Vec<Date>> {
        if !self.grows_by_day(customer) {
            return Ok(Vec::new());
        }
        let count = self.readings.day_count;
        segments.iter().map(|segment| Days::paid_on(segment.to, count)).collect()
    }
}
