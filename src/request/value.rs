//! A request before it is understood: what a host's plain object holds, and what it holds that no request may.

/// A value as the host passed it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `undefined`: the same as not there.
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
    /// Anything that no request may hold.
    Foreign(Foreign),
}

/// Things that a request may not hold, told apart for the message.
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
    /// It lies deeper than any request goes, or contains itself.
    TooDeep,
    /// It has more entries than any request.
    TooMany,
}

/// How deep a request may be nested: one more than the deepest field of any request.
pub const MAX_DEPTH: usize = 8;
/// How many entries an array or an object may have.
pub const MAX_ENTRIES: usize = 2_000;
/// How long all texts and names of a request may be together, in characters of JavaScript.
pub const MAX_TEXTS: usize = 1_000_000;
/// How many values a request may have in all.
pub const MAX_VALUES: usize = 50_000;
/// How long a text or a field's name may be, in characters of JavaScript.
pub const MAX_TEXT: usize = 1_000;

impl Value {
    /// What it is, in a developer's words.
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
                Foreign::InexactNumber => "a number that is not a whole number",
                Foreign::Date => "a Date, which is an instant and not a day",
                Foreign::Object => "an object that is not plain",
                Foreign::Other => "a function, symbol or bigint",
                Foreign::Unreadable => "a value whose reading threw an error",
                Foreign::TooDeep => "nested too deep, or contains itself",
                Foreign::TooMany => "more than a request can hold",
            },
        }
    }
}
