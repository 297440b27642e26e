//! Dated values of the law behind the terms: the lawful rate of late interest.
//!
//! Each value has a start date and a source. It holds until the next one starts, so there can be no gap and no overlap.

use crate::base::date::Date;
use crate::base::money::Percent;

/// The reference rate from a day on: the National Bank's official lending rate on 1 January and 1 July
/// (Interest Act s. 5(1)). Rates can be negative.
#[derive(Clone, Copy, Debug)]
pub struct ReferenceRate {
    from: (i32, u32, u32),
    /// Per cent a year, without the surcharge.
    pub rate: Percent,
    /// Where it was found.
    pub source: &'static str,
}

impl ReferenceRate {
    /// The first day of its half-year. Always `Some` for the rates of [`REFERENCE_RATES`].
    pub fn from(&self) -> Option<Date> {
        let (year, month, day) = self.from;
        Date::new(year, month, day)
    }
}

const TABLE: &str = "forbrug.dk reference-rate table";
const LAWYER: &str = "selandiaadvokater.dk, interest of 11.75 %";
const COLLECTION: &str = "gaeldst.dk collection rate less 4 points";
const DECEMBER_2024: &str = "lending rate of December 2024; two public tables";
const JUNE_2025: &str = "deposit rate of 6 June 2025 and 0.15 above; two public tables";
const TWO_TABLES: &str = "two public tables";
const ONE_TABLE: &str = "one public table; to be checked against nationalbanken.dk";

const fn half_year(year: i32, month: u32, hundredths: i32, source: &'static str) -> ReferenceRate {
    let rate = Percent::from_hundredths(hundredths);
    ReferenceRate { from: (year, month, 1), rate, source }
}

/// The reference rates, oldest first.
pub const REFERENCE_RATES: &[ReferenceRate] = &[
    half_year(2013, 1, 20, TABLE),
    half_year(2013, 7, 20, TABLE),
    half_year(2014, 1, 20, TABLE),
    half_year(2014, 7, 20, TABLE),
    half_year(2015, 1, 20, TABLE),
    half_year(2015, 7, 5, TABLE),
    half_year(2016, 1, 5, TABLE),
    half_year(2016, 7, 5, TABLE),
    half_year(2017, 1, 5, TABLE),
    half_year(2017, 7, 5, TABLE),
    half_year(2018, 1, 5, TABLE),
    half_year(2018, 7, 5, TABLE),
    half_year(2019, 1, 5, TABLE),
    half_year(2019, 7, 5, TABLE),
    half_year(2020, 1, 5, TABLE),
    half_year(2020, 7, 5, TABLE),
    half_year(2021, 1, 5, TABLE),
    half_year(2021, 7, -35, TABLE),
    half_year(2022, 1, -45, TABLE),
    half_year(2022, 7, -45, TABLE),
    half_year(2023, 1, 190, TABLE),
    half_year(2023, 7, 325, TABLE),
    half_year(2024, 1, 375, LAWYER),
    half_year(2024, 7, 350, COLLECTION),
    half_year(2025, 1, 275, DECEMBER_2024),
    half_year(2025, 7, 175, JUNE_2025),
    half_year(2026, 1, 175, TWO_TABLES),
    half_year(2026, 7, 200, ONE_TABLE),
];

/// The first day for which no reference rate is known yet. From then on the last known rate goes on, and results say that
/// they are stale.
///
/// ```
/// use upfront_terms::edition::law::{REFERENCE_RATES, rates_end};
/// let last = REFERENCE_RATES.last().and_then(|rate| rate.from()).unwrap();
/// assert_eq!(last.to_string(), "2026-07-01");
/// assert_eq!(rates_end().unwrap().to_string(), "2027-01-01");
/// ```
pub fn rates_end() -> Option<Date> {
    let last = REFERENCE_RATES.last()?.from()?;
    last.plus_months(6).ok()
}

/// The surcharge on the reference rate by the day a claim fell due (Interest Act s. 5(1), as changed in 2013).
pub struct Surcharge {
    from: (i32, u32, u32),
    /// Percentage points a year.
    pub points: Percent,
}

/// The surcharges, oldest first; a claim keeps the one of its due date.
pub const SURCHARGES: &[Surcharge] = &[
    Surcharge { from: (1, 1, 1), points: Percent::from_hundredths(700) },
    Surcharge { from: (2013, 3, 1), points: Percent::from_hundredths(800) },
];

/// The surcharge for a claim that fell due on a day: the one in force then, which the claim keeps.
///
/// # Example: the last day of one surcharge and the first of the next
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::edition::law::surcharge;
/// let points = |due_on| surcharge(Date::parse(due_on).unwrap()).unwrap().to_string();
/// assert_eq!(points("2013-02-28"), "7.00");
/// assert_eq!(points("2013-03-01"), "8.00");
/// ```
pub fn surcharge(due_on: Date) -> Option<Percent> {
    let (year, month, day) = (due_on.year(), due_on.month(), due_on.day());
    let in_force = SURCHARGES.iter().rev().find(|s| s.from <= (year, month, day));
    in_force.map(|s| s.points)
}

impl Surcharge {
    /// The day from which claims falling due carry it.
    pub fn from(&self) -> Option<Date> {
        let (year, month, day) = self.from;
        Date::new(year, month, day)
    }
}
