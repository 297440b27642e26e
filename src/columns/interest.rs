//! Late interest over a ledger (11.1b).

use super::block::{Found, Given, Row};
use super::day;
use super::memo::Memo;
use super::periods::code;
use super::rates::{self, Borne, Count, Rates};
use super::share::{Share, common_divisor};
use super::{MOST_ORE, NO_CODE, NO_DAY, NO_ORE};
use crate::error::{IssueCode, Result, RulesError};
use crate::facts::{CUSTOMERS, Customer};
use crate::money::{MICRO_PERCENT_IN_ONE, Money, Percent};
use crate::reading::{LegalMaximum as Comparison, Readings, Rounding};
use crate::terms::edition::Edition;
use crate::terms::interest::{InterestLimit, Question, months_commenced};
use crate::terms::lawful::{self, LegalMaximum};

/// A percentage for each commenced month.
struct Monthly {
    one: Share,
    /// Millionths of a per cent a year.
    yearly: i64,
}

impl Monthly {
    fn of(percent: Percent) -> Result<Monthly> {
        let whole = i64::try_from(MICRO_PERCENT_IN_ONE).map_err(|_| RulesError::overflow())?;
        let divisor = common_divisor(whole, percent.micro());
        let reduced = |number: i64| number.checked_div(divisor).ok_or_else(RulesError::overflow);
        let one = Share { parts: reduced(percent.micro())?.into(), of: reduced(whole)? };
        Ok(Monthly { one, yearly: percent.times(12)?.micro() })
    }

    fn charge(&self, ore: i64, months: u32, rounding: Rounding) -> Row<i64> {
        if rounding == Rounding::HalfUpEachMonth {
            let month = self.one.of_amount(ore, rounding)?;
            return month.checked_mul(months.into()).ok_or(IssueCode::Overflow);
        }
        let parts = self.one.parts.wrapping_mul(months.into());
        Share { parts, ..self.one }.of_amount(ore, rounding)
    }
}

/// Where the lawful maximum comes from.
enum Law {
    Monthly(Monthly),
    Annual(Rates),
    /// For consumers, by the day the claim fell due.
    Statutory(Vec<(i32, Rates)>),
}

/// What two days say, whatever the amount.
#[derive(Clone, Copy)]
struct Period {
    months: u32,
    /// What the days bear where the law counts by the day; `None` where none is late.
    borne: Row<Option<Borne>>,
}

pub(super) struct LateInterest {
    contract: Monthly,
    law: Law,
    readings: Readings,
    known: Memo<Row<Period>>,
}

impl LateInterest {
    pub(super) fn new(
        terms: &Edition,
        given: Option<LegalMaximum>,
        readings: Readings,
    ) -> Result<LateInterest> {
        let count = Count::of(readings.day_count);
        let law = match given {
            Some(LegalMaximum::Monthly(percent)) => Law::Monthly(Monthly::of(percent)?),
            Some(LegalMaximum::Annual(rate)) => Law::Annual(Rates::given(rate, count)?),
            None => Law::Statutory(rates::by_due_date(count)?),
        };
        let contract = Monthly::of(terms.monthly_interest.value)?;
        Ok(LateInterest { contract, law, readings, known: Memo::new() })
    }

    /// What the law allows for an amount over a period.
    fn limit(&self, ore: i64, period: &Period, contractual: i64) -> Row<Limit> {
        // A-12 rounds the statutory amount once, whatever the months are rounded to.
        let once = match self.readings.rounding {
            Rounding::HalfEvenOnce => Rounding::HalfEvenOnce,
            _ => Rounding::HalfUpOnce,
        };
        let (amount, rate, stale) = match (&self.law, period.borne?) {
            (Law::Monthly(monthly), _) => {
                let charge = monthly.charge(ore, period.months, self.readings.rounding)?;
                (charge, monthly.yearly, false)
            }
            (_, Some(borne)) => (borne.share.of_amount(ore, once)?, borne.highest, borne.stale),
            (_, None) => (0, 0, false),
        };
        let lower = match self.readings.legal_maximum {
            Comparison::CompareAmounts => amount < contractual,
            Comparison::CompareRates => rate < self.contract.yearly,
        };
        Ok(Limit { amount, applies: lower && period.months > 0, stale })
    }
}

/// What the law allows for one row, and whether that is what can be charged.
struct Limit {
    amount: i64,
    applies: bool,
    stale: bool,
}

impl Law {
    /// What the days from the day of payment to another say.
    fn period(&self, readings: Readings, due_on: i32, as_of: i32) -> Row<Period> {
        let question = Question {
            principal: Money::ZERO,
            due_on: day::date(due_on)?,
            as_of: day::date(as_of)?,
            customer: Customer::Consumer,
            legal_maximum: None,
            readings,
        };
        let months = months_commenced(question.due_on, question.as_of, readings.commenced_month);
        let days = lawful::days(&question).map_err(code)?;
        let rates = match self {
            Law::Monthly(_) => None,
            Law::Annual(rates) => Some(rates),
            Law::Statutory(all) => {
                all.iter().rev().find(|(from, _)| *from <= due_on).map(|(_, rates)| rates)
            }
        };
        let borne = days.zip(rates).map(|((first, last), rates)| rates.borne(first, last));
        Ok(Period { months: months.map_err(code)?, borne: borne.transpose() })
    }

    /// Whether it sets this customer a limit.
    fn limits(&self, customer: Customer) -> bool {
        customer == Customer::Consumer || !matches!(self, Law::Statutory(_))
    }
}

impl LateInterest {
    /// What two days say, whatever the amount.
    fn period(&mut self, due_on: i32, as_of: i32) -> Row<Period> {
        match self.known.get(due_on, as_of) {
            Some(known) => known,
            None => {
                let found = self.law.period(self.readings, due_on, as_of);
                self.known.put(due_on, as_of, found)
            }
        }
    }
}

impl LateInterest {
    pub(super) fn row(&mut self, given: &Given) -> Row<Found> {
        let principal = amount(given.ore)?;
        let [due_on, as_of] = given.days;
        day::checked(due_on)?;
        day::checked(as_of)?;
        let customer = customer(given.code)?;
        let period = self.period(due_on, as_of)?;
        let readings = self.readings;
        let contractual = self.contract.charge(principal, period.months, readings.rounding)?;
        let limit = if self.law.limits(customer) {
            self.limit(principal, &period, contractual)?
        } else {
            Limit { amount: NO_ORE, applies: false, stale: false }
        };
        let (interest, by) = match limit.applies {
            true => (limit.amount, InterestLimit::Law),
            false => (contractual, InterestLimit::Contract),
        };
        let total = principal.checked_add(interest).ok_or(IssueCode::Overflow)?;
        Ok(Found {
            days: [i32::try_from(period.months).unwrap_or(NO_DAY), NO_DAY, NO_DAY],
            ore: [contractual, limit.amount, interest, total],
            codes: [by as u8, u8::from(limit.stale)],
        })
    }
}

/// An amount as a request can hold it: not negative, at most fifteen digits before the point.
fn amount(ore: i64) -> Row<i64> {
    match ore {
        NO_ORE => Err(IssueCode::Missing),
        0..=MOST_ORE => Ok(ore),
        _ => Err(IssueCode::InvalidMoney),
    }
}

fn customer(code: u8) -> Row<Customer> {
    if code == NO_CODE {
        return Err(IssueCode::Missing);
    }
    CUSTOMERS.get(usize::from(code)).map(|(_, kind)| *kind).ok_or(IssueCode::UnknownChoice)
}
