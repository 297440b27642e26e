//! Days as columns hold them: whole numbers since 1 January 1970.

use super::none::{NO_DAY, NOT_A_DAY};
use crate::base::date::Date;
use crate::base::error::IssueCode;

/// 1 January of the year 1 and 31 December 9999.
const FIRST: i32 = -719_162;
const LAST: i32 = 2_932_896;

/// The number, where it is a day.
///
/// # Errors
/// `missing` where it stands for no day, `invalidDate` where what was given is none, `outOfRange` outside the years 1 to 9999.
pub(super) fn checked(number: i32) -> Result<i32, IssueCode> {
    match number {
        NO_DAY => Err(IssueCode::Missing),
        NOT_A_DAY => Err(IssueCode::InvalidDate),
        FIRST..=LAST => Ok(number),
        _ => Err(IssueCode::OutOfRange),
    }
}

/// The day with a number.
///
/// # Errors
/// Those of [`checked`].
pub(super) fn date(number: i32) -> Result<Date, IssueCode> {
    let since_first = checked(number)?.checked_sub(FIRST).and_then(|days| days.try_into().ok());
    let day = since_first.and_then(|days| Date::FIRST.plus_days(days).ok());
    day.ok_or(IssueCode::OutOfRange)
}

/// The number of a day.
pub(super) fn number(day: Date) -> i32 {
    let since_first = i32::try_from(day.days_since(Date::FIRST)).unwrap_or(0);
    FIRST.saturating_add(since_first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_last_day_are_those_of_the_calendar() {
        for (text, at) in [("0001-01-01", FIRST), ("1970-01-01", 0), ("9999-12-31", LAST)] {
            let day = Date::parse(text);
            assert_eq!(date(at).ok(), day, "{text}");
            assert_eq!(day.map(number), Some(at), "{text}");
        }
        assert_eq!(date(FIRST - 1), Err(IssueCode::OutOfRange));
        assert_eq!(date(LAST + 1), Err(IssueCode::OutOfRange));
        assert_eq!(date(NO_DAY), Err(IssueCode::Missing));
        assert_eq!(date(NOT_A_DAY), Err(IssueCode::InvalidDate));
    }
}
