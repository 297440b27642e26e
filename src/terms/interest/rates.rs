//! Yearly rates by the day, and what days bear at them.

use super::days::{Days, Length};
use super::share::{Portion, Share, common_divisor};
use crate::base::date::Date;
use crate::base::error::{IssueCode, Result, RulesError};
use crate::base::money::{Money, Percent};
use crate::edition::law::{REFERENCE_RATES, rates_end};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use std::ops::Not;

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
    /// Whether no rate is known for these days, so that the last known one is used.
    #[serde(skip_serializing_if = "Not::not")]
    pub stale: bool,
}

fn as_text<S: Serializer>(amount: &Decimal, to: S) -> std::result::Result<S::Ok, S::Error> {
    to.collect_str(amount)
}

impl Segment {
    /// Days at one known rate, with what they come to.
    pub(super) fn of(
        days: Days,
        annual_percent: Percent,
        amount: Decimal,
        source: &'static str,
    ) -> Segment {
        let count = u32::try_from(days.count()).unwrap_or(u32::MAX);
        let (from, to) = (days.first, days.last);
        Segment { from, to, annual_percent, days: count, amount, source, stale: false }
    }
}

/// The source of a rate that the host gave in place of the table.
pub(super) const GIVEN: &str = "given";

/// The most that can be charged, as a share of any amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Allowed {
    pub portion: Portion,
    /// The highest yearly rate in force over the days.
    pub highest: Percent,
    /// The days reach past the last known rate.
    pub stale: bool,
}

impl Allowed {
    /// Where no day is late.
    pub(super) const NOTHING: Allowed =
        Allowed { portion: Portion::NOTHING, highest: Percent::ZERO, stale: false };
}

/// A rate from a day on.
#[derive(Clone, Debug)]
struct Run {
    from: Date,
    /// The day before the next run; `None` for the last.
    to: Option<Date>,
    percent: Percent,
    /// The same in millionths of a per cent, divided by the greatest common divisor of all rates and the whole.
    rate: i64,
    source: &'static str,
    stale: bool,
}

impl Run {
    fn from(from: Date, percent: Percent, source: &'static str) -> Run {
        Run { from, to: None, percent, rate: percent.micro(), source, stale: false }
    }

    /// Those of some days that lie in this run.
    fn cut(&self, days: Days) -> Days {
        let last = self.to.map_or(days.last, |to| to.min(days.last));
        Days { first: days.first.max(self.from), last }
    }
}

/// The yearly rates of a claim, day after day.
#[derive(Clone, Debug)]
pub(super) struct Rates {
    /// Oldest first.
    runs: Vec<Run>,
    length: Length,
    /// A year at the whole, in the unit of rates and lengths.
    whole: i64,
}

impl Rates {
    /// One rate for all days, given by the host.
    ///
    /// # Errors
    /// `overflow` for a rate too high to be computed with.
    pub(super) fn given(rate: Percent, length: Length) -> Result<Rates> {
        Rates::of(vec![Run::from(Date::FIRST, rate, GIVEN)], length)
    }

    /// The reference rates and a surcharge on them. Where the known ones end, the last goes on.
    ///
    /// # Errors
    /// `overflow`.
    pub(super) fn statutory(points: Percent, length: Length) -> Result<Rates> {
        let mut runs = Vec::new();
        for reference in REFERENCE_RATES {
            if let Some(from) = reference.from() {
                runs.push(Run::from(from, reference.rate.plus(points)?, reference.source));
            }
        }
        if let Some((end, last)) = rates_end().zip(runs.last().cloned()) {
            runs.push(Run { from: end, stale: true, ..last });
        }
        Rates::of(runs, length)
    }

    fn of(mut runs: Vec<Run>, length: Length) -> Result<Rates> {
        let overflow = RulesError::overflow;
        let one = Percent::HUNDRED.micro();
        let whole = one.checked_mul(length.of_year()).ok_or_else(overflow)?;
        let divisor = runs.iter().map(|run| run.rate).fold(whole, common_divisor);
        let reduced = |number: i64| number.checked_div(divisor).ok_or_else(overflow);
        let mut next: Option<Date> = None;
        for run in runs.iter_mut().rev() {
            run.rate = reduced(run.rate)?;
            run.to = next.map(Date::previous).transpose()?;
            next = Some(run.from);
        }
        Ok(Rates { runs, length, whole: reduced(whole)? })
    }

    /// The runs over some days, each with those that lie in it.
    ///
    /// # Errors
    /// `noRate` for days before the first run.
    fn over(&self, days: Days) -> Result<impl Iterator<Item = (&Run, Days)>> {
        let begin = self.runs.partition_point(|run| run.from <= days.first).checked_sub(1);
        let runs = begin.and_then(|begin| self.runs.get(begin..)).ok_or_else(|| self.no_rate())?;
        let runs = runs.iter().take_while(move |run| run.from <= days.last);
        Ok(runs.map(move |run| (run, run.cut(days))))
    }

    #[cold]
    fn no_rate(&self) -> RulesError {
        let known_from = self.runs.first().map(|run| run.from.to_string()).unwrap_or_default();
        let message = format!("no reference rate is known before {known_from}");
        RulesError::one("dueOn", IssueCode::NoRate, message)
    }

    /// What one øre bears over days of one run.
    ///
    /// # Errors
    /// `overflow`.
    fn parts(&self, run: &Run, days: Days) -> Result<i64> {
        run.rate.checked_mul(self.length.of(days)).ok_or_else(RulesError::overflow)
    }

    /// The most that some days allow.
    ///
    /// # Errors
    /// `noRate` for days before the first rate.
    pub(super) fn allowed(&self, days: Days) -> Result<Allowed> {
        let mut allowed = Allowed::NOTHING;
        let mut parts = 0i64;
        for (run, days) in self.over(days)? {
            parts = parts.checked_add(self.parts(run, days)?).ok_or_else(RulesError::overflow)?;
            allowed.highest = allowed.highest.max(run.percent);
            allowed.stale |= run.stale;
        }
        allowed.portion = Portion { share: Share { parts, of: self.whole }, times: 1 };
        Ok(allowed)
    }

    /// The same days by rate, with what each run of them comes to. Where years differ in length a segment ends with its
    /// year.
    ///
    /// # Errors
    /// `noRate` for days before the first rate; `overflow`.
    pub(super) fn segments(&self, days: Days, principal: Money) -> Result<Vec<Segment>> {
        let mut segments = Vec::new();
        for (run, days) in self.over(days)? {
            let mut first = days.first;
            loop {
                let last =
                    self.length.same_until(first).map_or(days.last, |end| end.min(days.last));
                let days_alike = Days { first, last };
                let share = Share { parts: self.parts(run, days_alike)?, of: self.whole };
                let amount = share.to_six_decimals(principal)?;
                let segment = Segment::of(days_alike, run.percent, amount, run.source);
                segments.push(Segment { stale: run.stale, ..segment });
                if last == days.last {
                    break;
                }
                first = last.next()?;
            }
        }
        Ok(segments)
    }
}
