//! Commenced months (A-10): when each begins, and how many have.

use crate::base::date::Date;
use crate::base::error::Result;
use crate::cite::interpretation::CommencedMonth;

/// How many months have commenced when a claim is paid on a day, by the interpretation (A-10); none on the due date or before.
///
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::cite::interpretation::CommencedMonth::*;
/// use upfront_terms::terms::interest::months_commenced;
/// let day = |text| Date::parse(text).unwrap();
/// let due = day("2026-01-30");
/// let months = |on, interpretation| months_commenced(due, day(on), interpretation);
/// assert_eq!(months("2026-01-30", DayAfterDue), 0);
/// assert_eq!(months("2026-01-31", DayAfterDue), 1);
/// // The second begins on the 31st of February, which is its last day.
/// assert_eq!(months("2026-02-27", DayAfterDue), 1);
/// assert_eq!(months("2026-02-28", DayAfterDue), 2);
/// assert_eq!(months("2026-03-30", DayAfterDue), 2);
/// assert_eq!(months("2026-03-31", DayAfterDue), 3);
/// assert_eq!(months("2026-03-01", DueAnniversary), 2);
/// assert_eq!(months("2026-02-28", DueAnniversaryInclusive), 2);
/// assert_eq!(months("2026-02-01", CalendarMonths), 2);
/// // In a leap year February has its 29th.
/// let leap = |on| months_commenced(day("2024-01-30"), day(on), DayAfterDue);
/// assert_eq!((leap("2024-02-28"), leap("2024-02-29")), (1, 2));
/// ```
#[inline(never)]
pub fn months_commenced(due_on: Date, as_of: Date, interpretation: CommencedMonth) -> u32 {
    if as_of <= due_on {
        return 0;
    }
    // Of the months that begin around the calendar month of the day, all before this one have begun, and none after it.
    let earlier = u32::try_from(as_of.months_since(due_on)).unwrap_or(0);
    let has_begun =
        month_begins(due_on, earlier, interpretation).is_ok_and(|begins| begins <= as_of);
    earlier.saturating_add(u32::from(has_begun))
}

/// The first day of a commenced month; 0 is the first month.
///
/// # Errors
/// `outOfRange` past the year 9999.
pub(super) fn month_begins(
    due_on: Date,
    month: u32,
    interpretation: CommencedMonth,
) -> Result<Date> {
    let first_day = due_on.next()?;
    match interpretation {
        CommencedMonth::DayAfterDue => first_day.plus_months(month),
        CommencedMonth::DueAnniversary => due_on.plus_months(month)?.next(),
        // Nothing is late on the due date, which is the anniversary of no month.
        CommencedMonth::DueAnniversaryInclusive => Ok(due_on.plus_months(month)?.max(first_day)),
        CommencedMonth::CalendarMonths if month == 0 => Ok(first_day),
        CommencedMonth::CalendarMonths => {
            let within = first_day.plus_months(month)?;
            Ok(Date::new(within.year(), within.month(), 1).unwrap_or(within))
        }
    }
}
