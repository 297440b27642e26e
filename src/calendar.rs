//! Danish working days: week-ends, public holidays, closing days, and the host's own closures.
//!
//! Sources: the holiday acts as listed to Parliament (KIU 2022-23, question 19); Act no. 214 of 6 March 2023, which
//! ended Great Prayer Day as a holiday from 2024; the Limitation Act s. 27(2) for the three closing days.

use crate::because::{Because, serialize_code};
use crate::date::Date;
use crate::decode::{self, At, Fields, Issues};
use crate::error::{IssueCode, Result};
use crate::order::in_order;
use crate::reading::{ClosedDays, Readings};
use crate::terms::clauses as t;
use crate::value::Value;
use chrono::Weekday;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// What closes a day. In this order: where two close the same day, the first names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ClosedKind {
    /// A public holiday.
    PublicHoliday,
    /// 5 June, 24 or 31 December, or the day after Ascension.
    ClosingDay,
    /// The host's own closure.
    Closure,
    /// A Saturday or a Sunday.
    Weekend,
}

/// A day that is no working day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClosedDay {
    /// The day.
    pub date: Date,
    /// A code such as "goodFriday", or the name the host gave its closure.
    #[serde(serialize_with = "serialize_name")]
    pub name: Cow<'static, str>,
    /// What closes it.
    pub kind: ClosedKind,
}

/// A name is a code of the program, or the host's own.
#[allow(clippy::ptr_arg)] // Which of the two it is, a &str would not tell.
fn serialize_name<S: Serializer>(
    name: &Cow<'static, str>,
    to: S,
) -> std::result::Result<S::Ok, S::Error> {
    match name {
        Cow::Borrowed(code) => serialize_code(code, to),
        Cow::Owned(name) => to.serialize_str(name),
    }
}

/// The same for a day that may have no name.
pub(crate) fn serialize_some_name<S: Serializer>(
    name: &Option<Cow<'static, str>>,
    to: S,
) -> std::result::Result<S::Ok, S::Error> {
    match name {
        Some(name) => serialize_name(name, to),
        None => to.serialize_none(),
    }
}

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
    fn shown_name(&self) -> Cow<'static, str> {
        self.name.map_or("closure".into(), |name| name.to_owned().into())
    }
}

/// Most closures a calendar can hold.
pub const MAX_CLOSURES: usize = 200;
/// Most days a closure can last: a workshop closed for longer has moved out.
pub const MAX_CLOSURE_DAYS: i64 = 366;
/// Most working days that can be counted at once.
pub const MAX_COUNT: u32 = 10_000;

enum When {
    /// Days after Easter Sunday.
    Easter(i8),
    /// Month and day.
    Fixed(u8, u8),
}

struct Rule {
    name: &'static str,
    when: When,
    kind: ClosedKind,
    last_year: i32,
}

const fn rule(name: &'static str, when: When, kind: ClosedKind) -> Rule {
    Rule { name, when, kind, last_year: i32::MAX }
}

use ClosedKind::{ClosingDay, PublicHoliday};
use When::{Easter, Fixed};

/// The named days, public holidays first; none is moved when it falls on a week-end.
const RULES: &[Rule] = &[
    rule("newYearsDay", Fixed(1, 1), PublicHoliday),
    rule("maundyThursday", Easter(-3), PublicHoliday),
    rule("goodFriday", Easter(-2), PublicHoliday),
    rule("easterSunday", Easter(0), PublicHoliday),
    rule("easterMonday", Easter(1), PublicHoliday),
    Rule { last_year: 2023, ..rule("greatPrayerDay", Easter(26), PublicHoliday) },
    rule("ascensionDay", Easter(39), PublicHoliday),
    rule("whitSunday", Easter(49), PublicHoliday),
    rule("whitMonday", Easter(50), PublicHoliday),
    rule("christmasDay", Fixed(12, 25), PublicHoliday),
    rule("secondChristmasDay", Fixed(12, 26), PublicHoliday),
    rule(DAY_AFTER_ASCENSION, Easter(40), ClosingDay),
    rule("constitutionDay", Fixed(6, 5), ClosingDay),
    rule("christmasEve", Fixed(12, 24), ClosingDay),
    rule("newYearsEve", Fixed(12, 31), ClosingDay),
];

const DAY_AFTER_ASCENSION: &str = "dayAfterAscension";

impl ClosedDays {
    /// The choice under which every day is closed that is closed under any other.
    pub(crate) const WIDEST: ClosedDays = ClosedDays::Banks;
}

impl Rule {
    /// Whether the reading counts the day as closed (A-06).
    fn counts_under(&self, reading: ClosedDays) -> bool {
        match reading {
            ClosedDays::PublicHolidays => self.kind == PublicHoliday,
            ClosedDays::Statutory => self.name != DAY_AFTER_ASCENSION,
            ClosedDays::Banks => true,
        }
    }

    /// The day of a year it falls on; `None` where it is no longer kept.
    fn date(&self, year: i32, easter: Option<Date>) -> Option<Date> {
        let date = match self.when {
            Fixed(month, day) => Date::new(year, month.into(), day.into()),
            Easter(days) => easter.and_then(|easter| easter.shifted(days.into())),
        };
        date.filter(|_| year <= self.last_year)
    }

