//! Days of the calendar: strict ISO dates, calendar months, month ends.
//!
//! Not supported: time of day, time zones, years before 0001 or after 9999.

use super::error::{IssueCode, Result, RulesError};
use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};
use serde::{Serialize, Serializer};
use std::fmt;

/// A day of the calendar, without a time of day. Which day it is in Denmark is for the caller to say: nothing here reads a
/// clock.
///
/// Days are compared and sorted by time, and shown as "YYYY-MM-DD".
///
/// # Example: what counts as a date
/// ```
/// use upfront_terms::base::date::Date;
/// assert_eq!(Date::parse("2024-02-29").unwrap().to_string(), "2024-02-29");
/// for bad in ["2023-02-29", "2026-02-30", "0000-01-01", "10000-01-01", "2026-1-1", "2026-01-01T00:00", " 2026-01-01"] {
///     assert!(Date::parse(bad).is_none(), "{bad}");
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// 1 January of the year 1.
    pub const FIRST: Date = Date(match NaiveDate::from_ymd_opt(1, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    });

    /// Reads "YYYY-MM-DD", exactly ten characters; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| match i {
                4 | 7 => *b == b'-',
                _ => b.is_ascii_digit(),
            });
        let part = |range| shape.then(|| text.get(range)).flatten();
        let year = part(0..4)?.parse().ok()?;
        Self::new(year, part(5..7)?.parse().ok()?, part(8..10)?.parse().ok()?)
    }

    /// The day of that year, month and number; `None` where the calendar has no such day, or outside the years 1 to 9999.
    ///
    /// ```
    /// use upfront_terms::base::date::Date;
    /// assert!(Date::new(2024, 2, 29).is_some());
    /// assert!(Date::new(2026, 2, 29).is_none());
    /// assert!(Date::new(10_000, 1, 1).is_none());
    /// // A table of an edition can hold it.
    /// const APPLIES_FROM: Option<Date> = Date::new(2027, 1, 1);
    /// assert_eq!(APPLIES_FROM.unwrap().to_string(), "2027-01-01");
    /// ```
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(day) if year >= 1 && year <= 9999 => Some(Date(day)),
            _ => None,
        }
    }

    fn in_range(day: NaiveDate) -> Option<Self> {
        (1..=9999).contains(&day.year()).then_some(Date(day))
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Saturday or Sunday; `None` for any other day of the week.
    pub fn weekend(self) -> Option<Weekday> {
        let weekday = self.0.weekday();
        matches!(weekday, Weekday::Sat | Weekday::Sun).then_some(weekday)
    }

    /// Whether this day's year has 366 days.
    pub fn in_leap_year(self) -> bool {
        self.0.leap_year()
    }

    /// How many days it is from another day to this one; negative where this one is earlier.
    ///
    /// ```
    /// use upfront_terms::base::date::Date;
    /// let day = |text| Date::parse(text).unwrap();
    /// assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
    /// assert_eq!(day("2024-02-28").days_since(day("2024-03-01")), -2);
    /// ```
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The day that is this many calendar days later.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    #[inline(never)]
    pub fn plus_days(self, days: u64) -> Result<Self> {
        let later = self.0.checked_add_days(Days::new(days)).and_then(Self::in_range);
        later.ok_or_else(RulesError::past_calendar)
    }

    /// The day that is this many days later, or earlier where the number is negative; `None` outside the years 1 to 9999.
    pub(crate) fn shifted(self, days: i64) -> Option<Self> {
        self.0.checked_add_signed(TimeDelta::try_days(days)?).and_then(Self::in_range)
    }

    /// The day before.
    ///
    /// # Errors
    /// `outOfRange` before the year 1.
    ///
    /// ```
    /// use upfront_terms::base::date::Date;
    /// assert_eq!(Date::new(2024, 3, 1).unwrap().previous()?.to_string(), "2024-02-29");
    /// let error = Date::FIRST.previous().unwrap_err();
    /// assert_eq!(error.to_string(), "the result lies before the year 1");
    /// # Ok::<(), upfront_terms::base::error::RulesError>(())
    /// ```
    pub fn previous(self) -> Result<Self> {
        let message = "the result lies before the year 1";
        let earlier = self.0.pred_opt().and_then(Self::in_range);
        earlier.ok_or_else(|| RulesError::one("", IssueCode::OutOfRange, message))
    }

    /// The next day.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    pub fn next(self) -> Result<Self> {
        self.0.succ_opt().and_then(Self::in_range).ok_or_else(RulesError::past_calendar)
    }

    /// The day with the same number this many calendar months later, or the last day of that month where it has no day of
    /// that number (A-02, after the Limitation Act s. 27(1)).
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    ///
    /// # Example: the end of the month, with and without a leap day
    /// ```
    /// use upfront_terms::base::date::Date;
    /// let later = |from: &str| Date::parse(from).unwrap().plus_months(3).unwrap().to_string();
    /// assert_eq!(later("2025-11-30"), "2026-02-28");
    /// assert_eq!(later("2023-11-30"), "2024-02-29");
    /// assert_eq!(later("2026-01-31"), "2026-04-30");
    /// assert_eq!(later("2026-02-28"), "2026-05-28");
    /// assert!(Date::new(9999, 12, 1).unwrap().plus_months(1).is_err());
    /// ```
    #[inline(never)]
    pub fn plus_months(self, months: u32) -> Result<Self> {
        let later = self.0.checked_add_months(Months::new(months)).and_then(Self::in_range);
        later.ok_or_else(RulesError::past_calendar)
    }

    /// How many calendar months lie between the month of another day and the month of this one. The days of the month do
    /// not count.
    pub fn months_since(self, earlier: Self) -> i32 {
        let count = |d: Self| d.year().saturating_mul(12).saturating_add(d.0.month0() as i32);
        count(self).saturating_sub(count(earlier))
    }

    /// The Sunday that ends this day's week, which begins on Monday; a Sunday ends its own week.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    ///
    /// ```
    /// use upfront_terms::base::date::Date;
    /// let ends = |text| Date::parse(text).unwrap().week_end().unwrap().to_string();
    /// assert_eq!(ends("2026-11-23"), "2026-11-29"); // a Monday
    /// assert_eq!(ends("2026-11-29"), "2026-11-29"); // a Sunday
    /// ```
    pub fn week_end(self) -> Result<Self> {
        let left = 6u64.saturating_sub(u64::from(self.0.weekday().num_days_from_monday()));
        self.plus_days(left)
    }

    /// The last day of this day's year.
    pub fn year_end(self) -> Self {
        Self::new(self.year(), 12, 31).unwrap_or(self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
