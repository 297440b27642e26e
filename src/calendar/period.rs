//! Periods of months: they end on the day with the same number, that day included (A-02, A-04). A period that ends on a
//! closed day ends there, unless a reading moves it to the next working day (A-03, A-14).

use super::working_days::Calendar;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::cite::because::Because;
use crate::cite::reading::{Choice, ClosedDays, PeriodEnd, Readings};

/// The last day of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The last day, that day included.
    pub on: Date,
    /// The last day before it was moved.
    unmoved: Date,
}

/// The last day of a period of calendar months that starts on a day, by the reading of A-03 and A-14.
///
/// # Errors
/// `outOfRange` past the year 9999.
///
/// # Example: a day that the last month does not have, and a Sunday
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::calendar::period::months;
/// use upfront_terms::cite::reading::{PeriodEnd, Readings};
/// let ends = |from, readings| {
///     months(Date::parse(from).unwrap(), 3, readings).map(|end| end.on.to_string())
/// };
/// let stays = Readings::default();
/// let moves = Readings { period_end: PeriodEnd::NextWorkingDay, ..stays };
/// assert_eq!(ends("2023-11-30", stays)?, "2024-02-29");
/// // 28 February 2027 is a Sunday.
/// assert_eq!(ends("2026-11-30", stays)?, "2027-02-28");
/// assert_eq!(ends("2026-11-30", moves)?, "2027-03-01");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn months(from: Date, months: u32, readings: Readings) -> Result<Ended> {
    end(from.plus_months(months)?, readings.period_end == PeriodEnd::NextWorkingDay, readings)
}

/// The last day of a period that ends on a day: that day, or the next working day where `moved` is set. The closures of the
/// workshop never move it.
///
/// # Errors
/// `outOfRange` where the next working day lies past the year 9999.
///
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::calendar::period::end;
/// use upfront_terms::cite::reading::Readings;
/// let readings = Readings::default();
/// let good_friday = Date::parse("2027-03-26").unwrap();
/// assert_eq!(end(good_friday, false, readings)?.on, good_friday);
/// assert!(end(good_friday, false, readings)?.on_closed_day(readings));
/// assert_eq!(end(good_friday, true, readings)?.on.to_string(), "2027-03-30");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn end(day: Date, moved: bool, readings: Readings) -> Result<Ended> {
    let calendar = Calendar::legal(readings.closed_days);
    let on = if moved { calendar.roll_forward(day)? } else { day };
    Ok(Ended { on, unmoved: day })
}

impl Ended {
    /// Whether the last day was a closed day before it was moved.
    pub fn on_closed_day(&self, readings: Readings) -> bool {
        Calendar::legal(readings.closed_days).is_closed(self.unmoved)
    }

    /// Whether the last day is a closed day under some reading of A-06. Where it is not, no reading changes the period.
    pub(crate) fn rests_on_readings(&self) -> bool {
        Calendar::legal(ClosedDays::WIDEST).is_closed(self.unmoved)
    }

    /// Adds the readings that the last day rests on: none where it is a working day under all of them.
    pub(crate) fn cite(&self, because: Because, readings: Readings) -> Because {
        self.cite_as(because, readings.period_end, readings)
    }

    /// The same for a day that is moved by a reading of its own.
    pub(crate) fn cite_as(
        &self,
        because: Because,
        moved_by: impl Into<Choice>,
        readings: Readings,
    ) -> Because {
        if !self.rests_on_readings() {
            return because;
        }
        because.reading(moved_by).reading(readings.closed_days)
    }
}
