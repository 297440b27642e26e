//! Section 11, second half: late interest by the terms, and the most the law allows.

use super::clauses as t;
use super::edition::{self, Edition};
use super::lawful::{self, Lawful, LegalMaximum};
use crate::because::Because;
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result, RulesError};
use crate::facts::{CUSTOMERS, Customer, Facts};
use crate::money::{MICRO_PERCENT_IN_ONE, Money, Percent};
use crate::reading::{CommencedMonth, LegalMaximum as Comparison, Readings, Rounding};
use crate::value::Value;
use serde::Serialize;

/// What is asked of the interest rules.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question {
    pub principal: Money,
    pub due_on: Date,
    pub as_of: Date,
    pub customer: Customer,
    pub legal_maximum: Option<LegalMaximum>,
    pub readings: Readings,
}

/// What limits the interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum InterestLimit {
    /// The terms' own rate.
    Contract,
    /// The lawful maximum, which is lower.
    Law,
}

/// What paying late costs.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LateInterest {
    /// What is owed, without interest.
    pub principal: Money,
    /// The day of payment.
    pub due_on: Date,
    /// The day it is paid.
    pub as_of: Date,
    /// Months commenced by the reading of A-10.
    pub months_commenced: u32,
    /// What the clause alone gives.
    pub contractual: Money,
    /// The most the law allows; `None` where it sets no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_maximum: Option<Money>,
    /// The lower of the two.
    pub interest: Money,
    /// Principal and interest.
    pub total: Money,
    /// Which of the two it is.
    pub limited_by: InterestLimit,
    /// The statutory amount, rate by rate.
    pub segments: Vec<lawful::Segment>,
    /// The period reaches past the last published rate.
    pub stale: bool,
    /// Why.
    pub because: Because,
}

/// How many months have commenced on a day, by the reading (A-10); none on the due date or before.
///
/// ```
/// use upfront_terms::date::Date;
/// use upfront_terms::reading::CommencedMonth::*;
/// use upfront_terms::terms::interest::months_commenced;
/// let day = |text| Date::parse(text).unwrap();
/// let due = day("2026-01-30");
/// let months = |on, reading| months_commenced(due, day(on), reading).unwrap();
/// assert_eq!(months("2026-01-30", DayAfterDue), 0);
/// assert_eq!(months("2026-01-31", DayAfterDue), 1);
/// assert_eq!(months("2026-02-27", DayAfterDue), 1);
/// assert_eq!(months("2026-02-28", DayAfterDue), 2);
/// assert_eq!(months("2026-03-30", DayAfterDue), 2);
/// assert_eq!(months("2026-03-31", DayAfterDue), 3);
/// assert_eq!(months("2026-03-01", DueAnniversary), 2);
/// assert_eq!(months("2026-02-28", DueAnniversaryInclusive), 2);
/// assert_eq!(months("2026-02-01", CalendarMonths), 2);
/// ```
/// # Errors
/// `outOfRange` past the year 9999.
#[inline(never)]
pub fn months_commenced(due_on: Date, as_of: Date, reading: CommencedMonth) -> Result<u32> {
    if as_of <= due_on {
        return Ok(0);
    }
    let first_day = due_on.next()?;
    let calendar_months = |from| u32::try_from(as_of.months_since(from)).unwrap_or(0);
    let (start, last_start) = match reading {
        CommencedMonth::CalendarMonths => return Ok(calendar_months(first_day).saturating_add(1)),
        CommencedMonth::DayAfterDue => (first_day, as_of),
        CommencedMonth::DueAnniversaryInclusive => (due_on, as_of),
        CommencedMonth::DueAnniversary => (due_on, as_of.previous()?),
    };
    // The month number k begins k months after the start: as many have commenced as such days have come.
    let months = u32::try_from(last_start.months_since(start)).unwrap_or(0);
    let last_has_begun = start.plus_months(months).is_ok_and(|begins| begins <= last_start);
    Ok(months.saturating_add(u32::from(last_has_begun)))
}

/// 11.1b: so much per commenced month on the unpaid principal, simple (A-18).
#[inline(never)]
pub(crate) fn monthly_charge(
    principal: Money,
    percent: Percent,
    months: u32,
    rounding: Rounding,
) -> Result<Money> {
    let product = |months: u32| {
        i128::from(principal.ore())
            .checked_mul(i128::from(percent.micro()))
            .and_then(|product| product.checked_mul(i128::from(months)))
            .ok_or_else(RulesError::overflow)
    };
    match rounding {
        Rounding::HalfUpEachMonth => {
            Money::from_fraction(product(1)?, MICRO_PERCENT_IN_ONE, rounding)?.times(months)
        }
        _ => Money::from_fraction(product(months)?, MICRO_PERCENT_IN_ONE, rounding),
    }
}

/// The yearly rate that the terms' monthly one is compared as.
fn yearly(monthly: Percent) -> Result<Percent> {
    monthly.times(12)
}

/// What the interest comes to, without its reasons.
#[derive(Clone, PartialEq)]
pub(crate) struct Figures {
    pub months: u32,
    pub contractual: Money,
    pub lawful: Option<Lawful>,
    pub interest: Money,
    pub limited_by: InterestLimit,
}

