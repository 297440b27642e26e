//! The problems of a request: where they stand, and what they are.

use crate::error::{Issue, IssueCode, Result, RulesError};
use crate::value::{Foreign, Value};
use std::fmt;

/// Where a value stands in a request. Costs nothing until it is printed.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

impl<'a> At<'a> {
    /// The request itself.
    pub(crate) const ROOT: At<'static> = At { parent: None, step: Step::Root };

    /// A field of the value here.
    pub(crate) fn field(&'a self, name: &'a str) -> At<'a> {
        At { parent: Some(self), step: Step::Field(name) }
    }

    /// An entry of the array here.
    pub(crate) fn index(&'a self, index: usize) -> At<'a> {
        At { parent: Some(self), step: Step::Index(index) }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nested = match self.parent {
            Some(parent) => {
                parent.fmt(f)?;
                !matches!(parent.step, Step::Root)
            }
            None => false,
        };
        match self.step {
            Step::Root => Ok(()),
            Step::Field(name) if nested => write!(f, ".{name}"),
            Step::Field(name) => f.write_str(name),
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}

/// The problems found so far.
#[derive(Default)]
pub(crate) struct Issues(Vec<Issue>);

/// More problems than anybody reads: the rest is left out.
const MAX_ISSUES: usize = 100;

impl Issues {
    /// Notes a problem.
    #[cold]
    #[inline(never)]
    pub(crate) fn push(&mut self, at: At<'_>, code: IssueCode, message: impl Into<String>) {
        if self.0.len() < MAX_ISSUES {
            self.0.push(Issue {
                path: at.to_string(),
                code,
                message: message.into(),
                clause: None,
            });
        }
    }

    /// Notes a problem that a clause makes one.
    #[cold]
    #[inline(never)]
    pub(crate) fn push_by(
        &mut self,
        at: At<'_>,
        code: IssueCode,
        clause: crate::clause::ClauseId,
        message: &str,
    ) {
        self.push(at, code, message);
        if let Some(issue) = self.0.last_mut() {
            issue.clause = Some(clause);
        }
    }

    /// A value of the wrong type, or one that could not even be read.
    #[cold]
    #[inline(never)]
    pub(crate) fn wrong_type(&mut self, at: At<'_>, expected: &str, found: &Value) {
        let code = match found {
            Value::Foreign(Foreign::Unreadable) => IssueCode::Unreadable,
            Value::Foreign(Foreign::TooDeep) => IssueCode::TooDeep,
            Value::Foreign(Foreign::TooMany) => IssueCode::TooMany,
            _ => IssueCode::WrongType,
        };
        self.push(at, code, format!("expected {expected}, found {}", found.type_name()));
    }

    /// The question, where nothing was wrong with it; else every problem.
    pub(crate) fn finish<T>(self, question: Option<T>) -> Result<T> {
        match question {
            Some(question) if self.0.is_empty() => Ok(question),
            _ => Err(RulesError::of(self.0)),
        }
    }
}