    /// Whether it falls on a day of that month and number, so many days from Easter.
    fn falls_on(&self, month: u32, number: u32, from_easter: Option<i64>) -> bool {
        match self.when {
            Fixed(in_month, on) => number == u32::from(on) && month == u32::from(in_month),
            Easter(days) => from_easter == Some(days.into()),
        }
    }
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous computus (Nature, 1876).
///
/// # Example: the earliest and the latest of this century
/// ```
/// use upfront_terms::calendar::easter;
/// assert_eq!(easter(2035).unwrap().to_string(), "2035-03-25");
/// assert_eq!(easter(2038).unwrap().to_string(), "2038-04-25");
/// ```
#[allow(clippy::arithmetic_side_effects)] // A year of at most four digits: every term stays below 100,000.
pub fn easter(year: i32) -> Option<Date> {
    if !(1..=9999).contains(&year) {
        return None;
    }
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    Date::new(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

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
            return Some(closed(rule.name.into(), rule.kind));
        }
        if let Some(closure) = self.closure(day) {
            return Some(closed(closure.shown_name(), ClosedKind::Closure));
        }
        let name = if day.weekend()? == Weekday::Sat { "saturday" } else { "sunday" };
        Some(closed(name.into(), ClosedKind::Weekend))
    }

    fn closure(&self, day: Date) -> Option<&'v Closure<'v>> {
        self.closures.iter().find(|closure| closure.from <= day && day <= closure.to)
    }

    fn named(&self, day: Date) -> Option<&'static Rule> {
        // Named days lie between Maundy Thursday at the earliest (19 March) and Whit Monday at the latest (14 June),
        // on 5 June, and from Christmas Eve to New Year's Day: most days of the year need no computus.
        let (month, number) = (day.month(), day.day());
        let from_easter = match (month, number) {
            (3..=6, _) => easter(day.year()).map(|easter| day.days_since(easter)),
            (1, 1) | (12, 24..) => None,
            _ => return None,
        };
        let is_kept =
            |rule: &&Rule| day.year() <= rule.last_year && rule.counts_under(self.reading);
        RULES.iter().filter(|rule| rule.falls_on(month, number, from_easter)).find(is_kept)
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
        let mut days: Vec<ClosedDay> = RULES
            .iter()
            .filter(|rule| rule.counts_under(self.reading))
            .filter_map(|rule| {
                let date = rule.date(year, easter)?;
                Some(ClosedDay { date, name: rule.name.into(), kind: rule.kind })
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

/// Reads `{ closures: [{ from, to, name? }] }`.
#[inline(never)]
pub(crate) fn read_closures<'v>(
    value: &'v Value<'v>,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Vec<Closure<'v>>> {
    let fields = Fields::of(value, at, &["closures"], issues)?;
    let closures = fields.optional("closures", issues, |value, at, issues| {
        decode::list(value, at, issues, MAX_CLOSURES, read_closure)
    });
    Some(closures.unwrap_or_default())
}

fn read_closure<'v>(value: &'v Value<'v>, at: At<'_>, issues: &mut Issues) -> Option<Closure<'v>> {
    let fields = Fields::of(value, at, &["from", "to", "name"], issues)?;
    let from = fields.required("from", issues, decode::date);
    let to = fields.required("to", issues, decode::date);
    let name = fields.optional("name", issues, decode::text);
    let (from, to) = (from?, to?);
    let days = to.days_since(from);
    if days < 0 {
        issues.push(at.field("to"), IssueCode::Order, "the closure ends before it begins");
    }
    if days >= MAX_CLOSURE_DAYS {
        let message = format!("the closure lasts more than {MAX_CLOSURE_DAYS} days");
        issues.push(at.field("to"), IssueCode::OutOfRange, message);
    }
    Some(Closure { from, to, name })
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
    pub because: Because,
}

/// `addWorkingDays`: `{ from, count, calendar?, readings? }`.
///
/// # Errors
/// Every problem of the request; `outOfRange` where the day lies past the year 9999.
pub fn add_working_days(question: &Value) -> Result<WorkingDays> {
    let mut issues = Issues::default();
    let read = read_count(question, &mut issues);
    let (from, count, closures, readings) = issues.finish(read)?;
    let calendar = Calendar::workshop(&closures, readings.closed_days);
    let date = calendar.add_working_days(from, count)?;
    let because = Because::of(&[t::C9_2A, t::C9_2B])
        .fact("from", from)
        .fact("count", count)
        .reading(readings.closed_days);
    Ok(WorkingDays { date, passed_over: calendar.closed_between(from, date)?, because })
}

type CountQuestion<'v> = (Date, u32, Vec<Closure<'v>>, Readings);

fn read_count<'v>(question: &'v Value<'v>, issues: &mut Issues) -> Option<CountQuestion<'v>> {
    let known = ["from", "count", "calendar", "readings"];
    let fields = Fields::of(question, At::ROOT, &known, issues)?;
    let from = fields.required("from", issues, decode::date);
    let count = fields.required("count", issues, |value, at, issues| {
        decode::integer(value, at, issues, 0, MAX_COUNT)
    });
    let closures = fields.optional("calendar", issues, read_closures).unwrap_or_default();
    let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
    Some((from?, count?, closures, readings))
}

/// `closedDays`: `{ year, calendar?, readings? }`.
///
/// # Errors
/// Every problem of the request.
pub fn closed_days(question: &Value) -> Result<Vec<ClosedDay>> {
    let mut issues = Issues::default();
    let read = read_year(question, &mut issues);
    let (year, closures, readings) = issues.finish(read)?;
    Calendar::workshop(&closures, readings.closed_days).closed_days_of(year)
}

fn read_year<'v>(
    question: &'v Value<'v>,
    issues: &mut Issues,
) -> Option<(i32, Vec<Closure<'v>>, Readings)> {
    let fields = Fields::of(question, At::ROOT, &["year", "calendar", "readings"], issues)?;
    let year = fields.required("year", issues, |value, at, issues| {
        decode::integer(value, at, issues, 1, 9999).and_then(|year| i32::try_from(year).ok())
    });
    let closures = fields.optional("calendar", issues, read_closures).unwrap_or_default();
    let readings = fields.optional("readings", issues, Readings::read).unwrap_or_default();
    Some((year?, closures, readings))
}
