//! The most the law allows for late interest: for a consumer the reference rate and its surcharge, by the day.
//!
//! A business can be charged what was agreed (Interest Act s. 5 and 7): the law sets it no limit here.

use super::interest::{Question, monthly_charge};
use crate::because::Because;
use crate::date::Date;
use crate::error::{IssueCode, Result, RulesError};
use crate::facts::Customer;
use crate::law::{REFERENCE_RATES, rates_end, surcharge};
use crate::money::{MICRO_PERCENT_IN_ONE, Money, Percent, round};
use crate::reading::{DayCount, Rounding};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// A lawful maximum given by the host in place of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) enum LegalMaximum {
    /// A yearly rate, by the day.
    Annual(Percent),
    /// A monthly rate, per commenced month.
    Monthly(Percent),
}

/// A run of days at one lawful yearly rate, both days included.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Segment {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The rate.
    pub annual_percent: Percent,
    /// How many days.
    pub days: u32,
    /// Kroner with six decimals, not rounded to øre.
    #[serde(serialize_with = "as_text")]
    pub amount: Decimal,
    /// Where the rate comes from.
    pub source: &'static str,
    /// No rate is known for these days: the last known one is used.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stale: bool,
}

/// The lawful maximum of a claim.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Lawful {
    /// There is one.
    pub limits: bool,
    pub amount: Money,
    /// The highest yearly rate in force over the days.
    pub highest_rate: Percent,
    pub segments: Vec<Segment>,
    pub stale: bool,
}

/// A stretch of days at one yearly rate over one year length.
struct Stretch {
    from: Date,
    to: Date,
    rate: Percent,
    source: &'static str,
    stale: bool,
}

/// What the host gave instead of the table.
const GIVEN: &str = "given";

/// The lawful maximum; `None` where the law sets no limit.
///
/// # Errors
/// `noRate` where the days reach before the table of reference rates; `overflow`.
pub(crate) fn maximum(question: &Question, months: u32) -> Result<Option<Lawful>> {
    match (question.legal_maximum, question.customer) {
        (Some(LegalMaximum::Monthly(percent)), _) => monthly(question, percent, months).map(Some),
        (Some(LegalMaximum::Annual(percent)), _) => {
            let all = days(question)?.map(|(from, to)| Stretch {
                from,
                to,
                rate: percent,
                source: GIVEN,
                stale: false,
            });
            by_the_day(question, all.into_iter().collect(), percent).map(Some)
        }
        (None, Customer::Consumer) => {
            let stretches = match days(question)? {
                Some((from, to)) => statutory(question, from, to)?,
                None => Vec::new(),
            };
            by_the_day(question, stretches, Percent::ZERO).map(Some)
        }
        (None, Customer::Business) => Ok(None),
    }
}

/// The days that bear interest, both included; `None` on the due date and before.
pub(crate) fn days(question: &Question) -> Result<Option<(Date, Date)>> {
    let Question { due_on, as_of, readings, .. } = *question;
    if as_of <= due_on {
        return Ok(None);
    }
    Ok(Some(match readings.day_count {
        DayCount::HalfOpen => (due_on, as_of.previous()?),
        _ => (due_on.next()?, as_of),
    }))
}

/// Whether a lawful rate is known for every day asked about, or none is needed.
pub(crate) fn has_rates(question: &Question) -> bool {
    let table_needed = question.legal_maximum.is_none() && question.customer == Customer::Consumer;
    let first_day = days(question).ok().flatten().map(|(from, _)| from);
    !table_needed || first_day.zip(known_from()).is_none_or(|(from, known)| known <= from)
}

fn known_from() -> Option<Date> {
    REFERENCE_RATES.first()?.from()
}

/// The days cut at every change of the reference rate, and where the known rates end.
fn statutory(question: &Question, from: Date, to: Date) -> Result<Vec<Stretch>> {
    let points = surcharge(question.due_on).unwrap_or(Percent::ZERO);
    let mut stretches = Vec::new();
    let end = rates_end();
    let starts = REFERENCE_RATES.iter().filter_map(|rate| Some((rate.from()?, rate)));
    let mut starts = starts.peekable();
    if known_from().is_none_or(|known_from| from < known_from) {
        let message = "no reference rate is known before 2013-01-01";
        return Err(RulesError::one("dueOn", IssueCode::NoRate, message));
    }
    while let Some((start, reference)) = starts.next() {
        let next = starts.peek().map(|(next, _)| *next).or(end);
        let last = next.map_or(Ok(to), Date::previous)?;
        let (first, last) = (from.max(start), to.min(last));
        if first <= last {
            let rate = reference.rate.plus(points)?;
            let source = reference.source;
            stretches.push(Stretch { from: first, to: last, rate, source, stale: false });
        }
    }
    if let (Some(end), Some(reference)) = (end.filter(|end| *end <= to), REFERENCE_RATES.last()) {
        let rate = reference.rate.plus(points)?;
        let (first, source) = (from.max(end), reference.source);
        stretches.push(Stretch { from: first, to, rate, source, stale: true });
    }
    Ok(stretches)
}

