//! The error of every rule: all problems of a request at once, each with its path.

use super::clause::ClauseId;
use super::codes::codes;
use super::names::FactName;
use serde::Serialize;
use std::fmt;

codes! {
    /// What kind of problem a field has. Match on the code: the message beside it may change.
    pub enum IssueCode {
        /// A required field is missing.
        Missing "missing",
        /// A field that no request has; the message offers the nearest name.
        UnknownField "unknownField",
        /// A value of the wrong type, such as a number for a string, a `Date`, or `null`.
        WrongType "wrongType",
        /// Not one of the values the field can take.
        UnknownChoice "unknownChoice",
        /// Not a day of the calendar written as YYYY-MM-DD.
        InvalidDate "invalidDate",
        /// Not an amount of kroner written as digits with at most two decimals.
        InvalidMoney "invalidMoney",
        /// Not a percentage written as digits with at most six decimals.
        InvalidPercent "invalidPercent",
        /// Not an instant of UTC written as YYYY-MM-DDThh:mm:ssZ.
        InvalidInstant "invalidInstant",
        /// Not an identifier of the kind asked for.
        InvalidIdentifier "invalidIdentifier",
        /// A number or a date outside the range that can be computed with.
        OutOfRange "outOfRange",
        /// More entries than a request may have.
        TooMany "tooMany",
        /// Nested too deep, or containing itself.
        TooDeep "tooDeep",
        /// Reading the value threw an error.
        Unreadable "unreadable",
        /// Two fields that exclude each other.
        Conflict "conflict",
        /// Two dates or amounts in the wrong order.
        Order "order",
        /// An edition that this module does not hold.
        UnknownEdition "unknownEdition",
        /// No reference rate is known for the time asked about.
        NoRate "noRate",
        /// The result is too large to be stated exactly.
        Overflow "overflow",
    }
}

/// One problem of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Where it is: `items[0].quantity`, or "" for the request itself.
    pub path: String,
    /// What kind of problem it is.
    pub code: IssueCode,
    /// What was found and what is expected, in English, for the developer who made the request.
    pub message: String,
    /// The clause that rules the value out, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
}

/// Facts that cannot be true at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The fact that is wrong, or one of them.
    pub fact: FactName,
    /// What kind of problem it is.
    pub code: IssueCode,
    /// The clause that rules it out.
    pub clause: ClauseId,
    /// What is wrong, in English, for the developer who made the request.
    pub message: &'static str,
}

impl Contradiction {
    /// Two days in the wrong order, which a clause rules out.
    pub(crate) fn order(fact: FactName, clause: ClauseId, message: &'static str) -> Self {
        Contradiction { fact, code: IssueCode::Order, clause, message }
    }

    /// Turns a contradiction that was found into an error.
    ///
    /// # Errors
    /// The contradiction, where there is one.
    pub(crate) fn refuse(found: Option<Self>) -> Result<()> {
        match found {
            None => Ok(()),
            Some(Contradiction { fact, code, clause, message }) => {
                let (path, message) = (fact.name().to_owned(), message.to_owned());
                Err(RulesError::of(vec![Issue { path, code, message, clause: Some(clause) }]))
            }
        }
    }
}

/// All problems of one request. Nothing was computed.
///
/// ```
/// use upfront_terms::base::date::Date;
/// use upfront_terms::base::error::IssueCode;
/// let error = Date::new(9999, 12, 31).unwrap().next().unwrap_err();
/// assert_eq!(error.issues.len(), 1);
/// assert_eq!(error.issues[0].code, IssueCode::OutOfRange);
/// assert_eq!(error.to_string(), "the result lies after the year 9999");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct RulesError {
    /// Every problem, in the order of the fields. Never empty in an `Err`.
    pub issues: Box<[Issue]>,
}

impl RulesError {
    /// An error with these problems.
    pub(crate) fn of(issues: Vec<Issue>) -> Self {
        RulesError { issues: issues.into() }
    }

    /// An error with a single problem.
    pub fn one(path: &str, code: IssueCode, message: impl Into<String>) -> Self {
        Self::of(vec![Issue { path: path.to_owned(), code, message: message.into(), clause: None }])
    }

    /// The error for a result that is too large to be stated exactly.
    #[cold]
    #[inline(never)]
    pub fn overflow() -> Self {
        Self::one("", IssueCode::Overflow, "the result is too large to be stated exactly")
    }

    /// The error for a date after the calendar's last.
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
