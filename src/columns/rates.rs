//! How much interest the days of a claim bear by law, for one øre: sums over the half-years, made once for a sweep.
//!
//! The same as `terms::lawful`, which says where each day's rate comes from; a test holds the two together.

use super::day;
use super::share::{Share, common_divisor};
use crate::date::Date;
use crate::error::{IssueCode, Result, RulesError};
use crate::law::{REFERENCE_RATES, SURCHARGES, rates_end};
use crate::money::{MICRO_PERCENT_IN_ONE, Percent};
use crate::reading::DayCount;

/// How long a run of days is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// In days, of which 365 are a year.
    Days,
    /// In parts of which every year, leap or not, has as many.
    YearParts,
}

/// Parts of a year: a day is 365 of them in a leap year, and 366 in another.
const YEAR_PARTS: i128 = 365 * 366;

impl Count {
    pub(super) fn of(reading: DayCount) -> Count {
        match reading {
            DayCount::ActualActual => Count::YearParts,
            _ => Count::Days,
        }
    }

    fn of_a_year(self) -> i128 {
        match self {
            Count::Days => 365,
            Count::YearParts => YEAR_PARTS,
        }
    }

    /// The length of all days before one, from a fixed start.
    fn until(self, date: Date) -> i128 {
        let days = i128::from(date.days_since(Date::FIRST));
        if self == Count::Days {
            return days;
        }
        let year = i128::from(date.year());
        let new_year = Date::new(date.year(), 1, 1).unwrap_or(date);
        let days = i128::from(date.days_since(new_year));
        let day_parts = if date.in_leap_year() { 365 } else { 366 };
        year.saturating_mul(YEAR_PARTS).saturating_add(days.saturating_mul(day_parts))
    }
}

/// A rate from a day on.
#[derive(Clone, Copy, Debug)]
struct Run {
    from: i32,
    /// The length of all days before it.
    until: i128,
    /// What all runs before it bear.
    before: i128,
    /// Millionths of a per cent, divided by `Rates::divisor`.
    rate: i128,
}

/// The yearly rates of one claim, day after day.
#[derive(Clone, Debug)]
pub(super) struct Rates {
    runs: Vec<Run>,
    count: Count,
    divisor: i128,
    /// What one øre's share is counted in.
    whole: i64,
    /// The first day for which no rate is known any more.
    end: i32,
}

/// What the days of a claim bear.
#[derive(Clone, Copy, Debug)]
pub(super) struct Borne {
    pub share: Share,
    /// The highest rate, in millionths of a per cent.
    pub highest: i128,
    pub stale: bool,
}

impl Rates {
    /// One rate for all days, given by the host.
    pub(super) fn given(rate: Percent, count: Count) -> Result<Rates> {
        Rates::of(&[(Date::FIRST, rate)], count, i32::MAX)
    }

    /// The reference rates and a surcharge on them.
    pub(super) fn statutory(points: Percent, count: Count) -> Result<Rates> {
        let mut rates = Vec::new();
        for reference in REFERENCE_RATES {
            if let Some(from) = reference.from() {
                rates.push((from, reference.rate.plus(points)?));
            }
        }
        Rates::of(&rates, count, rates_end().map_or(i32::MAX, day::number))
    }

    fn of(rates: &[(Date, Percent)], count: Count, end: i32) -> Result<Rates> {
        let overflow = RulesError::overflow;
        let whole = MICRO_PERCENT_IN_ONE.checked_mul(count.of_a_year()).ok_or_else(overflow)?;
        let micros = rates.iter().map(|(_, rate)| i128::from(rate.micro()));
        let divisor = micros.fold(whole, common_divisor);
        let reduced = |number: i128| number.checked_div(divisor).ok_or_else(overflow);
        let mut runs: Vec<Run> = Vec::new();
        for (from, rate) in rates {
            let until = count.until(*from);
            let before = runs.last().map_or(Some(0), |last| last.borne(until));
            runs.push(Run {
                from: day::number(*from),
                until,
                before: before.ok_or_else(overflow)?,
                rate: reduced(rate.micro().into())?,
            });
        }
        let whole = i64::try_from(reduced(whole)?).map_err(|_| overflow())?;
        Ok(Rates { runs, count, divisor, whole, end })
    }

    /// What the days from one to another bear, both included.
    ///
    /// # Errors
    /// `noRate` before the first rate.
    pub(super) fn borne(&self, first: Date, last: Date) -> std::result::Result<Borne, IssueCode> {
        let (from, to) = (day::number(first), day::number(last));
        let index = |on: i32| self.runs.partition_point(|run| run.from <= on).checked_sub(1);
        let (Some(begin), Some(end)) = (index(from), index(to)) else {
            return Err(IssueCode::NoRate);
        };
        let runs = self.runs.get(begin..=end).ok_or(IssueCode::NoRate)?;
        let (Some(earliest), Some(latest)) = (runs.first(), runs.last()) else {
            return Err(IssueCode::NoRate);
        };
        let after = latest.borne(self.until_after(last)).ok_or(IssueCode::Overflow)?;
        let before = earliest.borne(self.count.until(first)).ok_or(IssueCode::Overflow)?;
        let highest = runs.iter().map(|run| run.rate).max().unwrap_or(0);
        Ok(Borne {
            share: Share { parts: after.saturating_sub(before), of: self.whole },
            highest: highest.saturating_mul(self.divisor),
            stale: self.end <= to,
        })
    }

    /// The length of all days up to one, that day included: also of the calendar's last, which has no next.
    fn until_after(&self, last: Date) -> i128 {
        let day_parts = match self.count {
            Count::Days => 1,
            Count::YearParts if last.in_leap_year() => 365,
            Count::YearParts => 366,
        };
        self.count.until(last).saturating_add(day_parts)
    }
}

impl Run {
    /// What all days before one bear, that day lying in this run.
    fn borne(&self, until: i128) -> Option<i128> {
        until.checked_sub(self.until)?.checked_mul(self.rate)?.checked_add(self.before)
    }
}

/// The statutory rates by the day a claim fell due: from when, and which. Oldest first.
pub(super) fn by_due_date(count: Count) -> Result<Vec<(i32, Rates)>> {
    let mut all = Vec::new();
    for surcharge in SURCHARGES {
        if let Some(from) = surcharge.from() {
            all.push((day::number(from), Rates::statutory(surcharge.points, count)?));
        }
    }
    Ok(all)
}
