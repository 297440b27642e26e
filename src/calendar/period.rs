//! Periods of months: they end on the day with the same number, wholly included, and stay there unless
//! the reading moves them.

use super::working_days::Calendar;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::cite::because::Because;
use crate::cite::reading::{Choice, ClosedDays, PeriodEnd, Readings};

/// The last day of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ended {
    /// The last day, that day included.
    pub on: Date,
    /// The day it would have been without moving.
    unmoved: Date,
}

/// The period of so many months after a day.
pub(crate) fn months(from: Date, months: u32, readings: Readings) -> Result<Ended> {
    end(from.plus_months(months)?, readings.period_end == PeriodEnd::NextWorkingDay, readings)
}

/// A day that may be moved to the next working day; the workshop's own closures never move it.
pub(crate) fn end(day: Date, moved: bool, readings: Readings) -> Result<Ended> {
    let calendar = Calendar::legal(readings.closed_days);
    let on = if moved { calendar.roll_forward(day)? } else { day };
    Ok(Ended { on, unmoved: day })
}

impl Ended {
    /// Whether the day before any moving is a closed one.
    pub(crate) fn on_closed_day(&self, readings: Readings) -> bool {
        Calendar::legal(readings.closed_days).is_closed(self.unmoved)
    }

    /// Whether it would be a closed one under some reading: under no other can a reading matter.
    pub(crate) fn rests_on_readings(&self) -> bool {
        Calendar::legal(ClosedDays::WIDEST).is_closed(self.unmoved)
    }

    /// Adds the readings relied on: none where the period ends on what is a working day anyway.
    pub(crate) fn cite(&self, because: Because, readings: Readings) -> Because {
        self.cite_as(because, readings.period_end, readings)
    }

    /// The same for a day that moves by another reading than other periods.
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
