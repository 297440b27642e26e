//! Periods of months: they end on the day with the same number, that day included (A-02, A-04). A period that ends on a
//! closed day ends there, unless an interpretation moves it to the next working day (A-03, A-14).

use super::working_days::Calendar;
use crate::base::date::Date;
use crate::base::error::Result;
use crate::cite::because::Because;
use crate::cite::interpretation::{Choice, ClosedDays, Interpretations, PeriodEnd};

/// The last day of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The last day, that day included.
    pub on: Date,
    /// The last day before it was moved.
    unmoved: Date,
}

/// The last day of a period of calendar months that starts on a day, by the interpretation of A-03 and A-14.
///
/// # Errors
/// `outOfRange` past the year 9999.
///
/// # Example: a day that the last month does not have, and a Sunday
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::calendar::period::months;
/// use upfront_terms::cite::interpretation::{PeriodEnd, Interpretations};
/// let ends = |from, interpretations| {
///     months(Date::parse(from).unwrap(), 3, interpretations).map(|end| end.on.to_string())
/// };
/// let stays = Interpretations::default();
/// let moves = Interpretations { period_end: PeriodEnd::NextWorkingDay, ..stays };
/// assert_eq!(ends("2023-11-30", stays)?, "2024-02-29");
/// // 28 February 2027 is a Sunday.
/// assert_eq!(ends("2026-11-30", stays)?, "2027-02-28");
/// assert_eq!(ends("2026-11-30", moves)?, "2027-03-01");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn months(from: Date, months: u32, interpretations: Interpretations) -> Result<Ended> {
    end(
        from.plus_months(months)?,
        interpretations.period_end == PeriodEnd::NextWorkingDay,
        interpretations,
    )
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
/// use upfront_terms::cite::interpretation::Interpretations;
/// let interpretations = Interpretations::default();
/// let good_friday = Date::parse("2027-03-26").unwrap();
/// assert_eq!(end(good_friday, false, interpretations)?.on, good_friday);
/// assert!(end(good_friday, false, interpretations)?.on_closed_day(interpretations));
/// assert_eq!(end(good_friday, true, interpretations)?.on.to_string(), "2027-03-30");
/// # Ok::<(), upfront_terms::base::error::RulesError>(())
/// ```
pub fn end(day: Date, moved: bool, interpretations: Interpretations) -> Result<Ended> {
    let calendar = Calendar::legal(interpretations.closed_days);
    let on = if moved { calendar.roll_forward(day)? } else { day };
    Ok(Ended { on, unmoved: day })
}

impl Ended {
    /// Whether the last day was a closed day before it was moved.
    pub fn on_closed_day(&self, interpretations: Interpretations) -> bool {
        Calendar::legal(interpretations.closed_days).is_closed(self.unmoved)
    }

    /// Whether the last day is a closed day under some interpretation of A-06. Where it is not, no interpretation changes the period.
    pub(crate) fn rests_on_interpretations(&self) -> bool {
        Calendar::legal(ClosedDays::WIDEST).is_closed(self.unmoved)
    }

    /// Adds the interpretations that the last day rests on: none where it is a working day under all of them.
    pub(crate) fn cite(&self, because: Because, interpretations: Interpretations) -> Because {
        self.cite_as(because, interpretations.period_end, interpretations)
    }

    /// The same for a day that is moved by an interpretation of its own.
    pub(crate) fn cite_as(
        &self,
        because: Because,
        moved_by: impl Into<Choice>,
        interpretations: Interpretations,
    ) -> Because {
        if !self.rests_on_interpretations() {
            return because;
        }
        because.interpretation(moved_by).interpretation(interpretations.closed_days)
    }
}
