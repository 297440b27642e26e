//! What a malformed request gets: every problem at once, each with its path.

use crate::clause::ClauseId;
use serde::Serialize;
use std::fmt;
use std::ops::Deref;

/// What kind of problem a field has. A host can match on it; the words beside it may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum IssueCode {
    /// A field that the request cannot do without is not there.
    Missing,
    /// A field that no request has; the message offers the nearest name.
    UnknownField,
    /// A value of another type: a number for a string, a `Date`, `null`.
    WrongType,
    /// Not one of the values the field can take.
    UnknownChoice,
    /// Not a day of the calendar written as YYYY-MM-DD.
    InvalidDate,
    /// Not an amount of kroner written as digits with at most two decimals.
    InvalidMoney,
    /// Not a percentage written as digits with at most six decimals.
    InvalidPercent,
    /// Not an instant of UTC written as YYYY-MM-DDThh:mm:ssZ.
    InvalidInstant,
    /// Not an identifier of the kind asked for.
    InvalidIdentifier,
    /// A number or a date outside what can be computed with.
    OutOfRange,
    /// More entries than a request can have.
    TooMany,
    /// Nested deeper than any request is, or containing itself.
    TooDeep,
    /// Reading the value threw an error.
    Unreadable,
    /// Two fields that exclude each other.
    Conflict,
    /// Two dates or amounts in the wrong order.
    Order,
    /// An edition that this module does not hold.
    UnknownEdition,
    /// No reference rate is known for the time asked about.
    NoRate,
    /// The result is larger than can be stated exactly.
    Overflow,
}

/// One problem of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Where: "" for the request itself, else such as `items[0].quantity`.
    pub path: String,
    /// What kind of problem.
    pub code: IssueCode,
    /// For the developer who made the request: what was found and what is expected.
    pub message: String,
    /// The clause that rules the value out, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
}

/// All problems of one request; nothing was computed.
///
/// Only an address: an error crosses hundreds of `?` on its way out, and each of them moves what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct RulesError(Box<Problems>);

/// What a [`RulesError`] holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Problems {
    /// Every problem, in the order of the fields. Never empty in an `Err`.
    pub issues: Vec<Issue>,
}

impl Deref for RulesError {
    type Target = Problems;

    fn deref(&self) -> &Problems {
        &self.0
    }
}

impl RulesError {
    /// An error with these problems.
    pub(crate) fn of(issues: Vec<Issue>) -> Self {
        Self(Box::new(Problems { issues }))
    }

    /// An error with a single problem.
    pub fn one(path: &str, code: IssueCode, message: impl Into<String>) -> Self {
        Self::of(vec![Issue { path: path.to_owned(), code, message: message.into(), clause: None }])
    }

    /// A result that is larger than can be stated exactly.
    #[cold]
    #[inline(never)]
    pub fn overflow() -> Self {
        Self::one("", IssueCode::Overflow, "the result is too large to be stated exactly")
    }

    /// A date past the year 9999.
    #[cold]
    #[inline(never)]
    pub fn past_calendar() -> Self {
        Self::one("", IssueCode::OutOfRange, "the result lies after the year 9999")
    }
}

impl fmt::Display for RulesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, issue) in self.issues.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            if !issue.path.is_empty() {
                write!(f, "{}: ", issue.path)?;
            }
            f.write_str(&issue.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for RulesError {}

/// What every fallible rule returns.
pub type Result<T> = std::result::Result<T, RulesError>;
