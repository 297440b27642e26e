//! Reading closures, and the questions about days.

use super::holidays::ClosedDay;
use super::working_days::{
    self, Calendar, Closure, MAX_CLOSED_DAYS, MAX_CLOSURE_DAYS, MAX_CLOSURES, MAX_COUNT,
    WorkingDays,
};
use crate::base::error::{IssueCode, Result};
use crate::cite::decode::interpretations_of;
use crate::request::decode::{self, At, Fields, Issues};
use crate::request::value::Value;

/// `addWorkingDays`: `{ from, count, calendar?, interpretations? }`.
///
/// # Errors
/// Every problem of the request; `outOfRange` where the day lies past the year 9999.
pub fn add_working_days(request: &Value) -> Result<WorkingDays> {
    let known = ["from", "count", "calendar", "interpretations"];
    let (from, count, closures, interpretations) = decode::question(request, &known, |fields| {
        let from = fields.required("from", decode::date);
        let count = fields.required("count", |value, at, issues| {
            decode::integer(value, at, issues, 0, MAX_COUNT)
        });
        let closures = fields.optional("calendar", read_closures).unwrap_or_default();
        let interpretations = interpretations_of(fields);
        Some((from?, count?, closures, interpretations))
    })?;
    let calendar = Calendar::workshop(&closures, interpretations.closed_days);
    working_days::working_days(from, count, &calendar)
}

/// `closedDays`: `{ year, calendar?, interpretations? }`.
///
/// # Errors
/// Every problem of the request.
pub fn closed_days(request: &Value) -> Result<Vec<ClosedDay>> {
    let known = ["year", "calendar", "interpretations"];
    let (year, closures, interpretations) = decode::question(request, &known, |fields| {
        let year = fields
            .required("year", |value, at, issues| decode::integer(value, at, issues, 1, 9999));
        let closures = fields.optional("calendar", read_closures).unwrap_or_default();
        let interpretations = interpretations_of(fields);
        Some((i32::try_from(year?).ok()?, closures, interpretations))
    })?;
    Calendar::workshop(&closures, interpretations.closed_days).closed_days_of(year)
}

/// Reads `{ closures: [{ from, to, name? }] }`.
#[inline(never)]
pub(crate) fn read_closures<'v>(
    value: &'v Value,
    at: At<'_>,
    issues: &mut Issues,
) -> Option<Vec<Closure<'v>>> {
    let mut fields = Fields::of(value, at, &["closures"], issues)?;
    let closures = fields.optional("closures", |value, at, issues| {
        let closures: Vec<Closure<'_>> =
            decode::list(value, at, issues, MAX_CLOSURES, read_closure)?;
        // One that is too long alone is refused by itself.
        let days = |closure: &Closure<'_>| {
            closure.to.days_since(closure.from).saturating_add(1).clamp(0, MAX_CLOSURE_DAYS)
        };
        if closures.iter().map(days).fold(0, i64::saturating_add) > MAX_CLOSED_DAYS {
            let message = format!("all closures together last more than {MAX_CLOSED_DAYS} days");
            issues.push(at, IssueCode::TooMany, message);
        }
        Some(closures)
    });
    Some(closures.unwrap_or_default())
}

fn read_closure<'v>(value: &'v Value, at: At<'_>, issues: &mut Issues) -> Option<Closure<'v>> {
    let mut fields = Fields::of(value, at, &["from", "to", "name"], issues)?;
    let from = fields.required("from", decode::date);
    let to = fields.required("to", decode::date);
    let name = fields.optional("name", decode::text);
    let (from, to) = (from?, to?);
    let days = to.days_since(from);
    if days < 0 {
        fields.problem("to", IssueCode::Order, "the closure ends before it begins");
    }
    if days >= MAX_CLOSURE_DAYS {
        let message = format!("the closure lasts more than {MAX_CLOSURE_DAYS} days");
        fields.problem("to", IssueCode::OutOfRange, &message);
    }
    Some(Closure { from, to, name })
}