pub(crate) fn figures(question: &Question, terms: &Edition) -> Result<Figures> {
    let Question { principal, due_on, as_of, readings, .. } = *question;
    let months = months_commenced(due_on, as_of, readings.commenced_month)?;
    let monthly = terms.monthly_interest.value;
    let contractual = monthly_charge(principal, monthly, months, readings.rounding)?;
    let lawful = lawful::maximum(question, months)?;
    let law_is_lower = match &lawful {
        Some(lawful) if months > 0 => match readings.legal_maximum {
            Comparison::CompareAmounts => lawful.amount < contractual,
            Comparison::CompareRates => lawful.highest_rate < yearly(monthly)?,
        },
        _ => false,
    };
    let (interest, limited_by) = match &lawful {
        Some(lawful) if law_is_lower => (lawful.amount, InterestLimit::Law),
        _ => (contractual, InterestLimit::Contract),
    };
    Ok(Figures { months, contractual, lawful, interest, limited_by })
}

#[inline(never)]
/// What was worked out, with its reasons.
pub(crate) fn late_interest_of(
    question: &Question,
    figures: Figures,
    terms: &Edition,
) -> Result<LateInterest> {
    let Question { principal, due_on, as_of, customer, readings, .. } = *question;
    let mut because = Because::of(&[t::C11_1B])
        .fact("principal", principal)
        .fact("dueOn", due_on)
        .fact("asOf", as_of)
        .fact("customer", customer.name())
        .parameter(&terms.monthly_interest)
        .reading(readings.commenced_month)
        .reading(readings.rounding);
    let lawful = figures.lawful.unwrap_or_default();
    if lawful.limits {
        because = because.reading(readings.legal_maximum).reading(readings.day_count);
        because = lawful.cite(because, question);
    }
    Ok(LateInterest {
        principal,
        due_on,
        as_of,
        months_commenced: figures.months,
        contractual: figures.contractual,
        legal_maximum: lawful.limits.then_some(lawful.amount),
        interest: figures.interest,
        total: principal.plus(figures.interest)?,
        limited_by: figures.limited_by,
        segments: lawful.segments,
        stale: lawful.stale,
        because,
    })
}

/// `lateInterest`: see the public types (11.1).
///
/// # Errors
/// Every problem of the request; `noRate` for a consumer's days before the reference-rate table; `overflow`.
pub fn late_interest(question: &Value) -> Result<LateInterest> {
    let mut issues = Issues::default();
    let read = read_question(question, &mut issues);
    let question = issues.finish(read)?;
    late_interest_of(&question, figures(&question, edition::CURRENT)?, edition::CURRENT)
}

fn read_question(question: &Value, issues: &mut Issues) -> Option<Question> {
    let known = ["principal", "dueOn", "asOf", "customer", "legalMaximum", "readings"];
    let fields = Fields::of(question, At::ROOT, &known, issues)?;
    let principal = fields.required("principal", issues, decode::money);
    let due_on = fields.required("dueOn", issues, decode::date);
    let as_of = fields.required("asOf", issues, decode::date);
    let customer =
        fields.required("customer", issues, |v, at, i| decode::choice(v, at, i, CUSTOMERS));
    let legal_maximum = fields.optional("legalMaximum", issues, read_legal_maximum);
    let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
    let (principal, due_on, as_of) = (principal?, due_on?, as_of?);
    Some(Question { principal, due_on, as_of, customer: customer?, legal_maximum, readings })
}

pub(crate) fn read_legal_maximum(
    value: &Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<LegalMaximum> {
    let fields = Fields::of(value, at, &["annualPercent", "monthlyPercent"], issues)?;
    let annual = fields.optional("annualPercent", issues, decode::percent);
    let monthly = fields.optional("monthlyPercent", issues, decode::percent);
    let given = (fields.get("annualPercent").is_some(), fields.get("monthlyPercent").is_some());
    match given {
        (true, true) => {
            let message = "give annualPercent or monthlyPercent, not both";
            issues.push(at, IssueCode::Conflict, message);
            None
        }
        (false, false) => {
            issues.push(at, IssueCode::Missing, "annualPercent or monthlyPercent is required");
            None
        }
        _ => annual.map(LegalMaximum::Annual).or(monthly.map(LegalMaximum::Monthly)),
    }
}

/// What is asked of the interest rules about a matter: the most that can be owed to the provider, once invoiced, paid
/// today or on the first late day. `None` while the invoice, the customer or that most is unknown, where nothing is owed,
/// and where no lawful rate is known so early (R-12).
pub(crate) fn question_of(
    facts: &Facts<'_>,
    due_on: Option<Date>,
    owed: Option<Money>,
) -> Result<Option<Question>> {
    let owed = owed.filter(|owed| *owed > Money::ZERO);
    let (Some(due_on), Some(principal), Some(customer)) = (due_on, owed, facts.customer) else {
        return Ok(None);
    };
    let principal = match facts.vat {
        Some(vat) => principal.with_percent(vat, facts.readings.rounding)?,
        None => principal,
    };
    let as_of = facts.as_of.max(due_on.next()?);
    let readings = facts.readings;
    let question = Question { principal, due_on, as_of, customer, legal_maximum: None, readings };
    Ok(Some(question).filter(lawful::has_rates))
}
