//! Danish working days: all days but week-ends, public holidays, closing days, and the closures of the workshop.

use super::holidays::{ClosedDay, ClosedKind, DayCode, NAMED_DAYS, NamedDay, easter};
use crate::base::clause::terms as t;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::names::FactName;
use crate::base::order::in_order;
use crate::cite::because::Because;
use crate::cite::interpretation::ClosedDays;
use chrono::Weekday;
use serde::Serialize;

/// A run of days on which the workshop is closed, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closure<'v> {
    /// The first closed day.
    pub from: Date,
    /// The last closed day.
    pub to: Date,
    /// What the host calls it.
    pub name: Option<&'v str>,
}

impl Closure<'_> {
    /// One of its days.
    fn day(&self, date: Date) -> ClosedDay {
        let name = self.name.map(str::to_owned);
        ClosedDay { date, code: DayCode::Closure, name, kind: ClosedKind::Closure }
    }
}

/// Most closures a calendar can hold.
pub const MAX_CLOSURES: usize = 200;
/// Most days that all closures of a calendar can last together.
pub const MAX_CLOSED_DAYS: i64 = 3_660;
/// Most days a closure can last: a workshop closed for longer has moved out.
pub const MAX_CLOSURE_DAYS: i64 = 366;
/// Most working days that can be counted at once.
pub const MAX_COUNT: u32 = 10_000;

/// Which days are working days: those that an interpretation of A-06 and the closures of the workshop leave.
///
/// # Example: a closure of the workshop
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::calendar::holidays::ClosedKind;
/// use upfront_terms::calendar::working_days::{Calendar, Closure};
/// use upfront_terms::cite::interpretation::ClosedDays;
/// let day = |text| Date::parse(text).unwrap();
/// let stocktaking =
///     Closure { from: day("2026-11-23"), to: day("2026-11-24"), name: Some("stocktaking") };
/// let closures = [stocktaking];
/// let workshop = Calendar::workshop(&closures, ClosedDays::Statutory);
///
/// let closed = workshop.closed(day("2026-11-24")).unwrap();
/// assert_eq!(closed.kind, ClosedKind::Closure);
/// assert_eq!(closed.name.as_deref(), Some("stocktaking"));
/// // The first working day after Friday 20 November is Wednesday.
/// assert_eq!(workshop.add_working_days(day("2026-11-20"), 1)?, day("2026-11-25"));
/// // Legal periods do not know of the closure.
/// let legal = Calendar::legal(ClosedDays::Statutory);
/// assert_eq!(legal.add_working_days(day("2026-11-20"), 1)?, day("2026-11-23"));
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'v> {
    closures: &'v [Closure<'v>],
    interpretation: ClosedDays,
}

