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
const YEAR_PARTS: i64 = 365 * 366;

impl Count {
    pub(super) fn of(reading: DayCount) -> Count {
        match reading {
            DayCount::ActualActual => Count::YearParts,
            _ => Count::Days,
        }
    }

    fn of_a_year(self) -> i64 {
        match self {
            Count::Days => 365,
            Count::YearParts => YEAR_PARTS,
        }
    }

    /// The length of all days before one, from a fixed start.
    fn until(self, date: Date) -> i64 {
        let Count::YearParts = self else { return date.days_since(Date::FIRST) };
        let new_year = Date::new(date.year(), 1, 1).unwrap_or(date);
        let of_year = date.days_since(new_year).saturating_mul(self.of_a_day(date));
        i64::from(date.year()).saturating_mul(YEAR_PARTS).saturating_add(of_year)
    }

    fn of_a_day(self, date: Date) -> i64 {
        match self {
            Count::Days => 1,
            Count::YearParts if date.in_leap_year() => 365,
            Count::YearParts => 366,
        }
    }
}

/// A rate from a day on.
#[derive(Clone, Copy, Debug)]
struct Run {
    from: i32,
    /// The length of all days before it.
    until: i64,
    /// What all runs before it bear.
    before: i128,
    /// Millionths of a per cent, divided by `Rates::divisor`.
    rate: i64,
}

/// The yearly rates of one claim, day after day.
#[derive(Clone, Debug)]
pub(super) struct Rates {
    runs: Vec<Run>,
    count: Count,
    divisor: i64,
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
    pub highest: i64,
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
        let one = i64::try_from(MICRO_PERCENT_IN_ONE).map_err(|_| overflow())?;
        let whole = one.checked_mul(count.of_a_year()).ok_or_else(overflow)?;
        let divisor = rates.iter().map(|(_, rate)| rate.micro()).fold(whole, common_divisor);
        let reduced = |number: i64| number.checked_div(divisor).ok_or_else(overflow);
        let mut runs: Vec<Run> = Vec::new();
        for (from, rate) in rates {
            let until = count.until(*from);
            let before = runs.last().map_or(0, |last| last.borne(until));
            runs.push(Run {
                from: day::number(*from),
                until,
                before,
                rate: reduced(rate.micro())?,
            });
        }
        Ok(Rates { runs, count, divisor, whole: reduced(whole)?, end })
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
        // The calendar's last day has no next: its own length is added.
        let after = self.count.until(last).saturating_add(self.count.of_a_day(last));
        let parts = latest.borne(after).wrapping_sub(earliest.borne(self.count.until(first)));
        let highest = runs.iter().map(|run| run.rate).max().unwrap_or(0);
        Ok(Borne {
            share: Share { parts, of: self.whole },
            highest: highest.saturating_mul(self.divisor),
            stale: self.end <= to,
        })
    }
}

impl Run {
    /// What all days before one bear, that day lying in this run or ending it.
    ///
    /// Cannot overflow: a rate is below 10^11, and ten thousand years are fewer than 10^10 parts long.
    fn borne(&self, until: i64) -> i128 {
        let length = i128::from(until.wrapping_sub(self.until));
        i128::from(self.rate).wrapping_mul(length).wrapping_add(self.before)
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