/// The amount by the day: exact to the end, rounded once.
fn by_the_day(question: &Question, stretches: Vec<Stretch>, rate: Percent) -> Result<Lawful> {
    let actual = question.readings.day_count == DayCount::ActualActual;
    let stretches = if actual { cut_at_year_ends(stretches)? } else { stretches };
    let mut lawful = Lawful { limits: true, highest_rate: rate, ..Lawful::default() };
    let mut sum = 0i128;
    for stretch in stretches {
        let year = if actual && stretch.from.in_leap_year() { 366 } else { 365 };
        let days = stretch.to.days_since(stretch.from).saturating_add(1);
        let exact = exact_share(question.principal, stretch.rate, days, year);
        let exact = exact.ok_or_else(RulesError::overflow)?;
        sum = sum.checked_add(exact).ok_or_else(RulesError::overflow)?;
        lawful.highest_rate = lawful.highest_rate.max(stretch.rate);
        lawful.stale |= stretch.stale;
        lawful.segments.push(Segment {
            from: stretch.from,
            to: stretch.to,
            annual_percent: stretch.rate,
            days: u32::try_from(days).map_err(|_| RulesError::overflow())?,
            amount: six_decimals(exact)?,
            source: stretch.source,
            stale: stretch.stale,
        });
    }
    // A-12 rounds the statutory amount once, whatever the months are rounded to.
    let rounding = match question.readings.rounding {
        Rounding::HalfEvenOnce => Rounding::HalfEvenOnce,
        _ => Rounding::HalfUpOnce,
    };
    lawful.amount = Money::from_fraction(sum, WHOLE, rounding)?;
    Ok(lawful)
}

fn cut_at_year_ends(stretches: Vec<Stretch>) -> Result<Vec<Stretch>> {
    let mut cut = Vec::new();
    for stretch in stretches {
        let mut from = stretch.from;
        while from.year_end() < stretch.to {
            let to = from.year_end();
            cut.push(Stretch { from, to, ..stretch });
            from = to.next()?;
        }
        cut.push(Stretch { from, ..stretch });
    }
    Ok(cut)
}

/// Shares are counted in this part of an øre: it divides both year lengths and every percentage.
const WHOLE: i128 = MICRO_PERCENT_IN_ONE * 365 * 366;

/// Principal × rate × count / parts, in `WHOLE` parts of an øre: days of a year, or whole months.
fn exact_share(principal: Money, rate: Percent, count: i64, parts: i128) -> Option<i128> {
    i128::from(principal.ore())
        .checked_mul(i128::from(rate.micro()))?
        .checked_mul(i128::from(count))?
        .checked_mul((365i128 * 366).checked_div(parts)?)
}

fn as_text<S: Serializer>(amount: &Decimal, to: S) -> std::result::Result<S::Ok, S::Error> {
    to.collect_str(amount)
}

/// The share in kroner with six decimals.
fn six_decimals(share: i128) -> Result<Decimal> {
    let part_of_krone = WHOLE / 10_000;
    round(share, part_of_krone, Rounding::HalfUpOnce)
        .and_then(|millionths| Decimal::try_from_i128_with_scale(millionths, 6).ok())
        .ok_or_else(RulesError::overflow)
}

/// A monthly maximum: so much per commenced month, like the terms' own rate.
fn monthly(question: &Question, percent: Percent, months: u32) -> Result<Lawful> {
    let amount = monthly_charge(question.principal, percent, months, question.readings.rounding)?;
    // Months that are rounded one by one have no exact amount behind them.
    let exact = match question.readings.rounding {
        Rounding::HalfUpEachMonth => i128::from(amount.ore()).checked_mul(WHOLE),
        _ => exact_share(question.principal, percent, i64::from(months), 1),
    };
    let exact = exact.ok_or_else(RulesError::overflow)?;
    let highest_rate = percent.times(12)?;
    let segments = match days(question)? {
        Some((from, to)) => vec![Segment {
            from,
            to,
            annual_percent: highest_rate,
            days: u32::try_from(to.days_since(from).saturating_add(1)).unwrap_or(u32::MAX),
            amount: six_decimals(exact)?,
            source: GIVEN,
            stale: false,
        }],
        None => Vec::new(),
    };
    Ok(Lawful { limits: true, amount, highest_rate, segments, stale: false })
}

impl Lawful {
    /// Adds the rates relied on.
    pub(crate) fn cite(&self, because: Because, question: &Question) -> Because {
        match question.legal_maximum {
            Some(LegalMaximum::Annual(rate)) => because.fact("legalMaximum.annualPercent", rate),
            Some(LegalMaximum::Monthly(rate)) => because.fact("legalMaximum.monthlyPercent", rate),
            None => {
                let points = surcharge(question.due_on).unwrap_or(Percent::ZERO);
                let because = because.law("lawfulInterestSurcharge", points);
                let rates: Vec<String> = self
                    .segments
                    .iter()
                    .map(|segment| format!("{}: {}", segment.from, segment.annual_percent))
                    .collect();
                because.law("lawfulInterest", rates.join(", "))
            }
        }
    }
}
