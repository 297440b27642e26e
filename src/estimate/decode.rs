//! Reading the questions about a whole matter, and answering them.

use super::compare::{self, Comparison, WhatIf};
use super::figures::{self, Figures};
use super::whole::{self, Estimate};
use crate::base::date::Date;
use crate::base::error::Result;
use crate::cite::because::Reasons;
use crate::facts::Facts;
use crate::facts::decode::read_facts;
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;
use crate::terms::contradictions::contradictions;

/// `estimate`: the whole answer for the facts of a request.
///
/// # Errors
/// Every problem of the request; `overflow` and `outOfRange` where a result cannot be stated.
pub fn estimate(request: &Value, options: &Value) -> Result<Estimate> {
    let mut issues = Issues::default();
    let facts = read(&[], request, At::ROOT, &mut issues);
    let reasons = read_options(options, &mut issues);
    let facts = issues.finish(facts)?;
    whole::with_values(&Facts { reasons, ..facts }).map(|(estimate, _)| estimate)
}

/// Reads `{ reasons? }`: `false` leaves reasons out.
fn read_options(options: &Value, issues: &mut Issues) -> Reasons {
    if *options == Value::Undefined {
        return Reasons::Told;
    }
    let fields = Fields::of(options, At::ROOT.field("options"), &["reasons"], issues);
    let told = fields.and_then(|mut fields| fields.optional("reasons", decode::bool));
    if told == Some(false) { Reasons::LeftOut } else { Reasons::Told }
}

/// `figures`: the four figures for the facts of a request.
///
/// # Errors
/// Every problem of the request; `overflow` and `outOfRange` where a figure cannot be stated.
pub fn figures(request: &Value) -> Result<Figures> {
    figures::of_facts(&facts(request)?)
}

/// The facts of a request.
///
/// # Errors
/// Every problem of the request.
pub fn facts(request: &Value) -> Result<Facts<'_>> {
    let mut issues = Issues::default();
    let facts = read(&[], request, At::ROOT, &mut issues);
    issues.finish(facts)
}

/// Reads facts, and notes those that cannot be true at the same time.
fn read<'v>(
    base: &'v [(String, Value)],
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Facts<'v>> {
    let facts = read_facts(base, value, at, issues)?;
    for found in contradictions(&facts) {
        issues.contradiction(at, found);
    }
    Some(facts)
}

/// Most what-ifs in one comparison.
const MAX_CHANGES: usize = 40;

/// `compare`: the estimate for the facts, and for the facts with each of the changes in place of theirs.
///
/// # Errors
/// Every problem of the facts under `facts`, and of each change under `changes[n]`, where the changed facts are read
/// whole: a change that contradicts the facts it leaves is refused like any other request.
pub fn compare(facts: &Value, changes: &Value, options: &Value) -> Result<Comparison> {
    let mut issues = Issues::default();
    let base = read(&[], facts, At::ROOT.field("facts"), &mut issues);
    // Where the facts are refused, a change is checked by itself: their problems are not repeated for each.
    let is_sound = issues.is_empty();
    let some_day = [("asOf".to_owned(), Value::Text(Date::FIRST.to_string()))];
    let known: &[(String, Value)] = match facts {
        Value::Record(known) if is_sound => known,
        _ => &some_day,
    };
    let at = At::ROOT.field("changes");
    let what_ifs = decode::list(changes, at, &mut issues, MAX_CHANGES, |change, at, issues| {
        let Value::Record(changed) = change else {
            issues.wrong_type(at, "an object", change);
            return None;
        };
        let changed = changed.iter().map(|(name, _)| name.clone()).collect();
        let read_change = if is_sound { read } else { read_facts };
        Some(WhatIf { changed, facts: read_change(known, change, at, issues)? })
    });
    let reasons = read_options(options, &mut issues);
    let mut what_ifs = what_ifs.unwrap_or_default();
    for what_if in &mut what_ifs {
        what_if.facts.reasons = reasons;
    }
    compare::of_facts(&Facts { reasons, ..issues.finish(base)? }, what_ifs)
}