impl<'v> Calendar<'v> {
    /// The calendar of the workshop, with its closures.
    pub fn workshop(closures: &'v [Closure<'v>], interpretation: ClosedDays) -> Self {
        Calendar { closures, interpretation }
    }

    /// The calendar for legal periods: a closure of the workshop does not move them.
    pub fn legal(interpretation: ClosedDays) -> Calendar<'static> {
        Calendar { closures: &[], interpretation }
    }

    /// The interpretation it was made with.
    pub fn interpretation(&self) -> ClosedDays {
        self.interpretation
    }

    /// Whether a day is not a working day.
    pub fn is_closed(&self, day: Date) -> bool {
        day.weekend().is_some() || self.closure(day).is_some() || self.named(day).is_some()
    }

    /// What closes a day; `None` for a working day. Where several things do, a holiday or closing day comes before a closure,
    /// and a closure before the week-end.
    #[inline(never)]
    pub fn closed(&self, day: Date) -> Option<ClosedDay> {
        let closed = |code, kind| ClosedDay { date: day, code, name: None, kind };
        if let Some(rule) = self.named(day) {
            return Some(closed(rule.code, rule.kind));
        }
        if let Some(closure) = self.closure(day) {
            return Some(closure.day(day));
        }
        let saturday = day.weekend()? == Weekday::Sat;
        let code = if saturday { DayCode::Saturday } else { DayCode::Sunday };
        Some(closed(code, ClosedKind::Weekend))
    }

    fn closure(&self, day: Date) -> Option<&'v Closure<'v>> {
        self.closures.iter().find(|closure| closure.from <= day && day <= closure.to)
    }

    fn named(&self, day: Date) -> Option<&'static NamedDay> {
        // Named days lie between Maundy Thursday at the earliest (19 March) and Whit Monday at the latest (14 June),
        // on 5 June, and from Christmas Eve to New Year's Day: most days of the year need no computus.
        let (month, number) = (day.month(), day.day());
        let from_easter = match (month, number) {
            (3..=6, _) => easter(day.year()).map(|easter| day.days_since(easter)),
            (1, 1) | (12, 24..) => None,
            _ => return None,
        };
        let is_kept = |rule: &&NamedDay| {
            day.year() <= rule.last_year && rule.counts_under(self.interpretation)
        };
        NAMED_DAYS.iter().filter(|rule| rule.falls_on(month, number, from_easter)).find(is_kept)
    }

    /// The first working day on or after a day.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    ///
    /// # Example: the day after Ascension, by interpretation
    /// ```
    /// use upfront_terms::base::date::Date;
    /// use upfront_terms::calendar::working_days::Calendar;
    /// use upfront_terms::cite::interpretation::ClosedDays::{Banks, Statutory};
    /// let ascension = Date::parse("2027-05-06").unwrap();
    /// let next = |interpretation| Calendar::legal(interpretation).roll_forward(ascension).map(|day| day.to_string());
    /// assert_eq!(next(Statutory)?, "2027-05-07");
    /// assert_eq!(next(Banks)?, "2027-05-10");
    /// # Ok::<(), upfront_terms::base::error::RulesError>(())
    /// ```
    pub fn roll_forward(&self, day: Date) -> Result<Date> {
        let mut day = day;
        while self.is_closed(day) {
            day = day.next()?;
        }
        Ok(day)
    }

    /// The working day that is this many working days after a day; 0 gives that day itself, closed or not.
    ///
    /// # Errors
    /// `outOfRange` past the year 9999.
    pub fn add_working_days(&self, from: Date, count: u32) -> Result<Date> {
        let mut day = from;
        for _ in 0..count {
            day = self.roll_forward(day.next()?)?;
        }
        Ok(day)
    }

    /// The closed days after one day, up to and including another.
    fn closed_between(&self, after: Date, until: Date) -> Result<Vec<ClosedDay>> {
        let mut closed = Vec::new();
        let mut day = after;
        while day < until {
            day = day.next()?;
            closed.extend(self.closed(day));
        }
        Ok(closed)
    }

    /// Every holiday, closing day and day of a closure in a year, in order of date; a day with two names is listed twice.
    /// Ordinary week-ends are not listed.
    ///
    /// # Errors
    /// None for the years 1 to 9999.
    ///
    /// # Example: Great Prayer Day ended with 2023
    /// ```
    /// use upfront_terms::calendar::holidays::DayCode;
    /// use upfront_terms::calendar::working_days::Calendar;
    /// use upfront_terms::cite::interpretation::ClosedDays;
    /// let calendar = Calendar::legal(ClosedDays::PublicHolidays);
    /// let has_prayer_day = |year| {
    ///     let days = calendar.closed_days_of(year).unwrap();
    ///     days.iter().any(|day| day.code == DayCode::GreatPrayerDay)
    /// };
    /// assert!(has_prayer_day(2023));
    /// assert!(!has_prayer_day(2024));
    /// ```
    pub fn closed_days_of(&self, year: i32) -> Result<Vec<ClosedDay>> {
        let easter = easter(year);
        let mut days: Vec<ClosedDay> = NAMED_DAYS
            .iter()
            .filter(|rule| rule.counts_under(self.interpretation))
            .filter_map(|rule| {
                let date = rule.date(year, easter)?;
                Some(ClosedDay { date, code: rule.code, name: None, kind: rule.kind })
            })
            .collect();
        for closure in self.closures.iter().filter(|c| c.from.year() <= year && year <= c.to.year())
        {
            let mut day = closure.from;
            while day <= closure.to {
                if day.year() == year {
                    days.push(closure.day(day));
                }
                match day.next() {
                    Ok(next) => day = next,
                    Err(_) => break,
                }
            }
        }
        Ok(in_order(days, |a, b| a.date <= b.date))
    }
}

/// A day that was reached by counting working days.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkingDays {
    /// The day reached.
    pub date: Date,
    /// The closed days on the way, week-ends included.
    pub passed_over: Vec<ClosedDay>,
    /// Why.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// The working day that is this many working days after a day, and the closed days on the way (9.2). A count of 0 gives that
/// day itself, closed or not.
///
/// # Errors
/// `outOfRange` where the day lies past the year 9999.
///
/// # Example: over the turn of the year
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::calendar::working_days::{Calendar, working_days};
/// use upfront_terms::cite::interpretation::ClosedDays;
/// let calendar = Calendar::legal(ClosedDays::Statutory);
/// let from = Date::parse("2026-12-23").unwrap();
/// let days = working_days(from, 1, &calendar).unwrap();
/// // Christmas Eve, two holidays and a Sunday are passed over; the second holiday is a Saturday.
/// assert_eq!(days.date.to_string(), "2026-12-28");
/// assert_eq!(days.passed_over.len(), 4);
/// assert_eq!(working_days(from, 0, &calendar).unwrap().date, from);
/// ```
pub fn working_days(from: Date, count: u32, calendar: &Calendar<'_>) -> Result<WorkingDays> {
    let date = calendar.add_working_days(from, count)?;
    let because = Because::of(&[t::C9_2A, t::C9_2B])
        .fact(FactName::From, from)
        .fact(FactName::Count, count)
        .interpretation(calendar.interpretation);
    Ok(WorkingDays { date, passed_over: calendar.closed_between(from, date)?, because })
}
