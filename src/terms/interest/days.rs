//! The days that bear interest by law, and how long they are.

use crate::base::date::Date;
use crate::base::error::Result;
use crate::cite::reading::DayCount;

/// Consecutive days, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub first: Date,
    pub last: Date,
}

impl Days {
    /// The days that bear interest until a claim is paid; `None` on the due date and before.
    ///
    /// # Errors
    /// None: both days lie in the calendar.
    pub(super) fn late(due_on: Date, as_of: Date, count: DayCount) -> Result<Option<Days>> {
        if as_of <= due_on {
            return Ok(None);
        }
        Ok(Some(match count {
            DayCount::HalfOpen => Days { first: due_on, last: as_of.previous()? },
            _ => Days { first: due_on.next()?, last: as_of },
        }))
    }

    /// The day of payment for which a day is the last that bears interest.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    pub(super) fn paid_on(last: Date, count: DayCount) -> Result<Date> {
        if count == DayCount::HalfOpen { last.next() } else { Ok(last) }
    }

    /// How many they are.
    pub(super) fn count(self) -> i64 {
        self.last.days_since(self.first).saturating_add(1)
    }
}

/// What the length of days is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// In days, of which 365 are a year.
    Days,
    /// In parts of a year: every year has the same number of them, leap year or not.
    YearParts,
}

/// Parts of a year: a day is 365 of them in a leap year, and 366 in another.
const YEAR_PARTS: i64 = 365 * 366;

impl Length {
    pub(super) fn by(count: DayCount) -> Length {
        match count {
            DayCount::ActualActual => Length::YearParts,
            _ => Length::Days,
        }
    }

    pub(super) fn of_year(self) -> i64 {
        match self {
            Length::Days => 365,
            Length::YearParts => YEAR_PARTS,
        }
    }

    pub(super) fn of(self, days: Days) -> i64 {
        match self {
            Length::Days => days.count(),
            Length::YearParts => {
                let rest = parts_before(days.last).saturating_sub(parts_before(days.first));
                rest.saturating_add(parts_of_day(days.last))
            }
        }
    }

    /// The last day that is as long as a given one: the end of its year, where days of leap years differ.
    pub(super) fn same_until(self, day: Date) -> Option<Date> {
        (self == Length::YearParts).then(|| day.year_end())
    }
}

/// The parts of all days before one, from a fixed start.
fn parts_before(day: Date) -> i64 {
    let new_year = Date::new(day.year(), 1, 1).unwrap_or(day);
    let of_year = day.days_since(new_year).saturating_mul(parts_of_day(day));
    i64::from(day.year()).saturating_mul(YEAR_PARTS).saturating_add(of_year)
}

fn parts_of_day(day: Date) -> i64 {
    if day.in_leap_year() { 365 } else { 366 }
}
