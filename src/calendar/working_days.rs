//! Danish working days: week-ends, public holidays, closing days, and the host's own closures.

use super::holidays::{ClosedDay, ClosedKind, ClosedName, DayName, NAMED_DAYS};
use super::holidays::{NamedDay, easter};
use crate::base::clause::terms as t;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::base::names::FactName;
use crate::base::order::in_order;
use crate::cite::because::Because;
use crate::cite::reading::ClosedDays;
use chrono::Weekday;
use serde::Serialize;

/// A range of days on which the host's workshop is closed, both included.
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
    fn shown_name(&self) -> ClosedName {
        let given = self.name.map(|name| ClosedName::Given(name.to_owned()));
        given.unwrap_or(ClosedName::Known(DayName::Closure))
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

/// Which days are working days: a reading of A-06 and the host's closures.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'v> {
    closures: &'v [Closure<'v>],
    reading: ClosedDays,
}

impl<'v> Calendar<'v> {
    /// The calendar of the workshop: closures of the host included.
    pub fn workshop(closures: &'v [Closure<'v>], reading: ClosedDays) -> Self {
        Calendar { closures, reading }
    }

    /// The calendar that can move a legal period: the host's closures do not.
    pub fn legal(reading: ClosedDays) -> Calendar<'static> {
        Calendar { closures: &[], reading }
    }

    /// The reading it was made with.
    pub fn reading(&self) -> ClosedDays {
        self.reading
    }

    /// Whether nobody works on that day.
    pub fn is_closed(&self, day: Date) -> bool {
        day.weekend().is_some() || self.closure(day).is_some() || self.named(day).is_some()
    }

    /// What closes a day; `None` for a working day.
    #[inline(never)]
    pub fn closed(&self, day: Date) -> Option<ClosedDay> {
        let closed = |name, kind| ClosedDay { date: day, name, kind };
        if let Some(rule) = self.named(day) {
            return Some(closed(ClosedName::Known(rule.name), rule.kind));
        }
        if let Some(closure) = self.closure(day) {
            return Some(closed(closure.shown_name(), ClosedKind::Closure));
        }
        let saturday = day.weekend()? == Weekday::Sat;
        let name = if saturday { DayName::Saturday } else { DayName::Sunday };
        Some(closed(ClosedName::Known(name), ClosedKind::Weekend))
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
        let is_kept =
            |rule: &&NamedDay| day.year() <= rule.last_year && rule.counts_under(self.reading);
        NAMED_DAYS.iter().filter(|rule| rule.falls_on(month, number, from_easter)).find(is_kept)
    }

    /// The first working day on or after a day. # Errors: `outOfRange` past the year 9999.
    pub fn roll_forward(&self, day: Date) -> Result<Date> {
        let mut day = day;
        while self.is_closed(day) {
            day = day.next()?;
        }
        Ok(day)
    }

    /// The count-th working day after a day; 0 is that day itself, closed or not.
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

    /// The closed days after one day and before another, or on it.
    fn closed_between(&self, after: Date, until: Date) -> Result<Vec<ClosedDay>> {
        let mut closed = Vec::new();
        let mut day = after;
        while day < until {
            day = day.next()?;
            closed.extend(self.closed(day));
        }
        Ok(closed)
    }

    /// Every named day and every day of a closure in a year, in order of date; a day with two names is listed twice.
    pub fn closed_days_of(&self, year: i32) -> Result<Vec<ClosedDay>> {
        let easter = easter(year);
        let mut days: Vec<ClosedDay> = NAMED_DAYS
            .iter()
            .filter(|rule| rule.counts_under(self.reading))
            .filter_map(|rule| {
                let date = rule.date(year, easter)?;
                Some(ClosedDay { date, name: ClosedName::Known(rule.name), kind: rule.kind })
            })
            .collect();
        for closure in self.closures.iter().filter(|c| c.from.year() <= year && year <= c.to.year())
        {
            let mut day = closure.from;
            while day <= closure.to {
                if day.year() == year {
                    let name = closure.shown_name();
                    days.push(ClosedDay { date: day, name, kind: ClosedKind::Closure });
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

/// The n-th working day and the closed days passed over on the way.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkingDays {
    /// The day reached.
    pub date: Date,
    /// The closed days between, week-ends included.
    pub passed_over: Vec<ClosedDay>,
    /// The calendar it was counted on.
    #[serde(skip_serializing_if = "Because::is_left_out")]
    pub because: Because,
}

/// The count-th working day after a day, and the closed days on the way (9.2); 0 is that day itself, closed or not.
///
/// # Example: over the turn of the year
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::calendar::working_days::{Calendar, working_days};
/// use upfront_terms::cite::reading::ClosedDays;
/// let calendar = Calendar::legal(ClosedDays::Statutory);
/// let from = Date::parse("2026-12-23").unwrap();
/// let days = working_days(from, 1, &calendar).unwrap();
/// // Christmas Eve, two holidays and a Sunday are passed over; the second holiday is a Saturday.
/// assert_eq!(days.date.to_string(), "2026-12-28");
/// assert_eq!(days.passed_over.len(), 4);
/// assert_eq!(working_days(from, 0, &calendar).unwrap().date, from);
/// ```
/// # Errors
/// `outOfRange` where the day lies past the year 9999.
pub fn working_days(from: Date, count: u32, calendar: &Calendar<'_>) -> Result<WorkingDays> {
    let date = calendar.add_working_days(from, count)?;
    let because = Because::of(&[t::C9_2A, t::C9_2B])
        .fact(FactName::From, from)
        .fact(FactName::Count, count)
        .reading(calendar.reading);
    Ok(WorkingDays { date, passed_over: calendar.closed_between(from, date)?, because })
}
