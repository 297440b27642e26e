//! The values of a request as the host passed them, those that no request may hold among them.
//!
//! In a WebAssembly build the `js` room makes them from JavaScript. A test or another host can make them by hand:
//!
//! ```
//! use upfront_terms::base::error::IssueCode;
//! use upfront_terms::request::value::Value;
//! use upfront_terms::terms::decode::payment_due;
//! let text = |text: &str| Value::Text(text.to_owned());
//! let request = |fields: Vec<(&str, Value)>| {
//!     Value::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
//! };
//! let due = payment_due(&request(vec![("invoicedOn", text("2026-11-20"))]))?;
//! assert_eq!(due.due_on.to_string(), "2026-12-20");
//!
//! // Every problem, each with its path.
//! let error = payment_due(&request(vec![("invoicedOn", Value::Null), ("agredOn", text("x"))]));
//! let issues = &error.unwrap_err().issues;
//! let found: Vec<_> = issues.iter().map(|issue| (issue.path.as_str(), issue.code)).collect();
//! assert_eq!(found, [("agredOn", IssueCode::UnknownField), ("invoicedOn", IssueCode::WrongType)]);
//! # Ok::<(), upfront_terms::base::error::RulesError>(())
//! ```

/// A value as the host passed it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `undefined`: the same as a missing field.
    Undefined,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without a fraction that is exact, at most 2^53 - 1 either way.
    Integer(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// A plain object: its own fields in order.
    Record(Vec<(String, Value)>),
    /// Anything else, which no request may hold.
    Foreign(Foreign),
}

/// What a request may not hold, by kind, for the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A number with a fraction, NaN, an infinity, or too large to be exact.
    InexactNumber,
    /// A `Date`, which is an instant and not a day.
    Date,
    /// A `Map`, `Set`, class instance or other object that is not plain.
    Object,
    /// A function, symbol or bigint.
    Other,
    /// Reading it threw an error.
    Unreadable,
    /// It is nested deeper than any request, or contains itself.
    TooDeep,
    /// It has more entries than any request.
    TooMany,
    /// It, or the field's name, is longer than any text of a request.
    TooLong,
    /// It lies past the end of what a request may hold in all.
    TooLarge,
}

/// How deep a request may be nested: one more than the deepest field of any request.
pub const MAX_DEPTH: usize = 8;
/// How many entries an array or an object may have.
pub const MAX_ENTRIES: usize = 2_000;
/// How long all texts and names of a request may be together, in UTF-16 code units.
pub const MAX_TEXTS: usize = 1_000_000;
/// How many values a request may have in all.
pub const MAX_VALUES: usize = 50_000;
/// How long a text or a field's name may be, in UTF-16 code units.
pub const MAX_TEXT: usize = 1_000;

impl Value {
    /// What it is, for a message to a developer.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Value::Undefined => "undefined",
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Integer(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "an array",
            Value::Record(_) => "an object",
            Value::Foreign(foreign) => match foreign {
                Foreign::InexactNumber => "a number that is not whole, or is too large",
                Foreign::Date => "a Date, which is an instant and not a day",
                Foreign::Object => "an object that is not plain",
                Foreign::Other => "a function, symbol or bigint",
                Foreign::Unreadable => "a value whose reading threw an error",
                Foreign::TooDeep => "nested too deep, or contains itself",
                Foreign::TooMany => "more than 2,000 entries",
                Foreign::TooLong => "more than 1,000 characters",
                Foreign::TooLarge => {
                    "the rest of a request of more than 50,000 values or 1,000,000 characters"
                }
            },
        }
    }
}
