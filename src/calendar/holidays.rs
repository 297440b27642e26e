//! The days on which Danish workshops and offices are closed, besides week-ends.
//!
//! Sources: the holiday acts as listed to Parliament (KIU 2022-23, question 19); Act no. 214 of 6 March 2023, which
//! ended Great Prayer Day as a holiday from 2024; the Limitation Act s. 27(2) for the three closing days.

use crate::base::codes::codes;
use crate::base::date::Date;
use crate::cite::interpretation::ClosedDays;
use serde::Serialize;

codes! {
    /// What closes a day, by its code.
    pub enum DayCode {
        /// 1 January.
        NewYearsDay "newYearsDay",
        /// The Thursday before Easter.
        MaundyThursday "maundyThursday",
        /// The Friday before Easter.
        GoodFriday "goodFriday",
        /// Easter Sunday.
        EasterSunday "easterSunday",
        /// The Monday after Easter.
        EasterMonday "easterMonday",
        /// The fourth Friday after Easter, a holiday until 2023.
        GreatPrayerDay "greatPrayerDay",
        /// The Thursday 39 days after Easter.
        AscensionDay "ascensionDay",
        /// The Sunday seven weeks after Easter.
        WhitSunday "whitSunday",
        /// The day after Whit Sunday.
        WhitMonday "whitMonday",
        /// 25 December.
        ChristmasDay "christmasDay",
        /// 26 December.
        SecondChristmasDay "secondChristmasDay",
        /// The Friday after Ascension, on which banks are closed.
        DayAfterAscension "dayAfterAscension",
        /// 5 June.
        ConstitutionDay "constitutionDay",
        /// 24 December.
        ChristmasEve "christmasEve",
        /// 31 December.
        NewYearsEve "newYearsEve",
        /// A Saturday.
        Saturday "saturday",
        /// A Sunday.
        Sunday "sunday",
        /// A closure of the workshop.
        Closure "closure",
    }
}

codes! {
    /// What kind of day is closed. Where several things close it, the first of these counts.
    pub enum ClosedKind {
        /// A public holiday.
        PublicHoliday "publicHoliday",
        /// 5 June, 24 or 31 December, or the day after Ascension.
        ClosingDay "closingDay",
        /// The host's own closure.
        Closure "closure",
        /// A Saturday or a Sunday.
        Weekend "weekend",
    }
}

/// A day that is not a working day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClosedDay {
    /// The day.
    pub date: Date,
    /// What closes it.
    pub code: DayCode,
    /// The name that the host gave its closure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What kind of day that is.
    pub kind: ClosedKind,
}

/// How the day of a year is found.
pub(super) enum FallsOn {
    /// Days after Easter Sunday.
    Easter(i8),
    /// Month and day.
    Fixed(u8, u8),
}

/// A holiday or a closing day.
pub(super) struct NamedDay {
    pub code: DayCode,
    when: FallsOn,
    pub kind: ClosedKind,
    /// The last year in which it was kept.
    pub last_year: i32,
}

const fn rule(code: DayCode, when: FallsOn, kind: ClosedKind) -> NamedDay {
    NamedDay { code, when, kind, last_year: i32::MAX }
}

use ClosedKind::{ClosingDay, PublicHoliday};
use FallsOn::{Easter, Fixed};

/// The named days, public holidays first. Those that fall on a week-end are not moved to another day.
pub(super) const NAMED_DAYS: &[NamedDay] = &[
    rule(DayCode::NewYearsDay, Fixed(1, 1), PublicHoliday),
    rule(DayCode::MaundyThursday, Easter(-3), PublicHoliday),
    rule(DayCode::GoodFriday, Easter(-2), PublicHoliday),
    rule(DayCode::EasterSunday, Easter(0), PublicHoliday),
    rule(DayCode::EasterMonday, Easter(1), PublicHoliday),
    NamedDay { last_year: 2023, ..rule(DayCode::GreatPrayerDay, Easter(26), PublicHoliday) },
    rule(DayCode::AscensionDay, Easter(39), PublicHoliday),
    rule(DayCode::WhitSunday, Easter(49), PublicHoliday),
    rule(DayCode::WhitMonday, Easter(50), PublicHoliday),
    rule(DayCode::ChristmasDay, Fixed(12, 25), PublicHoliday),
    rule(DayCode::SecondChristmasDay, Fixed(12, 26), PublicHoliday),
    rule(DayCode::DayAfterAscension, Easter(40), ClosingDay),
    rule(DayCode::ConstitutionDay, Fixed(6, 5), ClosingDay),
    rule(DayCode::ChristmasEve, Fixed(12, 24), ClosingDay),
    rule(DayCode::NewYearsEve, Fixed(12, 31), ClosingDay),
];

impl ClosedDays {
    /// The choice with the most closed days: all that any other choice has.
    pub(crate) const WIDEST: ClosedDays = ClosedDays::Banks;
}

impl NamedDay {
    /// Whether the interpretation counts the day as closed (A-06).
    pub(super) fn counts_under(&self, interpretation: ClosedDays) -> bool {
        match interpretation {
            ClosedDays::PublicHolidays => self.kind == PublicHoliday,
            ClosedDays::Statutory => self.code != DayCode::DayAfterAscension,
            ClosedDays::Banks => true,
        }
    }

    /// The day it falls on in a year; `None` where it is no longer kept.
    pub(super) fn date(&self, year: i32, easter: Option<Date>) -> Option<Date> {
        let date = match self.when {
            Fixed(month, day) => Date::new(year, month.into(), day.into()),
            Easter(days) => easter.and_then(|easter| easter.shifted(days.into())),
        };
        date.filter(|_| year <= self.last_year)
    }

    /// Whether it falls on a day, by its month, its number, and the days from Easter Sunday.
    pub(super) fn falls_on(&self, month: u32, number: u32, from_easter: Option<i64>) -> bool {
        match self.when {
            Fixed(in_month, on) => number == u32::from(on) && month == u32::from(in_month),
            Easter(days) => from_easter == Some(days.into()),
        }
    }
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous computus (Nature, 1876). `None` outside the years 1
/// to 9999.
///
/// # Example: the earliest and the latest of this century, and years without a calendar
/// ```
/// use upfront_terms::calendar::holidays::easter;
/// assert_eq!(easter(2035).unwrap().to_string(), "2035-03-25");
/// assert_eq!(easter(2038).unwrap().to_string(), "2038-04-25");
/// assert_eq!((easter(0), easter(10_000)), (None, None));
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
