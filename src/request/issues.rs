//! The problems of a request, and their paths.

use super::value::{Foreign, Value};
use crate::base::clause::ClauseId;
use crate::base::error::{Contradiction, Issue, IssueCode, Result, RulesError};
use std::fmt;

/// Where a value stands in a request. The text is made only when it is shown.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: PathStep<'a>,
}

#[derive(Clone, Copy)]
enum PathStep<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

impl<'a> At<'a> {
    /// The request itself.
    pub(crate) const ROOT: At<'static> = At { parent: None, step: PathStep::Root };

    /// A field of the value here.
    pub(crate) fn field(&'a self, name: &'a str) -> At<'a> {
        At { parent: Some(self), step: PathStep::Field(name) }
    }

    /// An entry of the array here.
    pub(crate) fn index(&'a self, index: usize) -> At<'a> {
        At { parent: Some(self), step: PathStep::Index(index) }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nested = match self.parent {
            Some(parent) => {
                parent.fmt(f)?;
                !matches!(parent.step, PathStep::Root)
            }
            None => false,
        };
        match self.step {
            PathStep::Root => Ok(()),
            PathStep::Field(name) => {
                let (start, more) = shortened(name);
                write!(f, "{}{start}{more}", if nested { "." } else { "" })
            }
            PathStep::Index(index) => write!(f, "[{index}]"),
        }
    }
}

/// Most characters of a host's text in a path or a message.
const MOST_SHOWN: usize = 60;

/// The start of a text, and an ellipsis where it was cut.
pub(crate) fn shortened(text: &str) -> (&str, &'static str) {
    let end = text.char_indices().nth(MOST_SHOWN).map(|(end, _)| end);
    end.and_then(|end| text.get(..end)).map_or((text, ""), |start| (start, "…"))
}

/// The problems found so far.
#[derive(Default)]
pub(crate) struct Issues(Vec<Issue>);

/// Most problems of one error; further ones are left out.
const MAX_ISSUES: usize = 100;

impl Issues {
    /// Notes a problem.
    #[cold]
    #[inline(never)]
    pub(crate) fn push(&mut self, at: At<'_>, code: IssueCode, message: impl Into<String>) {
        self.note(at, code, message.into(), None);
    }

    fn note(&mut self, at: At<'_>, code: IssueCode, message: String, clause: Option<ClauseId>) {
        if self.0.len() < MAX_ISSUES {
            self.0.push(Issue { path: at.to_string(), code, message, clause });
        }
    }

    /// Notes a contradiction between facts of the object there.
    #[cold]
    #[inline(never)]
    pub(crate) fn contradiction(&mut self, at: At<'_>, found: Contradiction) {
        let message = found.message.into();
        self.note(at.field(found.fact.name()), found.code, message, Some(found.clause));
    }

    /// Notes a value of the wrong type, or one that could not be read.
    #[cold]
    #[inline(never)]
    pub(crate) fn wrong_type(&mut self, at: At<'_>, expected: &str, found: &Value) {
        let code = match found {
            Value::Foreign(Foreign::Unreadable) => IssueCode::Unreadable,
            Value::Foreign(Foreign::TooDeep) => IssueCode::TooDeep,
            Value::Foreign(Foreign::TooMany | Foreign::TooLong | Foreign::TooLarge) => {
                IssueCode::TooMany
            }
            _ => IssueCode::WrongType,
        };
        let found_what = found.type_name();
        // Everything past the end of a request has this one cause.
        let is_told = *found == Value::Foreign(Foreign::TooLarge)
            && self.0.iter().any(|issue| issue.message.ends_with(found_what));
        if !is_told {
            self.push(at, code, format!("expected {expected}, found {found_what}"));
        }
    }

    /// Whether no problem was noted so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The question, where no problem was noted; else every problem.
    pub(crate) fn finish<T>(self, question: Option<T>) -> Result<T> {
        match question {
            Some(question) if self.0.is_empty() => Ok(question),
            _ => Err(RulesError::of(self.0)),
        }
    }
}
